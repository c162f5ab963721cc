package dev.crivo.commandline;

import dev.crivo.console.Refusal;
import dev.crivo.console.Surroundings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The playbook in use. Rules are code, so it is taken only from where the user names it or from
 * where it came with the program, never from the current folder.
 */
public record RulesFolder(Path path, Origin origin) {

  private static final String PACKAGED = "/rules/fasttrack";

  /** Who named the folder. */
  public enum Origin {
    OPTION,
    VARIABLE,
    /** It lies beside the launcher. */
    LAUNCHER,
    /** It travels in the program's own archive. */
    PACKAGED
  }

  /**
   * The folder to use: the option, then {@code CRIVO_RULES}, then the launcher's, then the packaged
   * one.
   *
   * @throws Refusal where what the user named is no folder, or one that others could change
   */
  static RulesFolder choose(Optional<Path> option, Surroundings surroundings) {
    return option
        .map(folder -> named(folder, "--rules", Origin.OPTION, surroundings))
        .or(() -> setting(surroundings, "CRIVO_RULES", Origin.VARIABLE))
        .or(() -> setting(surroundings, "crivo.rules", Origin.LAUNCHER))
        .orElseGet(() -> new RulesFolder(packaged(), Origin.PACKAGED));
  }

  /** The one that is used where no option names another. */
  public static RulesFolder inUse(Surroundings surroundings) {
    return choose(Optional.empty(), surroundings);
  }

  /**
   * A folder that the user named in another place than {@code --rules}, under the same conditions.
   *
   * @param by that place, as messages call it: an argument such as {@code FOLDER}
   * @throws Refusal where it is no folder, holds no playbook, or others could change it
   */
  public static RulesFolder named(Path folder, String by, Surroundings surroundings) {
    return named(folder, by, Origin.OPTION, surroundings);
  }

  /** Where it lies, also where that is inside an archive. */
  public String shown() {
    return origin == Origin.PACKAGED ? path.toUri().toString() : path.toString();
  }

  private static Optional<RulesFolder> setting(Surroundings around, String name, Origin origin) {
    return around.setting(name).map(folder -> named(Path.of(folder), name, origin, around));
  }

  private static RulesFolder named(Path folder, String by, Origin origin, Surroundings around) {
    // An empty path is the current folder, which nobody named.
    if (folder.toString().isBlank() || !Files.isDirectory(folder)) {
      throw Refusal.usage("usage.rules", Map.of("by", by, "folder", folder.toString()));
    }
    if (!isPlaybook(folder)) {
      var near = playbooksIn(folder);
      var key = near.isEmpty() ? "usage.rules.none" : "usage.rules.below";
      var names = String.join(", ", near);
      throw Refusal.usage(key, Map.of("by", by, "folder", folder.toString(), "near", names));
    }
    var path = folder.toAbsolutePath().normalize();
    new Trust(around).requireRules(path, by);
    return new RulesFolder(path, origin);
  }

  private static boolean isPlaybook(Path folder) {
    return Files.exists(folder.resolve("statuses.yaml"))
        || Files.exists(folder.resolve("case.drl"));
  }

  /** The folders right below one that hold a playbook: one of them was probably meant. */
  private static List<String> playbooksIn(Path folder) {
    try (var below = Files.list(folder)) {
      return below.filter(RulesFolder::isPlaybook).map(Path::toString).sorted().toList();
    } catch (IOException notReadable) {
      return List.of();
    }
  }

  private static Path packaged() {
    try {
      var uri = RulesFolder.class.getResource(PACKAGED).toURI();
      return uri.getScheme().equals("file") ? Path.of(uri) : archive(uri).getPath(PACKAGED);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static FileSystem archive(URI uri) throws IOException {
    try {
      return FileSystems.newFileSystem(uri, Map.of());
    } catch (FileSystemAlreadyExistsException openedBefore) {
      return FileSystems.getFileSystem(uri);
    }
  }
}
