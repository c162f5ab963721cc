package dev.crivo.verification;

import dev.crivo.playbook.Condition;
import dev.crivo.playbook.Condition.Operator;
import dev.crivo.playbook.NoteWords;
import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Question;
import dev.crivo.playbook.Rule;
import dev.crivo.playbook.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A sound playbook with more cases than anybody can walk. Two dozen numbers are asked for: every
 * one below 5 leads on, and the last of them passes. Whoever says 9 six times from the start wins a
 * prize, which next to no sample meets.
 */
final class LongInterview {

  private static final int QUESTIONS = 24;
  private static final int NINES = 6;

  private final List<Rule> rules = new ArrayList<>();

  private LongInterview() {
    rule("passed1", when("q1", Operator.LESS, 9));
    rule("failed/1", when("q1", Operator.GREATER, 9));
    rule("nine1", when("q1", Operator.EQUAL, 9));
    for (int i = 2; i <= QUESTIONS; i++) {
      var code = i < QUESTIONS ? "passed" + i : "passed";
      rule(code, "passed" + (i - 1), when("q" + i, Operator.LESS, 5));
      rule("failed/" + i, "passed" + (i - 1), when("q" + i, Operator.AT_LEAST, 5));
    }
    for (int i = 2; i <= NINES; i++) {
      var code = i < NINES ? "nine" + i : "prized";
      rule(code, "nine" + (i - 1), when("q" + i, Operator.EQUAL, 9));
      rule("failed/less" + i, "nine" + (i - 1), when("q" + i, Operator.LESS, 9));
      rule("failed/more" + i, "nine" + (i - 1), when("q" + i, Operator.GREATER, 9));
    }
  }

  static Playbook sound() {
    return playbook(new LongInterview().rules);
  }

  static Playbook without(String rule) {
    return playbook(
        new LongInterview().rules.stream().filter(r -> !r.name().equals(rule)).toList());
  }

  /** With one more rule, on answers of which the third is never asked. */
  static Playbook withUnasked(String rule) {
    var all = new LongInterview();
    all.rule(
        rule,
        when("q1", Operator.AT_LEAST, 9),
        when("q2", Operator.LESS, 9),
        when("q3", Operator.LESS, 5));
    return playbook(all.rules);
  }

  /** With one more rule, whose condition contradicts its premise. */
  static Playbook withImpossible(String rule) {
    var all = new LongInterview();
    all.rule(rule, "passed1", when("q1", Operator.EQUAL, 9));
    return playbook(all.rules);
  }

  private void rule(String name, Condition... conditions) {
    add(name, List.of(), conditions);
  }

  private void rule(String name, String premise, Condition condition) {
    add(name, List.of(premise), condition);
  }

  private void add(String name, List<String> premises, Condition... conditions) {
    var line = rules.size() + 1;
    var code = name.split("/")[0];
    rules.add(new Rule(name, "", premises, List.of(conditions), code, "numbers.drl", line));
  }

  private static Condition when(String question, Operator operator, int bound) {
    return new Condition(question, operator, List.of(String.valueOf(bound)), 1);
  }

  private static Playbook playbook(List<Rule> rules) {
    return new Playbook(
        "Numbers",
        "",
        questions(),
        statuses(rules),
        rules,
        Map.of(),
        Optional.empty(),
        NoteWords.NONE,
        Map.of(),
        Map.of());
  }

  private static List<Question> questions() {
    return IntStream.rangeClosed(1, QUESTIONS)
        .mapToObj(i -> new Question("q" + i, Question.Kind.NUMBER, List.of()))
        .toList();
  }

  private static List<Status> statuses(List<Rule> rules) {
    var outcomes = List.of("failed", "passed", "prized");
    var shared = rules.stream().map(Rule::conclusion).filter(c -> !outcomes.contains(c));
    return Stream.concat(
            outcomes.stream().map(code -> status(code, Status.Kind.OUTCOME, 1)),
            shared.distinct().map(code -> status(code, Status.Kind.INTERMEDIATE, 0)))
        .toList();
  }

  private static Status status(String code, Status.Kind kind, int level) {
    return new Status(
        code,
        kind,
        Optional.empty(),
        level,
        Status.Needs.NOTHING,
        List.of(),
        Optional.empty(),
        Map.of());
  }
}
