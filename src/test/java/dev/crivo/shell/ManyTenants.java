package dev.crivo.shell;

import dev.crivo.decision.Decision.Chosen;
import dev.crivo.decision.Decision.Origin;
import dev.crivo.decision.Decision.Plan;
import dev.crivo.decision.Decision.Subject;
import dev.crivo.decision.Decisions;
import dev.crivo.decision.NewDecision;
import dev.crivo.decision.Note;
import dev.crivo.decision.NoteGrade;
import dev.crivo.rulebook.Evaluation;
import dev.crivo.rulebook.ExampleCase;
import dev.crivo.rulebook.Rulebook;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A record of tenants in any number, for measuring: each workload once on a list, and then decided
 * on again and again, as the example cases of the playbook end. The same for the same numbers.
 */
final class ManyTenants {

  private static final List<String> WORKLOADS =
      List.of("TEAMS", "EXCHANGE", "SHAREPOINT", "INTUNE");
  private static final int LISTED = 100;
  private static final int SEED = 7;

  private final Random random = new Random(SEED);
  private final Rulebook rulebook;
  private final Clock clock;
  private final List<NewDecision> decided;

  private ManyTenants(Rulebook rulebook, Clock clock) {
    this.rulebook = rulebook;
    this.clock = clock;
    this.decided =
        ExampleCase.of(rulebook.playbook()).stream()
            .map(example -> rulebook.evaluate(example.answers()))
            .filter(evaluation -> evaluation.result() instanceof Evaluation.Suggestion)
            .map(this::decision)
            .toList();
  }

  /**
   * @param arguments the data folder, how many tenants, and how many decisions on each workload of
   *     a tenant, the list's included
   */
  public static void main(String... arguments) {
    var rulebook = Rulebook.load(Path.of("rules/fasttrack"), Path.of("target/test-cache"));
    var clock = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);
    try (var decisions = Decisions.open(Path.of(arguments[0]), clock)) {
      var many = new ManyTenants(rulebook, clock);
      for (var tenant = 0; tenant < Integer.parseInt(arguments[1]); tenant++) {
        many.record(decisions, "tenant-" + tenant, Integer.parseInt(arguments[2]) - 1);
      }
    }
  }

  private void record(Decisions decisions, String tenant, int times) {
    var day = LocalDate.now(clock).minusDays(random.nextInt(60));
    decisions
        .tenants()
        .recordListed(
            rulebook.playbook(),
            about(tenant, LISTED).map(d -> d.about(d.subject().addedOn(day))).toList());
    IntStream.range(0, times)
        .forEach(
            time ->
                decisions.record(
                    rulebook.playbook(), about(tenant, 1 + random.nextInt(LISTED)).toList()));
  }

  private Stream<NewDecision> about(String tenant, int entitlements) {
    return WORKLOADS.stream()
        .map(workload -> new Subject(tenant, Optional.of(workload), Optional.of(entitlements)))
        .map(subject -> decided.get(random.nextInt(decided.size())).about(subject));
  }

  private NewDecision decision(Evaluation evaluation) {
    var origin = Origin.of(rulebook.playbook(), Locale.ENGLISH, "0.1.0");
    var wording = new Wording(rulebook.playbook(), Screens.english());
    var conclusion = evaluation.conclusion();
    return new Recording(rulebook, wording, "ana", origin, Optional.empty())
        .decision(
            "tenant",
            Optional.of(LISTED),
            evaluation,
            new Chosen(conclusion.codes().get(0), conclusion.picked(), Optional.empty()),
            new Note("Will not deploy because of it.", NoteGrade.GOOD, List.of()),
            new Plan(
                Optional.of(LocalDate.now(clock).plusDays(random.nextInt(400))),
                Optional.of("Their IT"),
                Optional.of("Call them again"),
                Optional.of(LocalDate.now(clock).plusDays(random.nextInt(400)))));
  }
}
