package dev.crivo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A copy of the tiny playbook that a test may change. */
record LendingFolder(Path path) {

  private static final Path ORIGINAL = Path.of("src/test/resources/playbooks/lending");

  static LendingFolder in(Path home) throws IOException {
    var folder = home.resolve("rules");
    try (var paths = Files.walk(ORIGINAL)) {
      for (var path : paths.toList()) {
        Files.copy(path, folder.resolve(ORIGINAL.relativize(path).toString()));
      }
    }
    return new LendingFolder(folder);
  }

  /** Replaces a piece of a file, which must be there. */
  void change(String file, String piece, String by) throws IOException {
    var content = Files.readString(path.resolve(file));
    assertThat(content).contains(piece);
    write(file, content.replace(piece, by));
  }

  void write(String file, String content) throws IOException {
    Files.writeString(path.resolve(file), content);
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
