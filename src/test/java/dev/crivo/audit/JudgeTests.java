package dev.crivo.audit;

import static dev.crivo.audit.LendingDesk.ASKING;
import static dev.crivo.audit.LendingDesk.CARD_FORGOTTEN;
import static dev.crivo.audit.LendingDesk.CONTRADICTING;
import static dev.crivo.audit.LendingDesk.FOR_A_TERM;
import static dev.crivo.audit.LendingDesk.LATE;
import static dev.crivo.audit.LendingDesk.NOVEL;
import static dev.crivo.audit.LendingDesk.PATIENT;
import static dev.crivo.audit.LendingDesk.RENAMED;
import static dev.crivo.audit.LendingDesk.RULES;
import static dev.crivo.audit.LendingDesk.STRANGER;
import static dev.crivo.audit.LendingDesk.WITHOUT_SHELVES;
import static dev.crivo.audit.LendingDesk.WITH_A_GAP;
import static dev.crivo.audit.LendingDesk.WITH_A_ROOM;
import static dev.crivo.audit.LendingDesk.accepted;
import static dev.crivo.audit.LendingDesk.answers;
import static dev.crivo.audit.LendingDesk.decided;
import static dev.crivo.audit.LendingDesk.imported;
import static dev.crivo.audit.LendingDesk.storing;
import static dev.crivo.audit.LendingDesk.then;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.audit.Crosswalk.Change;
import dev.crivo.audit.Crosswalk.Today;
import dev.crivo.decision.DecidedCase.Read;
import dev.crivo.decision.Decision;
import dev.crivo.decision.Suggested;
import dev.crivo.playbook.Answers;
import dev.crivo.rulebook.Rulebook;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every line of the table at {@link Verdict}. */
class JudgeTests {

  private static final Crosswalk HOME_IS_OUT =
      new Crosswalk(Map.of("lent.home", new Change.Renamed("lent.out")));

  @Test
  void agreesWhereTheRulesOfBothDaysSayWhatWasChosen() {
    var finding = found(accepted(RULES, NOVEL), RULES, RULES);

    assertThat(finding.verdict()).isEqualTo(Verdict.AGREED);
    assertThat(finding.verdict().blame()).isEqualTo(Blame.NOBODY);
    assertThat(finding.apart()).isEmpty();
  }

  @Test
  void raisesAnAlarmWhereWhatIsStoredDoesNotFollowFromTheRulesOfItsDay() {
    var forged = storing(accepted(RULES, LATE), accepted(RULES, NOVEL).suggested());

    assertThat(found(forged, RULES, RULES).verdict()).isEqualTo(Verdict.NOT_REPRODUCIBLE);
    assertThat(Verdict.NOT_REPRODUCIBLE.blame()).isEqualTo(Blame.RECORD);
  }

  @Test
  void raisesTheAlarmForAnotherPickedNameAnotherDetailAndOtherRulesToo() {
    var novel = accepted(RULES, NOVEL);
    var late = accepted(RULES, LATE);
    var s = novel.suggested();
    var otherName =
        new Suggested(s.kind(), s.codes(), s.detail(), Optional.of("Maps"), s.reasons());
    var fewerRules =
        new Suggested(s.kind(), s.codes(), s.detail(), s.picked(), s.reasons().subList(0, 1));
    var l = late.suggested();
    var noDetail = new Suggested(l.kind(), l.codes(), Optional.empty(), l.picked(), l.reasons());

    assertThat(verdict(storing(novel, otherName))).isEqualTo(Verdict.NOT_REPRODUCIBLE);
    assertThat(verdict(storing(novel, fewerRules))).isEqualTo(Verdict.NOT_REPRODUCIBLE);
    assertThat(verdict(storing(late, noDetail))).isEqualTo(Verdict.NOT_REPRODUCIBLE);
  }

  @Test
  void raisesTheAlarmForADetailThatIsStoredBelowAnotherStatus() {
    var late = accepted(RULES, LATE);
    var s = late.suggested();
    var elsewhere =
        new Suggested(s.kind(), List.of("lent.home"), s.detail(), s.picked(), s.reasons());

    assertThat(verdict(late)).isEqualTo(Verdict.AGREED);
    assertThat(verdict(storing(late, elsewhere))).isEqualTo(Verdict.NOT_REPRODUCIBLE);
  }

  @Test
  void raisesTheAlarmWhereTheRulesOfItsDayWereChangedOrCannotBeRead() {
    var decision = accepted(RULES, NOVEL);
    var now = Replayed.of(RULES, NOVEL);
    var judge = new Judge(RULES.playbook(), Crosswalk.NONE);

    assertThat(judge.judge(Read.of(decision), new Then.OtherRules(), now).verdict())
        .isEqualTo(Verdict.NOT_REPRODUCIBLE);
    assertThat(judge.judge(Read.of(decision), new Then.Missing(), now).verdict())
        .isEqualTo(Verdict.NOT_REPRODUCIBLE);
    assertThat(judge.judge(Read.of(decision), new Then.Unreadable("x:1: y"), now).verdict())
        .isEqualTo(Verdict.NOT_REPRODUCIBLE);
  }

  @Test
  void anAlarmComesBeforeAStatusThatIsNoMore() {
    var forged = storing(accepted(RULES, NOVEL), accepted(RULES, LATE).suggested());

    assertThat(found(forged, RULES, RENAMED).verdict()).isEqualTo(Verdict.NOT_REPRODUCIBLE);
  }

  @Test
  void saysThatAStatusIsNoMoreWhereNobodySaidWhatBecameOfIt() {
    var finding = found(accepted(RULES, NOVEL), RULES, RENAMED);

    assertThat(finding.verdict()).isEqualTo(Verdict.TAXONOMY_CHANGED);
    assertThat(finding.today()).isEqualTo(new Today.Gone());
    assertThat(finding.apart()).isEmpty();
  }

  @Test
  void comparesARenamedStatusUnderItsNewName() {
    var finding = found(accepted(RULES, NOVEL), RULES, RENAMED, HOME_IS_OUT);

    assertThat(finding.verdict()).isEqualTo(Verdict.AGREED);
    assertThat(finding.today()).isEqualTo(new Today.Known("lent.out"));
  }

  @Test
  void aRenamedStatusMayBeASlipAllTheSame() {
    var finding = found(decided(RULES, LATE, "lent.home"), RULES, RENAMED, HOME_IS_OUT);

    assertThat(finding.verdict()).isEqualTo(Verdict.SLIP);
    assertThat(finding.cluster()).contains(new Cluster("refused/late", "lent.out"));
  }

  @Test
  void doesNotGuessWhatASplitStatusIs() {
    var split =
        new Crosswalk(Map.of("lent.home", new Change.Split(List.of("lent.out", "refused"))));

    var finding = found(accepted(RULES, NOVEL), RULES, RENAMED, split);

    assertThat(finding.verdict()).isEqualTo(Verdict.TAXONOMY_CHANGED);
    assertThat(finding.today()).isEqualTo(new Today.Open(List.of("lent.out", "refused")));
  }

  @Test
  void anOverrideThatTodaysRulesAgreeWithWasJustified() {
    var late = answers("member", "YES", "daysOverdue", "20", "shelf", "Novels");
    var knewBetter = decided(RULES, late, "lent.home", Optional.of("Novels"));

    var finding = found(knewBetter, RULES, PATIENT);

    assertThat(finding.verdict()).isEqualTo(Verdict.JUSTIFIED_OVERRIDE);
    assertThat(finding.verdict().blame()).isEqualTo(Blame.RULE);
    assertThat(finding.rulesOnlyThen()).containsExactly("refused/late", "refused.late");
    assertThat(finding.rulesOnlyNow()).containsExactly("lent.home");
  }

  @Test
  void whatWasDecidedElsewhereIsComparedWithTodaysRulesAlone() {
    var judge = new Judge(RULES.playbook(), Crosswalk.NONE);
    var right = imported(decided(RULES, NOVEL, "lent.home", Optional.of("Novels")));
    var wrong = imported(decided(RULES, NOVEL, "refused"));
    var bare = imported(decided(RULES, Answers.NONE, "refused"));

    assertThat(judged(judge, right)).isEqualTo(Verdict.AGREED);
    assertThat(judged(judge, wrong)).isEqualTo(Verdict.SLIP);
    assertThat(judged(judge, bare)).isEqualTo(Verdict.FACT_MISSING);
  }

  @Test
  void aReasonGivenElsewhereNeitherJustifiesNorMakesARuleSuspect() {
    var judge = new Judge(RULES.playbook(), Crosswalk.NONE);
    var right = imported(LendingDesk.saying(decided(RULES, STRANGER, "refused"), "so it was"));
    var wrong = imported(decided(RULES, NOVEL, "refused"));

    assertThat(judged(judge, right)).isEqualTo(Verdict.AGREED);
    assertThat(judge.judge(Read.of(wrong), new Then.NoRules(), Replayed.of(RULES, NOVEL)).cluster())
        .isEmpty();
  }

  @Test
  void aFactIsMissingWhereTheRulesNowAskWhatNobodyAskedThen() {
    var finding = found(accepted(RULES, NOVEL), RULES, ASKING);

    assertThat(finding.verdict()).isEqualTo(Verdict.FACT_MISSING);
    assertThat(finding.verdict().blame()).isEqualTo(Blame.MISSING_FACT);
    assertThat(finding.now().conclusion().next()).contains("card");
  }

  @Test
  void aFactIsMissingWhereOnlyTheNameIsStillAsked() {
    var unnamed = answers("member", "YES", "daysOverdue", "0");

    var named = found(decided(RULES, unnamed, "lent.home", Optional.of("Maps")), RULES, RULES);
    var same = found(decided(RULES, unnamed, "lent.home"), RULES, RULES);

    assertThat(named.verdict()).isEqualTo(Verdict.FACT_MISSING);
    assertThat(named.now().conclusion().next()).contains("shelf");
    assertThat(same.verdict()).isEqualTo(Verdict.AGREED);
  }

  @Test
  void aQuestionAboutTheDetailOfAnotherStatusLeadsNowhere() {
    var unnamed = answers("member", "YES", "daysOverdue", "0");

    var finding = found(decided(RULES, unnamed, "refused"), RULES, RULES);

    assertThat(finding.now().conclusion().next()).contains("shelf");
    assertThat(finding.verdict()).isEqualTo(Verdict.SLIP);
  }

  @Test
  void noFactIsMissingWhereTheAnswersRuleOutWhatWasChosen() {
    var refusable = found(decided(WITH_A_GAP, STRANGER, "refused"), WITH_A_GAP, WITH_A_GAP);
    var ruledOut = found(decided(WITH_A_GAP, STRANGER, "lent.home"), WITH_A_GAP, WITH_A_GAP);

    assertThat(ruledOut.now().conclusion().next()).contains("daysOverdue");
    assertThat(refusable.verdict()).isEqualTo(Verdict.FACT_MISSING);
    assertThat(ruledOut.verdict()).isEqualTo(Verdict.SLIP);
    assertThat(ruledOut.apart()).contains(Apart.LEVEL);
    assertThat(ruledOut.cluster()).isEmpty();
  }

  @Test
  void aDetailThatIsRuledOutIsNoMissingFactThoughTheDetailIsAsked() {
    var asked = answers("member", "YES", "daysOverdue", "10");

    var open = found(decided(FOR_A_TERM, asked, "lent.long"), FOR_A_TERM, FOR_A_TERM);
    var ruledOut = found(decided(FOR_A_TERM, asked, "lent.open"), FOR_A_TERM, FOR_A_TERM);

    assertThat(ruledOut.now().conclusion().next()).contains("term");
    assertThat(open.verdict()).isEqualTo(Verdict.FACT_MISSING);
    assertThat(ruledOut.verdict()).isEqualTo(Verdict.SLIP);
    assertThat(ruledOut.apart()).contains(Apart.DETAIL);
  }

  @Test
  void chargesTheFirstRuleThatWasNotFollowedAtItsOwnLevel() {
    assertThat(overridden("refused.late")).contains(new Cluster("lent", "refused"));
    assertThat(overridden("refused")).contains(new Cluster("lent", "refused"));
    assertThat(overridden("lent.short")).contains(new Cluster("lent.long", "lent.short"));
    assertThat(overridden("lent.home")).contains(new Cluster("lent.long", "lent.home"));
  }

  @Test
  void aRuleIsNotChargedWithWhatSomebodyDidWhoWasToldSomethingElse() {
    var late = answers("member", "YES", "daysOverdue", "20", "shelf", "Novels");
    var decision = decided(WITH_A_ROOM, late, "lent.room");
    var patient =
        Rulebook.ofConditions(
            Rulebook.read(
                WITH_A_ROOM.playbook().files().entrySet().stream()
                    .collect(
                        toMap(
                            Map.Entry::getKey,
                            e ->
                                e.getValue()
                                    .replace("OVERDUE_DAYS( 14 )", "OVERDUE_DAYS( 30 )")))));

    var told = found(decision, WITH_A_ROOM, WITH_A_ROOM);
    var straddling = found(decision, WITH_A_ROOM, patient);

    assertThat(told.cluster()).contains(new Cluster("refused/late", "lent.room"));
    assertThat(straddling.verdict()).isEqualTo(Verdict.SLIP);
    assertThat(straddling.cluster()).isEmpty();
    assertThat(new Judge(patient.playbook(), Crosswalk.NONE).decided(straddling.judgement()))
        .isEmpty();
  }

  private static Optional<Cluster> overridden(String chosen) {
    var lent = answers("member", "YES", "daysOverdue", "0", "term", "LONG");
    return found(decided(FOR_A_TERM, lent, chosen), FOR_A_TERM, FOR_A_TERM).cluster();
  }

  @Test
  void whatHadToBeDoneFirstIsNoMissingFactThoughMoreWouldBeAsked() {
    var asking =
        LendingDesk.changed("lending.drl", "member in ( Member.NO )", "daysOverdue >= 100");

    var finding = found(decided(asking, CARD_FORGOTTEN, "refused"), asking, asking);

    assertThat(finding.now().conclusion().next()).contains("daysOverdue");
    assertThat(finding.verdict()).isEqualTo(Verdict.SLIP);
  }

  @Test
  void raisesTheAlarmForAnswersThatWereNoneUnderTheRulesOfTheirDay() {
    var strange = decided(RULES, NOVEL.with("colour", "RED"), "lent.home", Optional.of("Novels"));

    assertThat(found(strange, RULES, RULES).verdict()).isEqualTo(Verdict.NOT_REPRODUCIBLE);
  }

  @Test
  void nobodyIsToBlameWhereTheRulesHaveChanged() {
    var late = answers("member", "YES", "daysOverdue", "20", "shelf", "Novels");

    var finding = found(accepted(RULES, late), RULES, PATIENT);

    assertThat(finding.verdict()).isEqualTo(Verdict.RULES_CHANGED);
    assertThat(finding.verdict().blame()).isEqualTo(Blame.NOBODY);
    assertThat(finding.rulesOnlyThen()).containsExactly("refused/late", "refused.late");
    assertThat(finding.rulesOnlyNow()).containsExactly("lent.home");
  }

  @Test
  void theRulesHaveChangedAlsoWhereTheyNowContradictEachOtherOrHaveAGap() {
    assertThat(found(accepted(RULES, NOVEL), RULES, CONTRADICTING).verdict())
        .isEqualTo(Verdict.RULES_CHANGED);
    var stranger = answers("member", "NO", "daysOverdue", "0");
    assertThat(found(accepted(RULES, stranger), RULES, WITH_A_GAP).verdict())
        .isEqualTo(Verdict.RULES_CHANGED);
  }

  @Test
  void contradictingAnswersDoNotTellWhatIsRight() {
    var decision = decided(CONTRADICTING, NOVEL, "refused");

    assertThat(found(decision, CONTRADICTING, CONTRADICTING).verdict())
        .isEqualTo(Verdict.FACT_MISSING);
  }

  @Test
  void aCaseThatNoRuleCoversIsTheFaultOfTheRules() {
    var stranger = answers("member", "NO", "daysOverdue", "0");
    var decision = decided(WITH_A_GAP, stranger, "refused");

    var finding = found(decision, WITH_A_GAP, WITH_A_GAP);

    assertThat(finding.verdict()).isEqualTo(Verdict.SUSPECTED_RULE_DEFECT);
    assertThat(finding.verdict().blame()).isEqualTo(Blame.RULE);
    assertThat(finding.cluster()).isEmpty();
  }

  @Test
  void aSlipIsWhatNeitherTheRulesThenNorThoseNowSay() {
    var finding = found(decided(RULES, NOVEL, "refused"), RULES, RULES);

    assertThat(finding.verdict()).isEqualTo(Verdict.SLIP);
    assertThat(finding.verdict().blame()).isEqualTo(Blame.PERSON);
    assertThat(finding.apart()).contains(Apart.LEVEL);
    assertThat(finding.cluster()).contains(new Cluster("lent.home", "refused"));
  }

  @Test
  void aStatusWhereSomethingHadToBeDoneFirstIsASlip() {
    var finding = found(decided(RULES, CARD_FORGOTTEN, "refused"), RULES, RULES);

    assertThat(finding.verdict()).isEqualTo(Verdict.SLIP);
    assertThat(finding.apart()).contains(Apart.LEVEL);
    assertThat(finding.cluster()).contains(new Cluster("follow-up.ask-membership", "refused"));
  }

  @Test
  void tellsHowFarApartASlipIs() {
    var otherName = decided(RULES, NOVEL, "lent.home", Optional.of("Maps"));
    var otherDetail = decided(RULES, LATE, "refused");
    var otherStatus = decided(WITH_A_ROOM, NOVEL, "lent.room");

    assertThat(found(otherName, RULES, RULES).apart()).contains(Apart.NAME);
    assertThat(found(otherDetail, RULES, RULES).apart()).contains(Apart.DETAIL);
    assertThat(found(otherStatus, WITH_A_ROOM, WITH_A_ROOM).apart()).contains(Apart.STATUS);
  }

  @Test
  void aNameFromAListThatIsNoMoreDoesNotCount() {
    var finding = found(accepted(RULES, NOVEL), RULES, WITHOUT_SHELVES);

    assertThat(finding.verdict()).isEqualTo(Verdict.AGREED);
    assertThat(finding.now().unfit()).containsExactly("shelf");
  }

  @Test
  void leavesOutAndNamesAnswersThatTodaysRulesDoNotKnow() {
    var decision = accepted(ASKING, NOVEL.with("card", "VALID"));

    var finding = found(decision, ASKING, RULES);

    assertThat(finding.verdict()).isEqualTo(Verdict.AGREED);
    assertThat(finding.now().unfit()).containsExactly("card");
  }

  private static Verdict verdict(Decision decision) {
    return found(decision, RULES, RULES).verdict();
  }

  private static Verdict judged(Judge judge, Decision imported) {
    var now = Replayed.of(RULES, imported.answers());
    return judge.judge(Read.of(imported), new Then.NoRules(), now).verdict();
  }

  private static Finding found(Decision decision, Rulebook ofItsDay, Rulebook now) {
    return found(decision, ofItsDay, now, Crosswalk.NONE);
  }

  private static Finding found(
      Decision decision, Rulebook ofItsDay, Rulebook now, Crosswalk crosswalk) {
    var judgement =
        new Judge(now.playbook(), crosswalk)
            .judge(
                Read.of(decision), then(decision, ofItsDay), Replayed.of(now, decision.answers()));
    return new Finding(decision, judgement);
  }
}
