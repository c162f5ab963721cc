package dev.crivo.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.crivo.playbook.PlaybookException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every file of a playbook is read, or refused by its name. */
class PlaybookFilesTests {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"case.drl", "statuses.yaml", "messages.properties", "cases/a.yaml"})
  void passesOverTheMarkThatSomeEditorsPutFirst(String name) throws IOException {
    write(name, "\uFEFFfirst");

    assertThat(PlaybookFiles.read(folder)).containsEntry(name, "first");
  }

  @Test
  void readsTheLinesOfEverySystem() throws IOException {
    write("case.drl", "one\r\ntwo\rthree\n");

    assertThat(PlaybookFiles.read(folder)).containsEntry("case.drl", "one\ntwo\nthree\n");
  }

  @Test
  void leavesHiddenAndOtherFilesAlone() throws IOException {
    write(".git/a.yaml", "");
    write("1/2/3/4/.cache/6/a.drl", "");
    write("README.md", "");

    assertThat(PlaybookFiles.read(folder)).isEmpty();
  }

  @Test
  void readsAFolderThatIsNamedByALink() throws IOException {
    assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
    write("case.drl", "first");
    var link =
        Files.createSymbolicLink(folder.resolveSibling(folder.getFileName() + "-link"), folder);

    try {
      assertThat(PlaybookFiles.read(link)).containsOnly(Map.entry("case.drl", "first"));
    } finally {
      Files.delete(link);
    }
  }

  @Test
  void refusesAFileThatLiesTooDeep() throws IOException {
    write("1/2/3/4/5/a.drl", "");

    assertRefused("1/2/3/4/5/a.drl: lies too deep");
  }

  @ParameterizedTest
  @ValueSource(strings = {"late.DRL", "Messages.Properties", "cases/a.YAML"})
  void refusesAnEndingInCapitals(String name) throws IOException {
    write(name, "");

    assertRefused(name + ": write the ending of its name in small letters");
  }

  @Test
  void refusesAFolderThatMustNotBeRead() throws IOException {
    assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
    var closed = Files.createDirectory(folder.resolve("closed"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    assumeThat(Files.isReadable(closed)).isFalse();

    assertRefused(folder + ": cannot be read: " + closed);
  }

  @Test
  void refusesAFolderThatHoldsFarMoreThanAPlaybook() throws IOException {
    for (int i = 0; i <= PlaybookFiles.MAX_FILES; i++) {
      Files.createFile(folder.resolve("file" + i));
    }

    assertRefused(folder + ": holds more than a playbook");
  }

  private void write(String name, String content) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private void assertRefused(String message) {
    assertThatThrownBy(() -> PlaybookFiles.read(folder))
        .isInstanceOf(PlaybookException.class)
        .hasMessageStartingWith(message);
  }
}
