package dev.crivo.commandline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A folder whose content is run or decides, and so must be changed by nobody but those who may: not
 * the folder, nothing in it, and nothing on the way to it, where something else could be put in its
 * place.
 *
 * @param path of the folder; it need not be there
 * @param depth how many folders deep to look into it
 */
record TrustedFolder(Path path, int depth, FileOwners owners) {

  /** No playbook has as many, so its reader will refuse the folder. */
  private static final int MOST_FILES = 2001;

  private static final int MOST_LINKS = 40;

  /** The first way found in which others could change it; empty where there is none. */
  Optional<Exposure> exposure() {
    return FileOwners.areKnownFor(path)
        ? onTheWay(path.toAbsolutePath().normalize(), MOST_LINKS).or(() -> within(this::inside))
        : within(this::leadingOut);
  }

  /** Every folder and link that leads to a path, from the root on, and what it leads to. */
  private Optional<Exposure> onTheWay(Path path, int links) {
    var way = path.getRoot();
    var found = owners.exposureAbove(way);
    for (var i = 0; i < path.getNameCount() && found.isEmpty(); i++) {
      var name = path.getName(i).toString();
      // No link is left on the way so far, so this is the folder above for the system as well.
      way = name.equals("..") && way.getParent() != null ? way.getParent() : way.resolve(name);
      var isLast = i == path.getNameCount() - 1;
      found = isLast ? owners.exposure(way) : owners.exposureAbove(way);
      if (found.isEmpty() && Files.isSymbolicLink(way)) {
        return followed(
            way, isLast ? Path.of("") : path.subpath(i + 1, path.getNameCount()), links);
      }
    }
    return found;
  }

  private Optional<Exposure> followed(Path link, Path rest, int links) {
    try {
      var target = link.resolveSibling(Files.readSymbolicLink(link)).resolve(rest);
      return links > 0 ? onTheWay(target, links - 1) : unreadable(link);
    } catch (IOException e) {
      return unreadable(link);
    }
  }

  private static Optional<Exposure> unreadable(Path file) {
    return Optional.of(new Exposure(Exposure.Kind.UNREADABLE, file, ""));
  }

  private Optional<Exposure> within(Function<Path, Optional<Exposure>> look) {
    return files(path, depth)
        .limit(MOST_FILES)
        .flatMap(file -> look.apply(file).stream())
        .findFirst();
  }

  private Optional<Exposure> inside(Path file) {
    return owners
        .exposure(file)
        .or(() -> leadingOut(file))
        .or(() -> Files.isSymbolicLink(file) ? onTheWay(real(file), 0) : Optional.empty());
  }

  /**
   * What a link leads to is read as if it stood here, and kept with decisions: a folder that
   * somebody sent must not lead to the private files of its reader.
   */
  private Optional<Exposure> leadingOut(Path file) {
    return !Files.isSymbolicLink(file) || Files.exists(file) && real(file).startsWith(real(path))
        ? Optional.empty()
        : Optional.of(new Exposure(Exposure.Kind.LINK, file, ""));
  }

  /** The file itself where it is a link to nothing. */
  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException leadsNowhere) {
      return file.toAbsolutePath();
    }
  }

  /** What is in a folder and the folders in it, without what is hidden, as nothing reads that. */
  private static Stream<Path> files(Path folder, int depth) {
    return list(folder).stream()
        .filter(file -> !file.getFileName().toString().startsWith("."))
        .flatMap(
            file ->
                depth > 1 && Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)
                    ? Stream.concat(Stream.of(file), files(file, depth - 1))
                    : Stream.of(file));
  }

  /** Nothing where it cannot be listed: then nothing of it will be read. */
  private static List<Path> list(Path folder) {
    try (var files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
