package dev.crivo.playbook;

import com.ibm.icu.text.MessageFormat;
import dev.crivo.playbook.Status.Revisit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The texts of one language. A text with braces is an ICU message, so that plurals and thresholds
 * can be named in it; any other is shown as it stands.
 *
 * @param constants values that every message may name, such as the playbook's thresholds
 */
public record Texts(Locale locale, Map<String, String> byKey, Map<String, ?> constants) {

  /** The key that a playbook must have a text for where it says what is known of such ones. */
  public static final String NEW_ENTITLEMENTS_NOTE = "new-entitlements.note";

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

  public String question(String question) {
    return get("question." + question);
  }

  public String questionHelp(String question) {
    return get("question." + question + ".help");
  }

  /** The words of an answer: a choice's label, or the answer itself for numbers and names. */
  public String answer(String question, String answer) {
    return find("question." + question + "." + answer).orElse(answer);
  }

  public String choiceHelp(String question, String choice) {
    return get("question." + question + "." + choice + ".help");
  }

  public String status(String code) {
    return get("status." + code);
  }

  public String definition(String code) {
    return definition(code, 0);
  }

  /** What a status means, or what a follow-up asks for with so much still missing. */
  public String definition(String code, int shortfall) {
    return find("status." + code + ".definition", Map.of("shortfall", shortfall)).orElse("");
  }

  /** The reason that a satisfied rule gives, in a sentence. */
  public String reason(String rule) {
    return get("rule." + rule);
  }

  /** The note of the decision on entitlements that nobody has looked at. */
  public String newEntitlementsNote() {
    return get(NEW_ENTITLEMENTS_NOTE);
  }

  public String engage(String who) {
    return get("engage." + who);
  }

  /** The keys that a playbook must have a text for because of this question. */
  public static List<String> keys(Question question) {
    var base = "question." + question.name();
    return Stream.concat(
            Stream.of(base), question.choices().stream().map(choice -> base + "." + choice))
        .flatMap(key -> Stream.of(key, key + ".help"))
        .toList();
  }

  /** The keys that a playbook must have a text for because of this status. */
  public static List<String> keys(Status status) {
    var base = "status." + status.code();
    var defined =
        switch (status.kind()) {
          case GROUP, OUTCOME, FOLLOW_UP -> Stream.of(base, base + ".definition");
          case DETAIL, INTERMEDIATE -> Stream.of(base);
        };
    var engages = status.engages().stream().map("engage."::concat);
    var revisit =
        status.revisit().stream().filter(r -> r.status().equals(status.code())).map(Revisit::key);
    return Stream.of(defined, engages, revisit).flatMap(keys -> keys).toList();
  }

  /** The key that a playbook must have a text for because of this rule. */
  public static String key(Rule rule) {
    return "rule." + rule.name();
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
