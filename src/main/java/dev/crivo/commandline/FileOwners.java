package dev.crivo.commandline;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Who may change a file, as its rights on a Unix system say.
 *
 * @param trusted the numbers of the users whose files may be trusted
 */
record FileOwners(Set<Integer> trusted, PrivateGroups groups) {

  private static final int ROOT = 0;
  private static final int STICKY = 01000;
  private static final int GROUP_WRITES = 0020;
  private static final int OTHERS_WRITE = 0002;

  /**
   * The person at the screen and the system's administrator, who in a container may be nobody that
   * it knows. Whoever owns the launcher is trusted, too: what that file says is done already.
   */
  static FileOwners ofProcess(Optional<Path> launcher) {
    var trusted = new HashSet<>(Set.of(ROOT));
    if (areKnownFor(Path.of("/"))) {
      trusted.add((int) new UnixSystem().getUid());
      trusted.add(owner(Path.of("/")));
      launcher.ifPresent(file -> trusted.add(owner(file)));
    }
    return new FileOwners(Set.copyOf(trusted), new PrivateGroups(Path.of("/etc")));
  }

  private static int owner(Path file) {
    try {
      return (int) Files.getAttribute(file, "unix:uid");
    } catch (IOException notToBeTold) {
      return ROOT;
    }
  }

  /** Whether the system knows owners and rights in the way that is meant here. */
  static boolean areKnownFor(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("unix");
  }

  /** What others than the trusted could do to a file itself; a link is not followed. */
  Optional<Exposure> exposure(Path file) {
    try {
      var uid = (int) attribute(file, "unix:uid");
      if (!trusted.contains(uid)) {
        return Optional.of(new Exposure(Exposure.Kind.OWNER, file, name(file, "unix:owner")));
      }
      // The rights of a link mean nothing: it is changed through the folder that it is in.
      return Files.isSymbolicLink(file) ? Optional.empty() : writing(file);
    } catch (NoSuchFileException removedMeanwhile) {
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(new Exposure(Exposure.Kind.UNREADABLE, file, ""));
    }
  }

  /**
   * The same for a folder above the one that is trusted. Where it is sticky, as /tmp is, others may
   * add to it and still not take away what is not theirs.
   */
  Optional<Exposure> exposureAbove(Path folder) {
    return exposure(folder).filter(e -> e.kind() == Exposure.Kind.OWNER || !isSticky(folder));
  }

  private Optional<Exposure> writing(Path file) throws IOException {
    var mode = (int) attribute(file, "unix:mode");
    if ((mode & OTHERS_WRITE) != 0) {
      return Optional.of(new Exposure(Exposure.Kind.EVERYBODY, file, ""));
    }
    var group = name(file, "unix:group");
    var isPrivate =
        (mode & GROUP_WRITES) == 0
            || groups.isOf(group, (int) attribute(file, "unix:gid"), name(file, "unix:owner"));
    return isPrivate
        ? Optional.empty()
        : Optional.of(new Exposure(Exposure.Kind.GROUP, file, group));
  }

  private static boolean isSticky(Path folder) {
    try {
      return ((int) attribute(folder, "unix:mode") & STICKY) != 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static String name(Path file, String attribute) throws IOException {
    return attribute(file, attribute).toString();
  }

  private static Object attribute(Path file, String name) throws IOException {
    return Files.getAttribute(file, name, LinkOption.NOFOLLOW_LINKS);
  }
}
