package dev.crivo.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFilesTests {

  private static final String MEMORY = "-Xmx64m";
  private static final String ROWS = "<row><c t='s'><v>0</v></c></row><row><c><v>7</v></c></row>";

  @TempDir Path folder;
  @TempDir Path temporary;

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void areForTheirUserAlone() throws IOException {
    try (var made = TemporaryFolder.of(folder)) {
      var file = made.createTempFile("a", ".tmp").toPath();

      assertThat(Files.getPosixFilePermissions(file))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
      assertThat(Files.getPosixFilePermissions(file.getParent()))
          .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void goWhenTheTableIsClosed() throws IOException, InterruptedException {
    assertThat(read(TableFiles.parts(ROWS))).isEqualTo("1 rows, 0 characters");
    assertThat(temporary).isEmptyDirectory();
  }

  @Test
  void goWhenTheTextsOfAWorkbookAreDamaged() throws IOException, InterruptedException {
    var parts = TableFiles.parts(ROWS);
    parts.put("xl/s.xml", TableFiles.texts("<si><t>tenant</t></si><si>"));

    assertThat(read(parts)).contains("BadTable: DAMAGED");
    assertThat(temporary).isEmptyDirectory();
  }

  private String read(Map<String, String> parts) throws IOException, InterruptedException {
    var file = new TableFiles(folder).zip(parts);
    return RowCounter.run(file, temporary, MEMORY).get(0);
  }

  /** The library, given the file itself, would write what it could read of it over it. */
  @Test
  void areAllThatIsWrittenWhereAWorkbookIsDamaged() throws IOException {
    var parts = TableFiles.parts(ROWS);
    parts.put("xl/styles.xml", "<styleSheet");
    var file = new TableFiles(folder).zip(parts);
    var before = Files.readAllBytes(file);

    assertThatExceptionOfType(BadTable.class).isThrownBy(() -> Table.open(file));

    assertThat(file).hasBinaryContent(before);
  }
}
