package dev.crivo.shell;

import dev.crivo.console.ExitCode;
import dev.crivo.console.Refusal;
import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.PlaybookException;
import dev.crivo.rulebook.CaseYaml;
import dev.crivo.rulebook.ExampleCase;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

/** A file of example cases, to which one may be added; what it holds is never touched. */
record CaseFile(Path path, Playbook playbook) {

  /**
   * Adds a case at the end, or nothing at all.
   *
   * @return the case as it is read from the file now, which knows its line
   * @throws Refusal naming the file and what is wrong with it
   * @throws PlaybookException naming the line of a case that cannot be read
   */
  ExampleCase append(ExampleCase example) {
    refuseWhatIsNoFile();
    var content = content();
    refuseRepeated(example, ExampleCase.in(path.toString(), content, playbook));
    var entry = entry(example, content);
    var added = added(content + entry);
    write(entry);
    return added;
  }

  private void refuseWhatIsNoFile() {
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      throw refuse("new-case.append.no-file");
    }
    if (!path.toString().matches("(?s).*\\.ya?ml")) {
      throw refuse("new-case.append.ending");
    }
    if (!Files.isDirectory(path.toAbsolutePath().getParent())) {
      throw refuse("new-case.append.no-folder");
    }
  }

  private String content() {
    if (Files.notExists(path)) {
      return "";
    }
    try {
      return Files.readString(path);
    } catch (CharacterCodingException e) {
      throw refuse("new-case.append.not-utf8");
    } catch (IOException e) {
      throw refuse("new-case.append.no-access");
    }
  }

  private void refuseRepeated(ExampleCase example, List<ExampleCase> before) {
    before.stream()
        .filter(other -> other.answers().equals(example.answers()))
        .filter(other -> other.expected().equals(example.expected()))
        .findFirst()
        .ifPresent(
            other -> {
              throw Refusal.usage(
                  "new-case.append.repeated",
                  Map.of("place", other.file() + ":" + other.line(), "name", other.name()));
            });
  }

  /** The entry as it is to stand after what is there, with line ends like those. */
  private String entry(ExampleCase example, String content) {
    var apart = content.isBlank() ? "" : content.endsWith("\n") ? "\n" : "\n\n";
    var entry = apart + CaseYaml.of(example, playbook);
    return content.contains("\r\n") ? entry.replace("\n", "\r\n") : entry;
  }

  /** Not every file of cases goes on where it ends: its list may stand in brackets or indented. */
  private ExampleCase added(String content) {
    try {
      var after = ExampleCase.in(path.toString(), content, playbook);
      return after.get(after.size() - 1);
    } catch (PlaybookException notAsAList) {
      // The file as it is has no mistake.
      throw refuse("new-case.append.other-form");
    }
  }

  private void write(String entry) {
    try (var channel =
        FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      var size = channel.size();
      try {
        writeAll(channel, ByteBuffer.wrap(entry.getBytes(StandardCharsets.UTF_8)));
      } catch (IOException e) {
        // Half of an entry would make all of the file unreadable.
        channel.truncate(size);
        throw e;
      }
    } catch (IOException e) {
      throw new Refusal(
          ExitCode.STORAGE, "new-case.append.not-written", Map.of("file", path.toString()));
    }
  }

  private static void writeAll(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    channel.force(true);
  }

  private Refusal refuse(String key) {
    return Refusal.usage(key, Map.of("file", path.toString()));
  }
}
