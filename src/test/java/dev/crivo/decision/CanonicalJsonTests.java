package dev.crivo.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

/** Held against another implementation of RFC 8785. */
class CanonicalJsonTests {

  @Test
  void isTheOneOfTheRfcForItsTextsAndOrderOfKeys() {
    // Sections 3.2.2 and 3.2.3, without the numbers that are not whole.
    assertThat(CanonicalJson.of(Map.of("string", "€$\u000f\nA'B\"\\\\\"/")))
        .isEqualTo("{\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    assertThat(
            CanonicalJson.of(
                Map.of(
                    "€", 1, "\r", 2, "\ufb33", 3, "1", 4, "\ud83d\ude00", 5, "\u0080", 6, "ö", 7)))
        .isEqualTo(
            "{\"\\r\":2,\"1\":4,\"\u0080\":6,\"ö\":7,\"€\":1,\"\ud83d\ude00\":5,\"\ufb33\":3}");
  }

  @Property(tries = 5000)
  void isTheSameAsThatOfAnother(
      @ForAll Map<String, String> texts, @ForAll long number, @ForAll List<String> list)
      throws IOException {
    if (texts.toString().concat(list.toString()).chars().anyMatch(CanonicalJsonTests::isHalf)) {
      return;
    }
    var whole = number % (1L << 53);
    var json = CanonicalJson.of(Map.of("texts", texts, "number", whole, "list", list));
    assertThat(json).isEqualTo(new JsonCanonicalizer(json).getEncodedString());
  }

  /** Every character that has an escape of its own, and those that look as if they had. */
  @Test
  void escapesWhatAnotherEscapes() throws IOException {
    var all = new StringBuilder();
    for (var c = 0; c < 0x3000; c++) {
      all.append((char) c);
    }
    var json = CanonicalJson.of(List.of(all.toString()));
    assertThat(json).isEqualTo(new JsonCanonicalizer(json).getEncodedString());
  }

  @Test
  void hashesItsUtf8() {
    assertThat(CanonicalJson.sha256(List.of()))
        .isEqualTo(CanonicalJson.sha256("[]".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945");
    assertThat(CanonicalJson.sha256(Arrays.asList("ç")))
        .isEqualTo(CanonicalJson.sha256("[\"ç\"]".getBytes(StandardCharsets.UTF_8)));
  }

  private static boolean isHalf(int c) {
    return Character.isSurrogate((char) c);
  }
}
