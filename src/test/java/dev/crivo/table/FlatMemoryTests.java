package dev.crivo.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables whose texts alone would fill the memory several times that they are read in. */
class FlatMemoryTests {

  private static final int ROWS = 60_000;
  private static final String MEMORY = "-Xmx24m";

  @TempDir Path folder;

  @Test
  void aTextFileIsNeverInMemoryAsAWhole() throws IOException, InterruptedException {
    var content = new StringBuilder("tenant;note\n");
    for (var i = 0; i < ROWS; i++) {
      content.append("Contoso;" + note(i) + "\n");
    }

    assertThat(read(new TableFiles(folder).text(content.toString())))
        .containsExactly("60000 rows, 60000000 characters");
  }

  @Test
  void theTextsOfAWorkbookAreNeverInMemoryAsAWhole() throws IOException, InterruptedException {
    var texts = new StringBuilder("<sst><si><t>tenant</t></si><si><t>note</t></si>");
    var rows = new StringBuilder("<row><c t='s'><v>0</v></c><c t='s'><v>1</v></c></row>");
    for (var i = 0; i < ROWS; i++) {
      texts.append("<si><t>" + note(i) + "</t></si>");
      rows.append("<row><c><v>7</v></c><c t='s'><v>" + (i + 2) + "</v></c></row>");
    }
    var parts = TableFiles.parts(rows.toString());
    parts.put("xl/s.xml", texts + "</sst>");

    assertThat(read(new TableFiles(folder).zip(parts)))
        .containsExactly("60000 rows, 60000000 characters");
  }

  /** A thousand letters, other ones for every number. */
  private static String note(int number) {
    var digits = String.format("%010d", number * 7919L);
    return digits.repeat(100);
  }

  private static List<String> read(Path file) throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var program =
        new ProcessBuilder(
                java,
                MEMORY,
                "-cp",
                System.getProperty("java.class.path"),
                RowCounter.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .start();
    try (var output = program.inputReader(StandardCharsets.UTF_8)) {
      var lines = output.lines().limit(5).toList();
      program.waitFor();
      return lines;
    }
  }
}
