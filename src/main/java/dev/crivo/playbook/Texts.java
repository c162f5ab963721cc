package dev.crivo.playbook;

import com.ibm.icu.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The texts of one language. A text with braces is an ICU message, so that plurals and thresholds
 * can be named in it; any other is shown as it stands.
 *
 * @param constants values that every message may name, such as the playbook's thresholds
 */
public record Texts(Locale locale, Map<String, String> byKey, Map<String, ?> constants) {

  public Texts {
    byKey = Map.copyOf(byKey);
    constants = Map.copyOf(constants);
  }

  public Optional<String> find(String key) {
    return find(key, Map.of());
  }

  /** The text of a key with its arguments set in, or empty where the language has none. */
  public Optional<String> find(String key, Map<String, ?> arguments) {
    return Optional.ofNullable(byKey.get(key)).map(text -> filled(text, arguments));
  }

  /** The text of a key, or the key itself: a missing text must be seen, never hide an answer. */
  public String get(String key) {
    return find(key).orElse(key);
  }

  public String get(String key, Map<String, ?> arguments) {
    return find(key, arguments).orElse(key);
  }

  private String filled(String text, Map<String, ?> arguments) {
    if (text.indexOf('{') < 0) {
      return text;
    }
    var all = new HashMap<String, Object>(constants);
    all.putAll(arguments);
    return new MessageFormat(text, locale).format(all);
  }
}
