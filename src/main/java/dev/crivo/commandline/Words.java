package dev.crivo.commandline;

import dev.crivo.console.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Splits a line into words as a shell does: at blanks, except between single or double quotes. A
 * backslash is a letter like others, as in Windows paths.
 */
public final class Words {

  private static final Pattern WORD = Pattern.compile("(?:\"[^\"]*\"|'[^']*'|[^\\s\"'])+");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"|'([^']*)'");

  private Words() {}

  /**
   * @throws Refusal where a quote is not closed
   */
  public static List<String> split(String line) {
    var words = new ArrayList<String>();
    var matcher = WORD.matcher(line);
    var end = 0;
    while (matcher.find()) {
      refuseUnlessBlank(line.substring(end, matcher.start()), line);
      words.add(unquoted(matcher.group()));
      end = matcher.end();
    }
    refuseUnlessBlank(line.substring(end), line);
    return words;
  }

  private static String unquoted(String word) {
    return QUOTED
        .matcher(word)
        .replaceAll(
            m ->
                java.util.regex.Matcher.quoteReplacement(
                    m.group(1) != null ? m.group(1) : m.group(2)));
  }

  /** What is between words is blank, unless a quote stands alone. */
  private static void refuseUnlessBlank(String between, String line) {
    if (!between.isBlank()) {
      throw Refusal.usage("usage.quote", Map.of("line", line));
    }
  }
}
