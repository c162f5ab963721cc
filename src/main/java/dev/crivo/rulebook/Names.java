package dev.crivo.rulebook;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** How the things of a playbook may be named, so that no name ever means more than itself. */
final class Names {

  static final String PLAIN = "letters from a to z, digits, `.`, `-` and `_`";

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]+");
  private static final Pattern RULE = Pattern.compile("[A-Za-z0-9._/-]+");
  private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private Names() {}

  /** Whether this may be a status's code. */
  static boolean isPlain(String code) {
    return CODE.matcher(code).matches();
  }

  /** Whether this may be a rule's name: a code with {@code /word} after it. */
  static boolean isRule(String name) {
    return RULE.matcher(name).matches();
  }

  /** Whether this may be an enum, a choice or a question. */
  static boolean isWord(String name) {
    return WORD.matcher(name).matches() && !SourceVersion.isKeyword(name);
  }

  /** Whether a text is Unicode throughout: no half of a pair that stands for one character. */
  static boolean isWhole(String text) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }
}
