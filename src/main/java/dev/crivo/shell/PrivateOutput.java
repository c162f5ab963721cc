package dev.crivo.shell;

import dev.crivo.console.ExitCode;
import dev.crivo.console.Refusal;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/**
 * A file that a command writes for its user, who alone can read it: whole, or not at all, so that
 * what stood there before is still there after a failure.
 */
record PrivateOutput(String option, Path path) {

  /** Writes the content, and tells something about it. */
  interface Content<T> {
    T to(Writer out) throws IOException;
  }

  /**
   * @return what is told about the content
   * @throws Refusal where it cannot be written; then all is as it was
   */
  <T> T write(Content<T> content) {
    if (Files.isDirectory(path) || Files.exists(path) && !Files.isRegularFile(path)) {
      throw refusal(ExitCode.USAGE, "export.no-file");
    }
    try {
      // What a link leads to is replaced, and not the link.
      var target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
      return replace(target, content);
    } catch (IOException | UncheckedIOException e) {
      throw refusal(ExitCode.STORAGE, "export.not-writable");
    }
  }

  private static <T> T replace(Path target, Content<T> content) throws IOException {
    // Only its owner can read what Java makes as a temporary file.
    var fresh = Files.createTempFile(target.getParent(), "." + target.getFileName() + ".", ".tmp");
    try {
      var told = written(fresh, content);
      Files.move(
          fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return told;
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static <T> T written(Path file, Content<T> content) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE);
        var out = new BufferedWriter(Channels.newWriter(channel, StandardCharsets.UTF_8))) {
      var told = content.to(out);
      out.flush();
      channel.force(true);
      return told;
    }
  }

  private Refusal refusal(ExitCode code, String key) {
    return new Refusal(code, key, Map.of("option", option, "file", path.toString()));
  }
}
