package dev.crivo.shell;

import dev.crivo.console.Screen;
import dev.crivo.console.ScreenTexts;
import dev.crivo.playbook.Condition;
import dev.crivo.playbook.Condition.Operator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Conditions in words. */
record ConditionWords(Screen screen, Wording wording) {

  /** A longer list of answers would not be read. */
  private static final int MOST_NAMED = 4;

  /** The question and the answers that meet the condition. */
  String whole(Condition condition) {
    return question(condition.question()) + " " + answers(condition);
  }

  /** The answers that meet it, such as {@code "Yes" or "No"}, or {@code 3 at least}. */
  private String answers(Condition condition) {
    var values =
        condition.values().stream()
            .map(value -> wording.answer(condition.question(), value))
            .collect(Collectors.joining(screen.text("rules.or")));
    return screen.text(
        "operator." + ScreenTexts.key(condition.operator()), Map.of("values", values));
  }

  /** The answers that meet all of some conditions on one question, the first few by name. */
  String needed(List<Condition> conditions) {
    return joined("explain.and", conditions.stream().map(c -> isBound(c) ? answers(c) : named(c)));
  }

  private String named(Condition condition) {
    var values = condition.values();
    var others = values.size() > MOST_NAMED ? values.size() - MOST_NAMED + 1 : 0;
    var named =
        values.stream().limit(values.size() - others).map(v -> given(condition.question(), v));
    var rest =
        Stream.of(others)
            .filter(count -> count > 0)
            .map(count -> screen.text("explain.other-answers", Map.of("count", count)));
    return joined("explain.or", Stream.concat(named, rest));
  }

  private String joined(String key, Stream<String> words) {
    return words
        .reduce((one, other) -> screen.text(key, Map.of("one", one, "other", other)))
        .orElse("");
  }

  /** The question and the answer that met the condition, and how many others would have. */
  String met(Condition condition, String answer) {
    var given = question(condition.question()) + " " + given(condition.question(), answer);
    if (isBound(condition)) {
      return given + " (" + answers(condition) + ")";
    }
    var more = condition.values().size() - 1;
    return more == 0
        ? given
        : given + " " + screen.text("explain.would-do-too", Map.of("count", more));
  }

  String question(String question) {
    return wording.texts().question(question);
  }

  /** An answer between quotes, or a number. */
  String given(String question, String answer) {
    var words = wording.answer(question, answer);
    return words.matches("[0-9]+") ? words : screen.text("card.answer", Map.of("answer", words));
  }

  private static boolean isBound(Condition condition) {
    return condition.operator() != Operator.EQUAL && condition.operator() != Operator.IN;
  }
}
