package dev.crivo.audit;

import static dev.crivo.audit.LendingDesk.RULES;
import static dev.crivo.audit.LendingDesk.answers;
import static dev.crivo.audit.LendingDesk.decided;
import static dev.crivo.audit.LendingDesk.numbered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.decision.DecidedCase.Read;
import dev.crivo.decision.DecidedCases;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverridesTests {

  private static final Cluster REFUSED = new Cluster("lent.home", "refused");

  @Test
  void theMostFrequentCaseIsKeptAmongAnyNumberOfOthers() {
    var sum = new Results<>(Overrides.NONE, Overrides::combine);
    for (var i = 0; i < 4_000; i += 100) {
      var findings = new ArrayList<Judged>();
      for (var j = i; j < i + 100; j++) {
        findings.add(refused(j, j % 20 == 0 ? "Novels" : "Shelf " + j));
      }
      sum.add(Overrides.of(findings));
    }

    var of = sum.all().clusters().get(REFUSED);

    assertThat(of.cases()).hasSize(Overrides.MOST);
    assertThat(sum.all().mostFrequent(REFUSED))
        .contains(new Overrides.Case(200, "%026d".formatted(3_980)));
    assertThat(sum.all().newest(REFUSED))
        .extracting(Integer::valueOf)
        .containsExactly(3_999, 3_998, 3_997, 3_996, 3_995);
  }

  @Test
  void ofEquallyFrequentCasesTheNewestIsTakenWhateverIsCountedFirst() {
    var some = Overrides.of(List.of(refused(1, "Novels"), refused(4, "Maps")));
    var others = Overrides.of(List.of(refused(3, "Novels"), refused(2, "Maps")));

    assertThat(some.combine(others)).isEqualTo(others.combine(some));
    assertThat(some.combine(others).mostFrequent(REFUSED))
        .contains(new Overrides.Case(2, "%026d".formatted(4)));
  }

  private static Judged refused(int number, String shelf) {
    var lent = answers("member", "YES", "daysOverdue", "0", "shelf", shelf);
    var decision = numbered(decided(RULES, lent, "refused"), number);
    var judge = new Judge(RULES.playbook(), Crosswalk.NONE);
    var judgement =
        judge.judge(Read.of(decision), LendingDesk.then(decision, RULES), Replayed.of(RULES, lent));
    return new Judged(DecidedCases.of(List.of(decision)).next(), Alike.of(judgement, judge));
  }
}
