package dev.crivo.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.ulid.Ulid;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RowIdTests {

  private static final Map<String, String> ROW = Map.of("tenant", "contoso", "note", "So.");

  @Test
  void isTheSameForTheSameValuesInWhateverOrder() {
    var turned = new LinkedHashMap<String, String>();
    turned.put("tenant", "contoso");
    turned.put("note", "So.");
    var other = new LinkedHashMap<String, String>();
    other.put("note", "So.");
    other.put("tenant", "contoso");

    assertThat(RowId.of(ROW, 0)).isEqualTo(RowId.of(turned, 0)).isEqualTo(RowId.of(other, 0));
    assertThat(Ulid.isValid(RowId.of(ROW, 0))).isTrue();
  }

  @Test
  void isAnotherForOtherValuesOrAnotherRowThatSaysTheSame() {
    assertThat(RowId.of(ROW, 0))
        .isNotEqualTo(RowId.of(ROW, 1))
        .isNotEqualTo(RowId.of(Map.of("tenant", "contoso", "note", "So!"), 0))
        .isNotEqualTo(RowId.of(Map.of("note", "contoso", "tenant", "So."), 0));
  }

  @Test
  void isReadInWhateverCaseAndNothingElseIs() {
    var id = RowId.of(ROW, 0);

    assertThat(RowId.read(id.toLowerCase(Locale.ROOT))).contains(id);
    assertThat(RowId.read(id + "0")).isEmpty();
    assertThat(RowId.read("8" + id.substring(1))).isEmpty();
    assertThat(RowId.read("")).isEmpty();
  }
}
