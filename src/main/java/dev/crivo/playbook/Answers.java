package dev.crivo.playbook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of a case: question name to answer, in the order in which the answers were given.
 * An answer is in canonical form: the name of a choice, a whole number in decimal digits, or a
 * text. A question without an entry is unanswered; "I don't know" is an entry like any other.
 */
public record Answers(Map<String, String> byQuestion) {

  public static final Answers NONE = new Answers(Map.of());

  public Answers {
    byQuestion = Collections.unmodifiableMap(new LinkedHashMap<>(byQuestion));
  }

  public Optional<String> get(String question) {
    return Optional.ofNullable(byQuestion.get(question));
  }

  public boolean has(String question) {
    return byQuestion.containsKey(question);
  }

  /** These answers and one more, which comes last unless the question was answered before. */
  public Answers with(String question, String answer) {
    var more = new LinkedHashMap<>(byQuestion);
    more.put(question, answer);
    return new Answers(more);
  }

  public Answers without(String question) {
    var fewer = new LinkedHashMap<>(byQuestion);
    fewer.remove(question);
    return new Answers(fewer);
  }
}
