package dev.crivo.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Playbook;
import dev.crivo.rulebook.ReachableCases;
import dev.crivo.rulebook.ReachableCases.Limit;
import dev.crivo.rulebook.Rulebook;
import dev.crivo.verification.Finding.Kind;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is proved, and what is not, where nobody can walk all cases. */
class SampledCheckTests {

  private static final Limit LIMIT = new Limit(500, 100, 7);

  @Test
  void samplesWhereThereAreTooManyCases() {
    var result = check(LongInterview.sound(), LIMIT);

    assertThat(result.extent().exhausted()).isFalse();
    assertThat(result.extent().cases()).isGreaterThan(LIMIT.cases() + LIMIT.samples());
    assertThat(result.findings()).isEmpty();
  }

  @Test
  void triesAnInterviewForWhatTheSampleMissed() {
    var playbook = LongInterview.sound();
    var sampled = new Reached(playbook);
    ReachableCases.of(Rulebook.ofConditions(playbook)).forEach(LIMIT, sampled::see, done -> {});

    var result = check(playbook, LIMIT);

    assertThat(sampled.has("prized")).isFalse();
    assertThat(result.statuses()).isEqualTo(new CheckResult.Share(3, 3));
    assertThat(result.rules().reached()).isEqualTo(playbook.rules().size());
  }

  @Test
  void doesNotSayOfAConflictThatNoInterviewGetsThereWhereNotAllWereSeen() {
    var playbook = BrokenPlaybooks.read("conflict-in-an-interview").playbook();

    var findings = check(playbook, new Limit(2, 1, 1)).findings();

    assertThat(findings)
        .filteredOn(finding -> finding.kind() == Kind.CONFLICT)
        .singleElement()
        .satisfies(f -> assertThat(f.message()).endsWith("none of the interviews seen gets there"));
  }

  @Test
  void findsTheSameWithTheSameSeed() {
    var broken = LongInterview.without("failed/20");

    assertThat(check(broken, LIMIT)).isEqualTo(check(broken, LIMIT));
    assertThat(check(broken, new Limit(500, 100, 8)).extent())
        .isNotEqualTo(check(broken, LIMIT).extent());
  }

  @Test
  void warnsOfARuleThatItDidNotReach() {
    var finding = onlyFinding(LongInterview.withUnasked("failed/unasked"));

    assertThat(finding.kind()).isEqualTo(Kind.DEAD_RULE);
    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.message())
        .isEqualTo(
            "the rule \"failed/unasked\" is not reached in the first 500 cases and 100 sampled"
                + " interviews");
  }

  @Test
  void isSureOfARuleThatNoAnswersSatisfy() {
    var finding = onlyFinding(LongInterview.withImpossible("failed/impossible"));

    assertThat(finding.kind()).isEqualTo(Kind.DEAD_RULE);
    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
  }

  @Test
  void comparesAllConditionsHoweverManyCasesThereAre() {
    var findings = check(LongInterview.withUnasked("passed/unasked"), LIMIT).findings();

    assertThat(findings).extracting(Finding::kind).containsOnly(Kind.CONFLICT);
    assertThat(findings)
        .extracting(Finding::rules)
        .containsExactlyInAnyOrder(
            List.of("failed/1", "passed/unasked"), List.of("failed/less2", "passed/unasked"));
  }

  @Test
  void keepsOneExampleOfAGapHoweverManyCasesHaveIt() {
    var broken = LongInterview.without("failed/24");

    var some = onlyFinding(broken, new Limit(100, 1, 7));
    var more = onlyFinding(broken, new Limit(2_000, 1, 7));

    assertThat(more.kind()).isEqualTo(Kind.GAP);
    assertThat(more.cases()).isGreaterThan(10 * some.cases());
    assertThat(more.example()).isEqualTo(some.example());
  }

  @Test
  void remembersABoundedNumberOfThings() {
    var sightings = new Sightings<Integer>();
    IntStream.range(0, 3 * Sightings.MOST).forEach(i -> sightings.add(i, Answers.NONE));
    sightings.add(0, Answers.NONE);

    assertThat(sightings.all()).hasSize(Sightings.MOST);
    assertThat(sightings.all().get(0).cases()).isEqualTo(2);
  }

  private static CheckResult check(Playbook playbook, Limit limit) {
    return Check.of(Rulebook.ofConditions(playbook), limit, done -> {});
  }

  private static Finding onlyFinding(Playbook playbook) {
    return onlyFinding(playbook, LIMIT);
  }

  private static Finding onlyFinding(Playbook playbook, Limit limit) {
    var findings = check(playbook, limit).findings();
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }
}
