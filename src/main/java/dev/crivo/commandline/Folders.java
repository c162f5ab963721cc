package dev.crivo.commandline;

import dev.crivo.console.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;

/** Where the program keeps things, by the convention of each system. Nothing is created here. */
public final class Folders {

  private final Surroundings surroundings;

  public Folders(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** For what must last: decisions, interviews in progress, history. {@code CRIVO_HOME}. */
  public Path data() {
    return path("CRIVO_HOME", "XDG_DATA_HOME", ".local/share", "Library/Application Support", "");
  }

  /**
   * For what can be made again, compiled rules among it. {@code CRIVO_CACHE}.
   *
   * @throws dev.crivo.console.Refusal where others could change what is in it
   */
  public Path cache() {
    var cache = cachePath();
    new Trust(surroundings).requireCache(cache);
    return cache;
  }

  /** Where the cache lies, whoever may write to it. */
  public Path cachePath() {
    return path("CRIVO_CACHE", "XDG_CACHE_HOME", ".cache", "Library/Caches", "cache");
  }

  /** Creates a folder that only its owner can read, unless it is there already. */
  public static Path createPrivate(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return folder;
    }
    if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return Files.createDirectories(folder);
    }
    var ownerOnly = PosixFilePermissions.fromString("rwx------");
    return Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(ownerOnly));
  }

  private Path path(String own, String xdg, String linux, String mac, String windows) {
    return surroundings
        .setting(own)
        .map(Path::of)
        .orElseGet(() -> conventional(xdg, linux, mac, windows))
        .toAbsolutePath()
        .normalize();
  }

  private Path conventional(String xdg, String linux, String mac, String windows) {
    var home = Path.of(surroundings.setting("user.home").orElse("."));
    var system = surroundings.setting("os.name").orElse("").toLowerCase(Locale.ROOT);
    if (system.startsWith("windows")) {
      var local = surroundings.setting("LOCALAPPDATA").map(Path::of);
      return local.orElse(home.resolve("AppData/Local")).resolve("crivo").resolve(windows);
    }
    var folder = home.resolve(system.startsWith("mac") ? mac : linux);
    return surroundings.setting(xdg).map(Path::of).orElse(folder).resolve("crivo");
  }
}
