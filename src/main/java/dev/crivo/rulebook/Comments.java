package dev.crivo.rulebook;

import java.util.regex.Pattern;

/** DRL without its comments; what is left keeps its lines. */
final class Comments {

  /** A text in quotes comes first, as what looks like a comment in it is none. */
  private static final Pattern COMMENT =
      Pattern.compile("(\"(?:[^\"\\\\\n]|\\\\.)*\")|//[^\n]*|/\\*.*?\\*/", Pattern.DOTALL);

  private static final Pattern NOT_A_LINE_END = Pattern.compile("[^\n]");

  private Comments() {}

  static String blanked(String drl) {
    return COMMENT
        .matcher(drl)
        .replaceAll(
            found ->
                java.util.regex.Matcher.quoteReplacement(
                    found.group(1) != null
                        ? found.group()
                        : NOT_A_LINE_END.matcher(found.group()).replaceAll(" ")));
  }
}
