package dev.crivo.shell;

import dev.crivo.decision.Decision;
import dev.crivo.decision.Decision.Chosen;
import dev.crivo.decision.Decision.Origin;
import dev.crivo.decision.Decision.OverrideReason;
import dev.crivo.decision.Decision.Overriding;
import dev.crivo.decision.Decision.Plan;
import dev.crivo.decision.Decisions;
import dev.crivo.decision.NewDecision;
import dev.crivo.decision.Note;
import dev.crivo.decision.NoteGrade;
import dev.crivo.playbook.Answers;
import dev.crivo.rulebook.Evaluation;
import dev.crivo.rulebook.Rulebook;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Decisions of every kind on record, with a word to search for in all that may name somebody. */
record LendingDecisions(Rulebook rulebook, Path home) {

  private static final Path CACHE = Path.of("target/test-cache").toAbsolutePath();

  /** How a decision came about. */
  enum Kind {
    PICKED(new Answers(answer("member", "YES", "daysOverdue", "0", "shelf", "Maps"))),
    DETAILED(new Answers(answer("member", "YES", "daysOverdue", "20"))),
    OVERRIDDEN(new Answers(answer("member", "YES", "daysOverdue", "3"))),
    FOLLOW_UPS(new Answers(answer("member", "UNKNOWN"))),
    UNDETERMINED(new Answers(answer("daysOverdue", "20")));

    private final Answers answers;

    Kind(Answers answers) {
      this.answers = answers;
    }

    private boolean isOverridden() {
      return this != PICKED && this != DETAILED;
    }
  }

  static LendingDecisions of(Path rules, Path home) {
    return new LendingDecisions(Rulebook.load(rules, CACHE), home);
  }

  static LendingDecisions in(Path home) {
    return of(Path.of("src/test/resources/playbooks/lending"), home);
  }

  Decision record(Kind kind) {
    return record(kind, Optional.empty());
  }

  Decision record(Kind kind, Optional<String> corrects) {
    return record(decision(kind, corrects)).get(0);
  }

  List<Decision> record(NewDecision... decisions) {
    var clock = Clock.fixed(Instant.parse("2026-03-01T12:00:00.120Z"), ZoneOffset.UTC);
    try (var record = Decisions.open(home.resolve("data"), clock)) {
      return record.record(rulebook.playbook(), Arrays.asList(decisions));
    }
  }

  NewDecision decision(Kind kind, Optional<String> corrects) {
    var evaluation = rulebook.evaluate(kind.answers);
    var wording = new Wording(rulebook.playbook(), Screens.english());
    var origin = Origin.of(rulebook.playbook(), Locale.ENGLISH, "0.1.0");
    return new Recording(rulebook, wording, "marker-by", origin, corrects)
        .decision(
            "marker-tenant",
            Optional.of(12),
            evaluation,
            chosen(kind, evaluation),
            new Note("marker-note?\nbecause 本 \u202e", NoteGrade.WEAK, List.of()),
            new Plan(
                Optional.of(LocalDate.of(2027, 1, 1)),
                Optional.of("marker-owner"),
                Optional.of("marker-action"),
                Optional.of(LocalDate.of(2027, 2, 1))));
  }

  private static Chosen chosen(Kind kind, Evaluation evaluation) {
    if (kind.isOverridden()) {
      var overriding = new Overriding(OverrideReason.OTHER, "marker-override");
      return new Chosen("refused", Optional.empty(), Optional.of(overriding));
    }
    var conclusion = evaluation.conclusion();
    return new Chosen(conclusion.codes().get(0), conclusion.picked(), Optional.empty());
  }

  private static Map<String, String> answer(String... pairs) {
    var answers = new LinkedHashMap<String, String>();
    for (var i = 0; i < pairs.length; i += 2) {
      answers.put(pairs[i], pairs[i + 1]);
    }
    return answers;
  }
}
