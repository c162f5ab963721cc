package dev.crivo.rulebook;

import dev.crivo.playbook.Condition;
import dev.crivo.playbook.Condition.Operator;
import dev.crivo.playbook.Question;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.AtomicExprDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConnectiveType;
import org.drools.drl.ast.descr.ConstraintConnectiveDescr;
import org.drools.drl.ast.descr.RelationalExprDescr;
import org.drools.drl.parser.DrlExprParserFactory;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * Reads the conditions of a {@code Case( … )} pattern, and refuses what the engine could not
 * explain.
 */
final class ConditionReader {

  private static final String ALLOWED =
      "a condition is `question operator value` with ==, in ( … ), <, <=, > or >=";

  private final Vocabulary words;
  private final Problems problems;

  ConditionReader(Vocabulary words, Problems problems) {
    this.words = words;
    this.problems = problems;
  }

  List<Condition> read(String expression, Problems.Place place) {
    var parser = DrlExprParserFactory.getDrlExprParser(LanguageLevelOption.DRL6);
    var parsed = parser.parse(expression);
    if (parsed == null || parser.hasErrors()) {
      problems.add(place, "cannot read `" + expression + "`: " + ALLOWED);
      return List.of();
    }
    var conditions = new ArrayList<Condition>();
    for (var part : parsed.getDescrs()) {
      condition(part, place).ifPresent(conditions::add);
    }
    return conditions;
  }

  private Optional<Condition> condition(BaseDescr part, Problems.Place place) {
    if (part instanceof RelationalExprDescr comparison) {
      return comparison(comparison, place);
    }
    if (part instanceof ConstraintConnectiveDescr group
        && group.getConnective() == ConnectiveType.OR) {
      return oneOf(group, place);
    }
    return refuse(part, place);
  }

  private Optional<Condition> comparison(RelationalExprDescr written, Problems.Place place) {
    var operator =
        Arrays.stream(Operator.values())
            .filter(o -> o.symbol().equals(written.getOperator()) && o != Operator.IN)
            .findFirst();
    if (operator.isEmpty() || written.getOperatorDescr().isNegated()) {
      return refuse(written, place);
    }
    return question(written.getLeft(), place)
        .flatMap(
            q ->
                value(q, operator.get(), written.getRight(), place)
                    .map(v -> new Condition(q.name(), operator.get(), List.of(v), place.line())));
  }

  /** Drools' parser turns {@code q in ( a, b )} into {@code q == a || q == b}. */
  private Optional<Condition> oneOf(ConstraintConnectiveDescr group, Problems.Place place) {
    var parts = new ArrayList<Condition>();
    for (var part : group.getDescrs()) {
      if (!(part instanceof RelationalExprDescr comparison)
          || !comparison.getOperator().equals(Operator.EQUAL.symbol())) {
        return refuse(group, place);
      }
      comparison(comparison, place).ifPresent(parts::add);
    }
    if (parts.size() < group.getDescrs().size()) {
      return Optional.empty();
    }
    if (parts.stream().map(Condition::question).distinct().count() > 1) {
      return refuse(group, place);
    }
    var values = parts.stream().flatMap(p -> p.values().stream()).distinct().toList();
    return Optional.of(new Condition(parts.get(0).question(), Operator.IN, values, place.line()));
  }

  private Optional<Question> question(BaseDescr left, Problems.Place place) {
    var name = expression(left);
    var question = Optional.ofNullable(words.questions().get(name));
    if (question.isEmpty()) {
      problems.add(
          place,
          "unknown question `" + name + "`" + Nearest.hint(name, words.questions().keySet()));
    }
    return question;
  }

  private Optional<String> value(
      Question question, Operator operator, BaseDescr right, Problems.Place place) {
    var written = expression(right);
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
    if (operator != Operator.EQUAL) {
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
      return Optional.of(words.thresholds().get(threshold).toString());
    }
    var number = question.canonical(written);
    if (number.isEmpty()) {
      problems.add(
          place,
          "`" + written + "` is no whole number and no threshold such as Threshold.NAME.value");
    }
    return number;
  }

  private static String expression(BaseDescr side) {
    return side instanceof AtomicExprDescr atom ? atom.getExpression().strip() : side.toString();
  }

  private Optional<Condition> refuse(BaseDescr part, Problems.Place place) {
    problems.add(place, "`" + part + "` is not allowed: " + ALLOWED);
    return Optional.empty();
  }
}
