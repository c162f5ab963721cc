package dev.crivo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.Generated;
import dev.crivo.Texts;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;

@Generated
class SpreadsheetPropertyTests {

  @Property(tries = 4_000)
  void anyTextIsReadBackFromItsCellAndNoneIsAFormula(@ForAll("texts") String text)
      throws IOException {
    var out = new StringWriter();
    var csv = DecisionExport.of(ExportFormat.CSV, out, List.of());
    var decision = new LinkedHashMap<String, Object>();
    decision.put("note", text);
    decision.put("tenant", "=" + text);

    csv.add(decision);
    csv.end();

    try (var rows =
        CSVFormat.RFC4180.builder().setHeader().get().parse(new StringReader(out.toString()))) {
      var row = rows.getRecords().get(0);
      assertThat(row.get("tenant")).isEqualTo("'=" + text);
      assertThat(row.get("note"))
          .isIn(text, "'" + text)
          .doesNotStartWith("=")
          .doesNotStartWith("@");
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Texts.any();
  }
}
