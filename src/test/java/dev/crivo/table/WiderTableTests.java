package dev.crivo.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class WiderTableTests {

  private static final Form CSV = new Form.Csv(Encoding.UTF_8, ';');

  @Test
  void writesColumnsBeforeAndAfterThoseOfTheTable() throws IOException {
    assertThat(written(List.of("a", "b"), List.of("1", "2")))
        .isEqualTo("why;a;b;result\r\nso;1;2;'=yes\r\n");
  }

  /** Workbooks leave out empty values at the end of a row. */
  @Test
  void keepsColumnsInTheirPlaceWhereARowIsShort() throws IOException {
    assertThat(written(List.of("a", "b"), List.of("1"))).endsWith("so;1;;'=yes\r\n");
  }

  @Test
  void leavesOutAColumnThatTheTableHasUnderTheNameOfANewOne() throws IOException {
    assertThat(written(List.of("result", "a", "why"), List.of("old", "1", "old")))
        .isEqualTo("why;a;result\r\nso;1;'=yes\r\n");
  }

  private static String written(List<String> headers, List<String> cells) throws IOException {
    var out = new StringWriter();
    new WiderTable(out, CSV, headers, List.of("why"), List.of("result"))
        .add(List.of("so"), new TableRow(2, 2, cells, List.of()), List.of("=yes"));
    return out.toString();
  }
}
