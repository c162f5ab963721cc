package dev.crivo.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables whose texts alone are more than the memory that they are read in. */
class FlatMemoryTests {

  private static final int ROWS = 60_000;
  private static final String MEMORY = "-Xmx48m";

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
    var texts = new StringBuilder("<si><t>tenant</t></si><si><t>note</t></si>");
    var rows = new StringBuilder("<row><c t='s'><v>0</v></c><c t='s'><v>1</v></c></row>");
    for (var i = 0; i < ROWS; i++) {
      texts.append("<si><t>" + note(i) + "</t></si>");
      rows.append("<row><c><v>7</v></c><c t='s'><v>" + (i + 2) + "</v></c></row>");
    }
    var parts = TableFiles.parts(rows.toString());
    parts.put("xl/s.xml", TableFiles.texts(texts.toString()));

    assertThat(read(new TableFiles(folder).zip(parts)))
        .containsExactly("60000 rows, 60000000 characters");
  }

  /** A thousand letters, other ones for every number. */
  private static String note(int number) {
    var digits = String.format("%010d", number * 7919L);
    return digits.repeat(100);
  }

  private List<String> read(Path file) throws IOException, InterruptedException {
    return RowCounter.run(file, folder, MEMORY);
  }
}
