package dev.crivo.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.crivo.rulebook.ReachableCases.Limit;
import dev.crivo.verification.PlaybookDifference.Counts;
import dev.crivo.verification.RuleChange.Kind;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What changes by hand-made changes, on the tiny playbook and on the one that is shipped. */
class PlaybookDifferenceTests {

  private static final Edited LENDING = Edited.lending();
  private static final Edited FASTTRACK = Edited.fastTrack();

  @Test
  void aPlaybookDoesNotDifferFromItself() {
    var difference = lending(same -> same);

    assertThat(difference.declared().isEmpty()).isTrue();
    assertThat(difference.changesCases()).isFalse();
    assertThat(difference.changes()).isEmpty();
    assertThat(difference.extent().exhausted()).isTrue();
    assertThat(difference.counts()).isEqualTo(new Counts(8, 0, 0, 0, 0));
  }

  @Test
  void aLowerThresholdChangesTheCasesBetweenItAndTheOldOne() {
    var difference =
        lending(l -> l.replacing("case.drl", "OVERDUE_DAYS( 14 )", "OVERDUE_DAYS( 10 )"));

    var threshold = new ThresholdChange("Limit.OVERDUE_DAYS", Optional.of(14), Optional.of(10));
    assertThat(difference.declared().thresholds()).containsExactly(threshold);
    assertThat(difference.declared().rules())
        .allMatch(rule -> rule.kind() == Kind.CHANGED)
        .allMatch(rule -> rule.thresholds().equals(List.of(threshold)))
        .extracting(RuleChange::name)
        .containsExactly("lent.home", "refused/late", "refused.late");
    assertThat(told(difference))
        .containsExactly(
            "6: [lent.home] -> [refused.late] by [lent.home, refused/late, refused.late]"
                + " as {member=YES, daysOverdue=10, shelf=Novels}");
  }

  @Test
  void aDroppedRuleLeavesAGapThatItIsTheCauseOf() {
    var difference = lending(l -> l.dropping("lending.drl", "refused/stranger"));

    assertThat(difference.declared().rules())
        .extracting(RuleChange::name, RuleChange::kind)
        .containsExactly(tuple("refused/stranger", Kind.REMOVED));
    assertThat(told(difference))
        .containsExactly("1: [refused] -> [] by [refused/stranger] as {member=NO}");
  }

  @Test
  void anAddedChoiceCannotBeToldOfThePlaybookThatDoesNotKnowIt() {
    var difference = lending(PlaybookDifferenceTests::withGuests);

    assertThat(difference.declared().choices().added()).containsExactly("member.GUEST");
    assertThat(difference.counts()).isEqualTo(new Counts(8, 0, 0, 1, 0));
    assertThat(difference.changesCases()).isTrue();
    assertThat(told(difference))
        .containsExactly(
            "1: unknown member.GUEST -> [refused] by [refused/stranger] as {member=GUEST}");
  }

  @Test
  void aRemovedChoiceCannotBeToldOfThePlaybookThatForgotIt() {
    var difference = between(withGuests(LENDING), LENDING);

    assertThat(difference.declared().choices().removed()).containsExactly("member.GUEST");
    assertThat(told(difference))
        .containsExactly(
            "1: [refused] -> unknown member.GUEST by [refused/stranger] as {member=GUEST}");
  }

  @Test
  void aQuestionOfAnotherKindHasAnswersThatOnlyOnePlaybookKnows() {
    var difference =
        lending(
            l ->
                l.replacing("case.drl", "daysOverdue : Integer", "daysOverdue : Late")
                    .replacing("case.drl", LIMIT, "declare enum Late\n  NO, YES;\nend\n")
                    .replacing("messages.properties", "{OVERDUE_DAYS}", "14")
                    .replacing(
                        "lending.drl",
                        "daysOverdue < Limit.OVERDUE_DAYS.value",
                        "daysOverdue == Late.NO")
                    .replacing(
                        "lending.drl",
                        "daysOverdue >= Limit.OVERDUE_DAYS.value",
                        "daysOverdue == Late.YES")
                    .adding("messages.properties", LATE));

    assertThat(difference.declared().questions().changed()).containsExactly("daysOverdue");
    assertThat(told(difference))
        .contains(
            "1: [refused.late] -> unknown daysOverdue.14"
                + " by [refused/late, refused.late] as {member=YES, daysOverdue=14}",
            "1: unknown daysOverdue.YES -> [refused.late]"
                + " by [refused/late, refused.late] as {member=YES, daysOverdue=YES}");
  }

  private static final String LIMIT =
      "declare enum Limit\n  OVERDUE_DAYS( 14 );\n  value : int\nend\n";

  private static final String LATE =
      """
      question.daysOverdue.NO = No
      question.daysOverdue.NO.help = None.
      question.daysOverdue.YES = Yes
      question.daysOverdue.YES.help = One.
      """;

  @Test
  void anotherOrderOfQuestionsIsCountedThoughAllEndsAlike() {
    var memberFirst = askingForAge(LENDING);
    var ageFirst =
        memberFirst
            .replacing("case.drl", "  grown : Grown\n", "")
            .replacing("case.drl", "  member : Member", "  grown : Grown\n  member : Member");

    var difference = between(memberFirst, ageFirst);

    assertThat(difference.declared().isEmpty()).isTrue();
    assertThat(difference.changesCases()).isFalse();
    assertThat(difference.counts()).isEqualTo(new Counts(9, 9, 0, 0, 0));
  }

  @Test
  void howAConditionIsWrittenIsNoChange() {
    var difference =
        lending(
            l ->
                l.replacing("lending.drl", "member in ( Member.NO )", "member == Member.NO")
                    .replacing(
                        "lending.drl",
                        "daysOverdue >= Limit.OVERDUE_DAYS.value, member == Member.YES",
                        "member == Member.YES, daysOverdue >= 14"));

    assertThat(difference.after().version()).isNotEqualTo(difference.before().version());
    assertThat(difference.declared().isEmpty()).isTrue();
  }

  @Test
  void whatARecordNeedsIsAChangeOfTheStatusAndOfNoCase() {
    var difference =
        lending(l -> l.replacing("statuses.yaml", "owner: offered", "owner: required"));

    assertThat(difference.declared().statuses().changed()).contains("refused");
    assertThat(difference.changesCases()).isFalse();
  }

  @Test
  void aStatusOfAnotherKindChangesCasesByNoRule() {
    var difference =
        lending(
            l ->
                l.replacing("statuses.yaml", "    details: [refused.late]\n", "")
                    .replacing("statuses.yaml", "membership]", "membership, refused.late]")
                    .adding("messages.properties", "status.refused.late.definition = Bring it.\n"));

    assertThat(told(difference))
        .containsExactly(
            "2: [refused.late] -> [refused, refused.late] by []"
                + " as {member=YES, daysOverdue=14}");
  }

  @Test
  void aNewQuestionOnTheWayIsCountedOnce() {
    var difference = lending(PlaybookDifferenceTests::askingForAge);

    assertThat(difference.declared().questions().added()).containsExactly("grown");
    assertThat(difference.declared().rules())
        .extracting(RuleChange::name, RuleChange::kind)
        .containsExactly(
            tuple("refused/stranger", Kind.CHANGED), tuple("refused/child", Kind.ADDED));
    assertThat(difference.counts()).isEqualTo(new Counts(9, 2, 0, 0, 0));
  }

  @Test
  void keepsABoundedNumberOfGroupsAndCountsTheRest() {
    var changed = LENDING.replacing("case.drl", "OVERDUE_DAYS( 14 )", "OVERDUE_DAYS( 10 )");
    var gap = changed.dropping("lending.drl", "refused/stranger");

    var difference =
        PlaybookDifference.between(LENDING.read(), gap.read(), Limit.NONE, done -> {}, 1);

    assertThat(difference.changes()).singleElement().extracting(ChangedEnds::cases).isEqualTo(6L);
    assertThat(difference.counts().changed()).isEqualTo(7);
    assertThat(difference.counts().ungrouped()).isEqualTo(1);
  }

  @Test
  void theSameSeedSamplesTheSameCases() {
    var changed = LENDING.replacing("case.drl", "OVERDUE_DAYS( 14 )", "OVERDUE_DAYS( 10 )").read();
    var before = LENDING.read();

    var first = PlaybookDifference.between(before, changed, new Limit(3, 40, 7), done -> {});
    var again = PlaybookDifference.between(before, changed, new Limit(3, 40, 7), done -> {});

    assertThat(first.extent().exhausted()).isFalse();
    assertThat(first.extent()).isEqualTo(again.extent());
    assertThat(first.changes()).isNotEmpty().isEqualTo(again.changes());
  }

  @Test
  void oneMoreAttemptBeforeSilenceCountsChangesTheseCasesOfFastTrack() {
    var difference =
        fastTrack(f -> f.replacing("case.drl", "CONTACT_ATTEMPTS( 3 )", "CONTACT_ATTEMPTS( 4 )"));

    assertThat(difference.counts()).isEqualTo(new Counts(6597, 0, 480, 0, 0));
    assertThat(withoutCase(difference))
        .containsExactly(
            "160: [follow-up.contact-attempts, follow-up.contact-channels] ->"
                + " [follow-up.contact-attempts, follow-up.contact-channels]"
                + " by [follow-up.contact-attempts]",
            "160: [follow-up.contact-attempts] -> [follow-up.contact-attempts]"
                + " by [follow-up.contact-attempts]",
            "80: [follow-up.contact-channels] ->"
                + " [follow-up.contact-attempts, follow-up.contact-channels]"
                + " by [follow-up.contact-attempts]",
            "80: [status-unknown.customer-unresponsive] -> [follow-up.contact-attempts]"
                + " by [status-unknown.customer-unresponsive, follow-up.contact-attempts]");
  }

  @Test
  void aDetailRuleDroppedFromFastTrackLeavesTheStatusAboveIt() {
    var difference =
        fastTrack(
            f ->
                f.dropping(
                    "3-detail/blocked/security-privacy.drl",
                    "blocked.security-privacy.trust/rules"));

    assertThat(withoutCase(difference))
        .containsExactly(
            "60: [blocked.security-privacy.trust] -> [blocked.security-privacy]"
                + " by [blocked.security-privacy.trust/rules]");
  }

  @Test
  void aChoiceAddedToFastTrackIsToldByHowItsCasesEnd() {
    var difference =
        fastTrack(
            f ->
                f.replacing("case.drl", "  LAW, OWN_POLICY", "  LAW, COURT, OWN_POLICY")
                    .replacing(
                        "2-reason/blocked/legal.drl",
                        "ruleOrigin == RuleOrigin.LAW",
                        "ruleOrigin in ( RuleOrigin.LAW, RuleOrigin.COURT )")
                    .adding("messages.properties", COURT)
                    .adding("messages_pt_BR.properties", COURT));

    assertThat(difference.declared().choices().added()).containsExactly("ruleOrigin.COURT");
    assertThat(difference.counts().changed()).isZero();
    assertThat(withoutCase(difference))
        .containsExactly(
            "60: unknown ruleOrigin.COURT -> [blocked.legal.legal] by [blocked.legal/rules]");
  }

  private static final String COURT =
      """

      question.ruleOrigin.COURT = A court forbids it
      question.ruleOrigin.COURT.help = There is a judgement.
      """;

  @Test
  void aRuleInAnotherFileAndOtherTextsAreNoDifference() {
    var difference =
        fastTrack(
            f ->
                f.moving(
                        "blocked.legal/rules",
                        "2-reason/blocked/legal.drl",
                        "2-reason/blocked/law.drl",
                        "package fasttrack\n\n")
                    .replacing(
                        "messages.properties",
                        "status.blocked = Blocked",
                        "status.blocked = Stuck"));

    assertThat(difference.after().version()).isNotEqualTo(difference.before().version());
    assertThat(difference.declared().isEmpty()).isTrue();
    assertThat(difference.changesCases()).isFalse();
    assertThat(difference.counts().askingOtherwise()).isZero();
  }

  private static Edited withGuests(Edited lending) {
    return lending
        .replacing("case.drl", "YES, NO, UNKNOWN", "YES, NO, GUEST, UNKNOWN")
        .replacing("lending.drl", "in ( Member.NO )", "in ( Member.NO, Member.GUEST )")
        .adding(
            "messages.properties",
            "question.member.GUEST = A guest\nquestion.member.GUEST.help = Has a day card.\n");
  }

  /** Refuses strangers, too, after asking them for their age, which changes nothing. */
  private static Edited askingForAge(Edited lending) {
    return lending
        .replacing("case.drl", "  shelf : String", "  shelf : String\n  grown : Grown")
        .adding("case.drl", "declare enum Grown NO, YES; end\n")
        .replacing(
            "lending.drl", "member in ( Member.NO )", "member == Member.NO, grown == Grown.YES")
        .adding(
            "lending.drl",
            """

            rule "refused/child" @source( "refused" )
            when
              Case( member == Member.NO, grown == Grown.NO )
            then
              insertLogical( new Status( "refused" ) );
            end
            """)
        .adding(
            "messages.properties",
            """
            question.grown = Is the reader grown up?
            question.grown.help = Ask.
            question.grown.NO = No
            question.grown.NO.help = A child.
            question.grown.YES = Yes
            question.grown.YES.help = Grown up.
            rule.refused/child = a child that is no member
            """);
  }

  private static PlaybookDifference lending(Function<Edited, Edited> change) {
    return between(LENDING, change.apply(LENDING));
  }

  private static PlaybookDifference fastTrack(Function<Edited, Edited> change) {
    return between(FASTTRACK, change.apply(FASTTRACK));
  }

  private static PlaybookDifference between(Edited before, Edited after) {
    return PlaybookDifference.between(before.read(), after.read(), Limit.NONE, done -> {});
  }

  /** The groups in a line each: how many cases, from what to what, by which rules, one case. */
  private static List<String> told(PlaybookDifference difference) {
    return difference.changes().stream()
        .map(
            group ->
                group.cases()
                    + ": "
                    + told(group.before())
                    + " -> "
                    + told(group.after())
                    + " by "
                    + group.rules()
                    + " as "
                    + group.example().byQuestion())
        .toList();
  }

  private static List<String> withoutCase(PlaybookDifference difference) {
    return told(difference).stream().map(line -> line.replaceAll(" as \\{.*", "")).toList();
  }

  private static String told(Ending ending) {
    if (ending instanceof Ending.Unknown unknown) {
      return "unknown " + unknown.question() + "." + unknown.answer();
    }
    return ((Ending.Concluded) ending).conclusion().codes().toString();
  }
}
