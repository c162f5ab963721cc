package dev.crivo.rulebook;

import dev.crivo.playbook.Condition;
import dev.crivo.playbook.Condition.Operator;
import dev.crivo.playbook.Question;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the conditions of a {@code Case( … )} pattern, and refuses what the engine could not
 * explain.
 */
final class ConditionReader {

  private static final String ALLOWED =
      "a condition is `question operator value` with ==, in ( … ), <, <=, > or >=";

  private static final String VALUE = "[\\w.\"-]+";
  private static final Pattern COMPARISON =
      Pattern.compile("(\\w+)\\s*(==|<=|>=|<|>)\\s*(" + VALUE + ")");
  private static final Pattern ONE_OF =
      Pattern.compile("(\\w+)\\s+(in)\\s*\\(\\s*(" + VALUE + "(?:\\s*,\\s*" + VALUE + ")*)\\s*\\)");

  private final Vocabulary words;
  private final Problems problems;

  ConditionReader(Vocabulary words, Problems problems) {
    this.words = words;
    this.problems = problems;
  }

  /** The condition, or empty where it is none; problems tell why. */
  Optional<Condition> read(String expression, Problems.Place place) {
    var text = Comments.blanked(expression).strip();
    for (var form : List.of(COMPARISON, ONE_OF)) {
      var written = form.matcher(text);
      if (written.matches()) {
        var values = Arrays.asList(written.group(3).split("\\s*,\\s*"));
        return condition(written.group(1), operator(written.group(2)), values, place);
      }
    }
    problems.add(place, "`" + text.replaceAll("\\s+", " ") + "` is not allowed: " + ALLOWED);
    return Optional.empty();
  }

  private static Operator operator(String symbol) {
    return Arrays.stream(Operator.values())
        .filter(o -> o.symbol().equals(symbol))
        .findFirst()
        .orElseThrow();
  }

  private Optional<Condition> condition(
      String name, Operator operator, List<String> written, Problems.Place place) {
    var question = question(name, place);
    if (question.isEmpty()) {
      return Optional.empty();
    }
    var values = new ArrayList<String>();
    for (var value : written) {
      value(question.get(), operator, value, place).ifPresent(values::add);
    }
    return values.size() < written.size()
        ? Optional.empty()
        : Optional.of(
            new Condition(name, operator, values.stream().distinct().toList(), place.line()));
  }

  private Optional<Question> question(String name, Problems.Place place) {
    var question = Optional.ofNullable(words.questions().get(name));
    if (question.isEmpty()) {
      problems.add(
          place,
          "unknown question `" + name + "`" + Nearest.hint(name, words.questions().keySet()));
    }
    return question;
  }

  private Optional<String> value(
      Question question, Operator operator, String written, Problems.Place place) {
    return switch (question.kind()) {
      case CHOICE -> choice(question, operator, written, place);
      case NUMBER -> number(question, written, place);
      case TEXT -> {
        problems.add(place, "rules cannot test `" + question.name() + "`, which is a free text");
        yield Optional.empty();
      }
    };
  }

  private Optional<String> choice(
      Question question, Operator operator, String written, Problems.Place place) {
    if (operator != Operator.EQUAL && operator != Operator.IN) {
      problems.add(
          place, "choices have no order: use == or in ( … ) with `" + question.name() + "`");
      return Optional.empty();
    }
    var prefix = words.enumOf().get(question.name()) + ".";
    var known = question.choices().stream().map(prefix::concat).collect(Collectors.toSet());
    if (known.contains(written)) {
      return Optional.of(written.substring(prefix.length()));
    }
    problems.add(
        place,
        "`"
            + written
            + "` is no choice of `"
            + question.name()
            + "`"
            + Nearest.hint(written, known));
    return Optional.empty();
  }

  private Optional<String> number(Question question, String written, Problems.Place place) {
    var threshold = written.endsWith(".value") ? written.substring(0, written.length() - 6) : "";
    if (words.thresholds().containsKey(threshold)) {
      words.comparedWith().add(threshold);
      return Optional.of(words.thresholds().get(threshold).toString());
    }
    // A leading zero would make it an octal number to some, and a decimal one to others.
    var number = question.canonical(written).filter(written::equals);
    if (number.isEmpty()) {
      problems.add(
          place,
          "`" + written + "` is no whole number and no threshold such as Threshold.NAME.value");
    }
    return number;
  }
}
