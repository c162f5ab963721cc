package dev.crivo.shell;

import static dev.crivo.audit.LendingDesk.about;
import static dev.crivo.audit.LendingDesk.by;
import static dev.crivo.audit.LendingDesk.decided;

import dev.crivo.audit.LendingDesk;
import dev.crivo.decision.Decision;
import dev.crivo.decision.Decisions;
import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Question;
import dev.crivo.playbook.Status;
import dev.crivo.rulebook.Conclusion;
import dev.crivo.rulebook.Rulebook;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A year of decisions under any playbook, the same for the same seed. People answer at random and
 * accept what is suggested, but Rui slips now and then, and Ana and Leo override one rule.
 */
final class RandomYear {

  private static final List<String> PEOPLE = List.of("ana", "leo", "rui", "zoë");
  private static final Instant START = Instant.parse("2025-07-01T09:00:00Z");

  private final Rulebook rules;
  private final Random random;
  private final String distrusted;
  private Instant now = START;

  /**
   * @param distrusted the rule that Ana and Leo override
   */
  RandomYear(Rulebook rules, String distrusted, long seed) {
    this.rules = rules;
    this.distrusted = distrusted;
    this.random = new Random(seed);
  }

  /** Puts so many of them on record, spread over the year. */
  void record(Path data, int count) {
    try (var decisions = Decisions.open(data, clock())) {
      for (var i = 0; i < count; i++) {
        now = START.plus(Duration.ofDays(365L * i / count));
        var decision = about(decision(), "contoso-" + random.nextInt(40));
        decisions.record(rules.playbook(), LendingDesk.fresh(decision, Optional.empty()));
      }
    }
  }

  private Clock clock() {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return now;
      }
    };
  }

  private Decision decision() {
    var answers = answers();
    var person = PEOPLE.get(random.nextInt(PEOPLE.size()));
    var evaluation = rules.evaluate(answers);
    var conclusion = evaluation.conclusion();
    var distrusts =
        !person.equals("rui")
            && evaluation.result().reasons().stream()
                .anyMatch(reason -> reason.rule().name().equals(distrusted));
    var outcomes = rules.playbook().outcomes().stream().map(Status::code).toList();
    if (distrusts) {
      return by(decided(rules, answers, outcomes.get(0)), person);
    } else if (conclusion.kind() != Conclusion.Kind.SUGGESTION
        || person.equals("rui") && random.nextInt(6) == 0) {
      return by(decided(rules, answers, outcomes.get(random.nextInt(outcomes.size()))), person);
    }
    var status = conclusion.codes().get(0);
    return by(decided(rules, answers, status, conclusion.picked()), person);
  }

  /** Long interviews rather than short ones, or one early answer would end most of them. */
  private Answers answers() {
    return Stream.generate(this::interview)
        .limit(4)
        .max(Comparator.comparing(answers -> answers.byQuestion().size()))
        .orElseThrow();
  }

  private Answers interview() {
    var answers = Answers.NONE;
    var next = rules.evaluate(answers).conclusion().next();
    while (next.isPresent()) {
      var question = rules.playbook().question(next.get()).orElseThrow();
      answers = answers.with(question.name(), answer(question));
      next = rules.evaluate(answers).conclusion().next();
    }
    return answers;
  }

  private String answer(Question question) {
    return switch (question.kind()) {
      case CHOICE -> question.choices().get(random.nextInt(question.choices().size()));
      case NUMBER -> String.valueOf(random.nextInt(40));
      case TEXT -> List.of("Novels", "Maps").get(random.nextInt(2));
    };
  }
}
