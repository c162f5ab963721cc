package dev.crivo.table;

import java.io.IOException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of a workbook, which may be formatted in pieces (ECMA-376 Part 1, 18.4). */
final class XlsxText {

  /** How the reading of Japanese characters is kept beside them. */
  private static final Set<String> NOT_SHOWN = Set.of("rPh");

  /** What XML cannot hold: _x000D_ for a carriage return (22.9.2.19, ST_Xstring). */
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private static final int HEXADECIMAL = 16;

  private XlsxText() {}

  /** The text of the element that the part is at. */
  static String read(PartXml part, String element) throws IOException {
    return plain(part.text(NOT_SHOWN, element));
  }

  static String plain(String text) {
    return text.contains("_x")
        ? ESCAPED
            .matcher(text)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(found.group(1), HEXADECIMAL))))
        : text;
  }
}
