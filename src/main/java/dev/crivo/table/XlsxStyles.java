package dev.crivo.table;

import java.io.IOException;
import java.time.temporal.ValueRange;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Which styles of a workbook show a number as a day (ECMA-376 Part 1, 18.8.30 "numFmt"). */
final class XlsxStyles {

  /** A colour, a language, a quoted text or a single letter as itself. */
  private static final Pattern NOT_CODES = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*]");

  /** [h], [mm]: hours that are counted beyond a day, which is no time of day. */
  private static final Pattern ELAPSED =
      Pattern.compile("\\[(h+|m+|s+)]", Pattern.CASE_INSENSITIVE);

  private static final Pattern DAY = Pattern.compile("[ymdhs]", Pattern.CASE_INSENSITIVE);

  /** 46 counts hours beyond a day, 48 and 49 are a number and a text. */
  private static final List<ValueRange> KNOWN =
      List.of(
          ValueRange.of(14, 22),
          ValueRange.of(27, 36),
          ValueRange.of(45, 45),
          ValueRange.of(47, 47),
          ValueRange.of(50, 58));

  private final Set<Integer> days = new HashSet<>();

  /** Without a part, no style shows a day. */
  static XlsxStyles none() {
    return new XlsxStyles();
  }

  static XlsxStyles read(PartXml part) throws IOException {
    var styles = new XlsxStyles();
    var formats = new HashMap<String, String>();
    var style = 0;
    while (part.to(Set.of("numFmt", "cellXfs"), "")) {
      if (part.name().equals("numFmt")) {
        formats.put(part.attribute("numFmtId"), part.attribute("formatCode"));
      } else {
        while (part.to(Set.of("xf"), "cellXfs")) {
          styles.add(style++, part.attribute("numFmtId"), formats);
        }
      }
    }
    return styles;
  }

  private void add(int style, String format, Map<String, String> formats) {
    var code = formats.get(format);
    if (code == null ? isDay(format) : showsDay(code)) {
      days.add(style);
    }
  }

  /** By the number of a format that every such program knows; some only in East Asia. */
  private static boolean isDay(String format) {
    var id = format.matches("[0-9]{1,3}") ? Integer.parseInt(format) : 0;
    return KNOWN.stream().anyMatch(range -> range.isValidIntValue(id));
  }

  static boolean showsDay(String code) {
    var positive = code.split(";", 2)[0];
    return !ELAPSED.matcher(positive).find()
        && !positive.equalsIgnoreCase("General")
        && DAY.matcher(NOT_CODES.matcher(positive).replaceAll("")).find();
  }

  boolean isDay(int style) {
    return days.contains(style);
  }
}
