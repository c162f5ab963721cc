package dev.crivo;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Texts that nobody would write, and texts that somebody wrote with a slip. */
public final class Texts {

  /** Letters of many scripts, and what is easily lost, hidden or turned round on the way. */
  private static final List<String> PIECES =
      List.of(
          "a",
          "Z",
          "0",
          "9",
          " ",
          "  ",
          "é",
          "e\u0301",
          "ß",
          "İ",
          "ı",
          "ﬁ",
          "Ω",
          "я",
          "ش",
          "ע",
          "ไ",
          "क्ष",
          "本",
          "한",
          "🦊",
          "👩🏽‍🚀",
          "𝔸",
          "\u200d",
          "\u200c",
          "\u200b",
          "\u00ad",
          "\u202e",
          "\u2066",
          "\u2069",
          "\u061c",
          "\ufeff",
          "\ufffe",
          "\uffff",
          "\ufffd",
          "\ue000",
          "\u2028",
          "\u2029",
          "\u0085",
          "\u00a0",
          "\u0000",
          "\u0007",
          "\b",
          "\t",
          "\n",
          "\r\n",
          "\r",
          "\u001b[2J",
          "\u001b]0;x\u0007",
          "\u009b31m",
          "\u007f",
          "\ud800",
          "\udc00",
          "'",
          "\"",
          "\\",
          "`",
          "$(x)",
          "%s",
          "{",
          "}",
          "{0}",
          "[",
          "]",
          ":",
          ": ",
          ",",
          "- ",
          "#",
          " #",
          "&a ",
          "*a",
          "!",
          "!!x ",
          "|",
          ">",
          "=",
          "+",
          "@",
          "-",
          "--",
          "-1",
          "1e9",
          "99999999999999999999",
          "null",
          "~",
          "true",
          "NaN",
          "2026-12-31",
          "<<: ",
          "---\n",
          "...\n",
          "\\u0041",
          "\\ud800",
          "\\u12",
          "<b>",
          ";",
          "\uff1d");

  private static final List<String> OF_RULES =
      List.of(
          "rule \"x\"",
          "when",
          "then",
          "end",
          "eval( true )",
          "not",
          "==",
          "!=",
          "in (",
          ")",
          "(",
          "@source( ",
          "Status( code == ",
          "Case( ",
          "declare ",
          "enum ",
          "import java.io.File;",
          "salience 1",
          "or",
          "and",
          "//",
          "/*",
          "*/",
          "insertLogical",
          ";",
          "{0, plural, other{",
          "}}",
          "function int f() { return 1; }",
          "global int g;",
          "0x7fffffff",
          "2147483648",
          " : int",
          "package p");

  private Texts() {}

  /** Any text of up to some 30 letters. */
  public static Arbitrary<String> any() {
    var letter =
        Arbitraries.frequencyOf(
            Tuple.of(6, Arbitraries.of(PIECES)),
            Tuple.of(2, Arbitraries.integers().between(0x20, 0x7e).map(Character::toString)),
            Tuple.of(1, Arbitraries.integers().between(0, 0x10ffff).map(Character::toString)));
    return letter.list().ofMaxSize(30).map(letters -> String.join("", letters));
  }

  /** A text with a few slips in it: pieces left out, put in, doubled or moved. */
  public static Arbitrary<String> slipsIn(String text) {
    return slipsIn(Arbitraries.just(text));
  }

  public static Arbitrary<String> slipsIn(Arbitrary<String> texts) {
    var pieces = Arbitraries.oneOf(Arbitraries.of(PIECES), Arbitraries.of(OF_RULES), any());
    var places = Arbitraries.integers().between(0, 1_000_000);
    var lengths = Arbitraries.integers().between(0, 20);
    var slips =
        Combinators.combine(Arbitraries.of(Slip.Kind.class), places, places, lengths, pieces)
            .as(Slip::new);
    return Combinators.combine(texts, slips.list().ofMinSize(1).ofMaxSize(4)).as(Texts::slipped);
  }

  private static String slipped(String text, List<Slip> slips) {
    var slipped = text;
    for (var slip : slips) {
      slipped = slip.in(slipped);
    }
    return slipped;
  }

  /**
   * @param at where, in millionths of the text
   * @param from another place
   * @param length of what is left out or copied
   */
  private record Slip(Kind kind, int at, int from, int length, String piece) {

    enum Kind {
      PUT_IN,
      LEAVE_OUT,
      REPLACE,
      COPY,
      CUT
    }

    String in(String text) {
      var start = (int) ((long) at * text.length() / 1_000_000);
      var end = Math.min(text.length(), start + length);
      var other = (int) ((long) from * text.length() / 1_000_000);
      var copied = text.substring(other, Math.min(text.length(), other + length));
      return switch (kind) {
        case PUT_IN -> text.substring(0, start) + piece + text.substring(start);
        case LEAVE_OUT -> text.substring(0, start) + text.substring(end);
        case REPLACE -> text.substring(0, start) + piece + text.substring(end);
        case COPY -> text.substring(0, start) + copied + text.substring(start);
        case CUT -> text.substring(0, start);
      };
    }
  }
}
