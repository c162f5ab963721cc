package dev.crivo.shell;

import dev.crivo.console.ExitCode;
import dev.crivo.console.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/** A file that a command writes for its user: whole, or not at all. */
record OutputFile(String option, Path path) {

  /**
   * @param option that names the file, with its dashes
   * @throws Refusal where no file can stand there
   */
  OutputFile {
    // An absolute path has a folder; a relative one may be nothing but a name.
    var folder = path.toAbsolutePath().getParent();
    if (Files.isDirectory(path)) {
      throw refusal("output.folder", option, path);
    } else if (folder == null || !Files.isDirectory(folder)) {
      throw refusal("output.no-folder", option, folder == null ? path : folder);
    } else if (Files.exists(path) && !Files.isRegularFile(path)) {
      throw refusal("output.no-file", option, path);
    }
  }

  /**
   * Puts content in the place of what stands there.
   *
   * @throws Refusal where that cannot be done; then all is as it was
   */
  void write(String content) {
    try {
      // What a link leads to is replaced, and not the link.
      var target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
      if (Files.exists(target) && !Files.isWritable(target)) {
        throw refusal("output.not-writable", option, path);
      }
      replace(target, content);
    } catch (IOException e) {
      throw refusal("output.not-writable", option, path);
    }
  }

  private static void replace(Path target, String content) throws IOException {
    var fresh = target.resolveSibling("." + target.getFileName() + ".new");
    try {
      Files.writeString(
          fresh,
          content,
          StandardOpenOption.CREATE,
          StandardOpenOption.TRUNCATE_EXISTING,
          StandardOpenOption.WRITE);
      Files.move(
          fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static Refusal refusal(String key, String option, Path file) {
    var exitCode = key.equals("output.not-writable") ? ExitCode.STORAGE : ExitCode.USAGE;
    return new Refusal(exitCode, key, Map.of("option", option, "file", file.toString()));
  }
}
