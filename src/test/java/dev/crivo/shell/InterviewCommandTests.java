package dev.crivo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.Program;
import dev.crivo.decision.Decision;
import dev.crivo.decision.Decision.OverrideReason;
import dev.crivo.decision.DecisionFilter;
import dev.crivo.decision.Decisions;
import dev.crivo.decision.Drafts;
import dev.crivo.decision.NoteGrade;
import dev.crivo.decision.Suggested;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The interview as a person has it, answers piped in or pressed at a terminal. */
class InterviewCommandTests {

  /** Teams, 120 seats, they count, something has to be solved first, technology, the network. */
  private static final List<String> NETWORK =
      List.of("contoso", "teams", "120", "count", "obstacle", "technology", "network");

  private static final String WHY =
      "Will not deploy because their firewall drops the traffic of calls.";

  @TempDir Path home;

  @Test
  void recordsAnAcceptedSuggestionWithAllThatWasSaid() {
    var result =
        interview(NETWORK, "accept", "2099-03-31", "Ana", "Call the IT manager", "03/15/2099", WHY);

    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .contains("Blocked > Customer IT Infrastructure and Remediation > Network")
        .contains("The note is good.");
    var decision = onlyDecision();
    assertThat(result.out()).contains(decision.id());
    assertThat(decision.subject())
        .isEqualTo(new Decision.Subject("contoso", Optional.of("TEAMS"), Optional.of(120)));
    assertThat(decision.answers().byQuestion().keySet())
        .containsExactly("workload", "entitlementsCount", "intent", "obstacle", "technologyArea");
    assertThat(decision.chosen().status()).isEqualTo("blocked.it-infrastructure.network");
    assertThat(decision.chosen().overriding()).isEmpty();
    assertThat(decision.suggested().reasons())
        .map(Suggested.Reason::rule)
        .startsWith("eligible/workload", "obstacle/wants-it", "blocked/theme");
    assertThat(decision.plan())
        .isEqualTo(
            new Decision.Plan(
                Optional.of(LocalDate.of(2099, 3, 31)),
                Optional.of("Ana"),
                Optional.of("Call the IT manager"),
                Optional.of(LocalDate.of(2099, 3, 15))));
    assertThat(decision.note().grade()).isEqualTo(NoteGrade.GOOD);
    assertThat(drafts().list().drafts()).isEmpty();
  }

  @Test
  void keepsTheRulesThatADecisionWasMadeUnder() {
    interview(NETWORK, "accept", "", "", "", WHY);

    var files = decisions().playbookFiles(onlyDecision().origin().playbookVersion());

    assertThat(files).containsKeys("case.drl", "statuses.yaml", "messages_pt_BR.properties");
  }

  @Test
  void recordsAnotherStatusWithItsReasonInTheWordsOfTheUser() {
    var result =
        interview(
            NETWORK,
            "choose",
            "blocked.security-privacy",
            "blocked.security-privacy.trust",
            "customer-specific",
            "Their board told us so.",
            "",
            "",
            "",
            WHY);

    assertThat(result.exitCode()).isZero();
    var chosen = onlyDecision().chosen();
    assertThat(chosen.status()).isEqualTo("blocked.security-privacy.trust");
    assertThat(chosen.overriding())
        .contains(
            new Decision.Overriding(OverrideReason.CUSTOMER_SPECIFIC, "Their board told us so."));
    assertThat(onlyDecision().suggested().status()).contains("blocked.it-infrastructure.network");
  }

  @Test
  void asksAgainForAPoorNoteUntilItsWriterInsists() {
    var result = interview(NETWORK, "accept", "", "", "", "blocked", "Blocked", "!");

    assertThat(result.out()).contains("The note is poor.", "It only repeats the status.");
    assertThat(onlyDecision().note().text()).isEqualTo("Blocked");
    assertThat(onlyDecision().note().grade()).isEqualTo(NoteGrade.POOR);
  }

  @Test
  void requiresATargetDateInTheFutureForWhatIsInProgress() {
    var result =
        interview(
            List.of("contoso", "teams", "120", "count", "will-use", "not-yet"),
            "accept",
            "",
            "yesterday",
            "2020-01-01",
            "12/31/2099",
            "",
            "They set it up now because the board wants it by Christmas.");

    assertThat(result.out())
        .contains("An answer is needed.", "This is no date.", "The day must lie in the future.");
    assertThat(onlyDecision().plan().targetDate()).contains(LocalDate.of(2099, 12, 31));
    assertThat(onlyDecision().plan().owner()).isEmpty();
  }

  @Test
  void readsDatesInTheFormOfTheLanguage() {
    program()
        .input(lines(NETWORK, "1", "31/12/2099", "", "", WHY))
        .run("interview", "--lang", "pt-BR");

    assertThat(onlyDecision().plan().targetDate()).contains(LocalDate.of(2099, 12, 31));
    assertThat(onlyDecision().origin().language()).isEqualTo("pt-BR");
  }

  @Test
  void saysWhatIsMissingInsteadOfAStatusWhereDueDiligenceIsNotDone() {
    var result =
        interview(
            List.of("contoso", "teams", "120", "count", "unknown", "customer-silent", "2", "1"),
            "leave");

    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.out()).contains("No status yet.", "1 more attempt", "1 more channel");
    assertThat(decisions().list(DecisionFilter.ALL)).isEmpty();
    assertThat(drafts().list().drafts()).hasSize(1);
  }

  @Test
  void resumesWhereTheInputEnded() {
    var ended = program().input(lines(NETWORK.subList(0, 5))).run("interview");
    assertThat(ended.exitCode()).isEqualTo(4);
    assertThat(ended.out()).contains("nothing is recorded", "crivo interview --resume");

    var resumed =
        program()
            .input(lines("technology", "network", "accept", "", "", "", WHY))
            .run("interview", "--resume");

    assertThat(resumed.out()).contains("Going on with the interview about contoso.");
    assertThat(resumed.out()).doesNotContain("Which product is it about?\n0 answered");
    assertThat(onlyDecision().chosen().status()).isEqualTo("blocked.it-infrastructure.network");
    assertThat(drafts().list().drafts()).isEmpty();
  }

  @Test
  void tellsOfAnUnfinishedInterviewWhenAnotherIsBegun() {
    program().input(lines(NETWORK.subList(0, 5))).run("interview");

    var another = program().input("").run("interview");

    assertThat(another.out()).contains("An interview about contoso is unfinished.");
  }

  @Test
  void recordsNothingTwiceWhereItWasKilledBetweenRecordingAndForgettingTheDraft() {
    program().input(lines(NETWORK)).run("interview");
    var draft = drafts().latest().orElseThrow();
    program().input(lines("accept", "", "", "", WHY)).run("interview", "--resume");
    drafts().save(draft);

    var resumed = program().run("interview", "--resume");

    assertThat(resumed.exitCode()).isZero();
    assertThat(resumed.out()).contains("was recorded already as " + onlyDecision().id());
    assertThat(drafts().list().drafts()).isEmpty();
  }

  @Test
  void refusesToResumeWhereNothingIsUnfinished() {
    var result = program().run("interview", "--resume");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo(
            "crivo: there is no unfinished interview to resume. Start one with: crivo interview\n");
  }

  @Test
  void goesBackAndKeepsTheLaterAnswers() {
    var result =
        interview(NETWORK, "<", "<", "people", "<", "technology", "accept", "", "", "", WHY);

    assertThat(result.exitCode()).isZero();
    assertThat(onlyDecision().answers().byQuestion())
        .containsEntry("technologyArea", "NETWORK")
        .doesNotContainKey("peopleConcerned");
  }

  @Test
  void changesAnyEarlierAnswerTheTenantIncluded() {
    interview(NETWORK, "e", "1", "fabrikam", "change", "3", "80", "accept", "", "", "", WHY);

    assertThat(onlyDecision().subject())
        .isEqualTo(new Decision.Subject("fabrikam", Optional.of("TEAMS"), Optional.of(80)));
  }

  @Test
  void explainsAQuestionAndWhyItIsAsked() {
    var result =
        program()
            .input(lines("contoso", "teams", "120", "count", "will-use", "?", "q"))
            .run("interview");

    assertThat(result.exitCode()).isEqualTo(4);
    assertThat(result.out())
        .contains("Why this is asked: it decides between")
        .contains("In Progress > Technical Onboarding and Deployment")
        .contains("In Progress > Migration");
  }

  @Test
  void tellsHowManyStatusesAreStillPossible() {
    var result = interview(NETWORK);

    assertThat(result.out())
        .contains("0 answered, 19 of 19 statuses still possible")
        .containsPattern("4 answered, [0-9] of 19 statuses still possible");
  }

  @Test
  void offersTheSameForAllWorkloadsOfADuplicateTenant() {
    var result =
        interview(
            List.of("contoso", "teams", "120", "duplicate-tenant"),
            "accept",
            "",
            "",
            "Not to be counted because contoso is listed again as contoso-old.",
            "1, 3");

    assertThat(result.exitCode()).isZero();
    var recorded = decisions().list(DecisionFilter.ALL).toList();
    assertThat(recorded).hasSize(3);
    assertThat(recorded).map(d -> d.chosen().status()).containsOnly("duplicate-invalid");
    assertThat(recorded)
        .map(d -> d.subject().workload().orElseThrow())
        .containsExactlyInAnyOrder("TEAMS", "EXCHANGE", "SHAREPOINT");
    assertThat(recorded)
        .map(Decision::group)
        .doesNotContain(Optional.empty())
        .containsOnly(recorded.get(0).group());
  }

  @Test
  void recordsNothingWhereThePersonLeavesAtTheOfferForOtherWorkloads() {
    var result =
        interview(
            List.of("contoso", "teams", "120", "duplicate-tenant"),
            "accept",
            "",
            "",
            "Not to be counted because contoso is listed again as contoso-old.",
            "q");

    assertThat(result.exitCode()).isEqualTo(4);
    assertThat(decisions().list(DecisionFilter.ALL)).isEmpty();
    assertThat(drafts().list().drafts()).hasSize(1);
  }

  @Test
  void keepsWhatWasEnteredForTheRecordWhenTheInputEnds() {
    interview(NETWORK, "accept", "2099-03-31", "Ana");

    program().input(lines("accept", "", "", "", WHY)).run("interview", "--resume");

    assertThat(onlyDecision().plan().targetDate()).contains(LocalDate.of(2099, 3, 31));
    assertThat(onlyDecision().plan().owner()).contains("Ana");
  }

  @Test
  void recordsOnlyTheFieldsThatTheChosenStatusHas() {
    interview(
        NETWORK,
        "accept",
        "2099-03-31",
        "<",
        "<",
        "choose",
        "no-intent.executive-sponsorship",
        "no-intent.executive-sponsorship.other",
        "other",
        "The board said so.",
        "",
        "",
        WHY);

    assertThat(onlyDecision().plan().targetDate()).isEmpty();
  }

  @Test
  void keepsThePromptForABetterNoteAfterItsHelp() {
    interview(NETWORK, "accept", "", "", "", "blocked", "?", "!");

    assertThat(onlyDecision().note().text()).isEqualTo("blocked");
  }

  @Test
  void refusesToCorrectWhatWasCorrectedBeforeAnythingIsAsked() {
    interview(NETWORK, "accept", "", "", "", WHY);
    var first = onlyDecision().id();
    program().input(lines("accept", "", "", "", WHY)).run("interview", "--corrects", first);

    var result = program().run("interview", "--corrects", first);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("was already corrected by").hasLineCount(1);
  }

  @Test
  void refusesToResumeUnderAnotherPlaybookAndLosesNothing() {
    program().input(lines(NETWORK.subList(0, 5))).run("interview");

    var other =
        program().run("interview", "--resume", "--rules", "src/test/resources/playbooks/lending");

    assertThat(other.exitCode()).isEqualTo(2);
    assertThat(other.err()).contains("was begun under \"FastTrack consumption status\"");
    assertThat(drafts().latest().orElseThrow().answers().byQuestion()).containsKey("intent");
  }

  @Test
  void resumesTheUnfinishedInterviewAboutATenant() {
    program().input("first\n").run("interview");
    program().input("second\n").run("interview");

    var resumed = program().run("interview", "--resume", "--tenant", "FIRST");
    var unknown = program().run("interview", "--resume", "--tenant", "third");

    assertThat(resumed.out()).contains("Going on with the interview about first.", "1 more");
    assertThat(unknown.exitCode()).isEqualTo(2);
  }

  @Test
  void forgetsAnUnfinishedInterviewWhenToldTo() {
    program().input("first\n").run("interview");

    assertThat(program().run("interview", "--discard").exitCode()).isZero();
    assertThat(drafts().list().drafts()).isEmpty();
  }

  @Test
  void recordsAnotherInterviewWithTheSameAnswersToo() {
    program().input(lines(NETWORK)).run("interview");
    interview(NETWORK, "accept", "", "", "", WHY);

    // The first is on record by now, so how many is asked again.
    program().input(lines("120", "accept", "", "", "", WHY)).run("interview", "--resume");

    assertThat(decisions().list(DecisionFilter.ALL)).hasSize(2);
  }

  @Test
  void asksForNoReasonWhereTheStatusChosenIsTheOneSuggested() {
    var result =
        interview(
            NETWORK,
            "choose",
            "blocked.it-infrastructure",
            "blocked.it-infrastructure.network",
            "",
            "",
            "",
            WHY);

    assertThat(result.exitCode()).isZero();
    assertThat(onlyDecision().chosen().overriding()).isEmpty();
  }

  @Test
  void leavesFromThePromptsForAnotherStatusToo() {
    var result = interview(NETWORK, "choose", "q");

    assertThat(result.exitCode()).isEqualTo(4);
    assertThat(result.out()).endsWith("Kept. Go on with: crivo interview --resume\n");
  }

  @Test
  void correctsWhatWasRecordedTogetherTogether() {
    var answers = List.of("contoso", "teams", "120", "duplicate-tenant");
    var why = "Not to be counted because contoso is listed again as contoso-old.";
    interview(answers, "accept", "", "", why, "1, 3");
    var teams =
        decisions()
            .list(DecisionFilter.ALL)
            .filter(d -> d.subject().workload().equals(Optional.of("TEAMS")))
            .findFirst()
            .orElseThrow();

    program().input(lines("accept", "", "", why, "")).run("interview", "--corrects", teams.id());

    var all = decisions().list(DecisionFilter.ALL).toList();
    assertThat(all).hasSize(6);
    assertThat(all.subList(0, 3)).allMatch(d -> d.corrects().isPresent());
  }

  @Test
  void spellsANameOfTheListAsTheListDoes() {
    interview(
        List.of("contoso", "teams", "120", "count", "will-not-use", "competitor", "slack"),
        "accept",
        "",
        "",
        "Will not use it because Slack does the job.");

    assertThat(onlyDecision().chosen().picked()).contains("Slack");
  }

  @Test
  void tellsOfADecisionOnTheSameEntitlementsBeforeAnotherIsMade() {
    interview(NETWORK, "accept", "", "", "", WHY);
    var first = onlyDecision().id();

    var second = interview(NETWORK, "q").out();

    assertThat(second.replaceAll("\\s+", " "))
        .contains("This decision changes the status of: 120 Blocked > Customer IT Infrastructure")
        .contains("correct it: crivo interview --corrects " + first);
  }

  @Test
  void namesACompetingProductThatIsNotOnTheList() {
    var result =
        interview(
            List.of("contoso", "teams", "120", "count", "will-not-use", "competitor", "Zulip"),
            "accept",
            "",
            "",
            "Will not use it because Zulip does the job.");

    assertThat(result.out())
        .contains("1  Slack")
        .contains("No Intent > Using Competitive Solution > Other: Zulip");
    assertThat(onlyDecision().chosen().picked()).contains("Zulip");
  }

  @Test
  void correctsADecisionByANewOneThatNamesIt() {
    interview(NETWORK, "accept", "", "", "", WHY);
    var first = onlyDecision().id();

    var result =
        program()
            .input(lines("e", "7", "identity", "accept", "", "", "", WHY))
            .run("interview", "--corrects", first.substring(20));

    assertThat(result.exitCode()).isZero();
    var correction = decisions().correctionOf(first).orElseThrow();
    assertThat(correction.chosen().status()).isEqualTo("blocked.it-infrastructure.identity");
    assertThat(decisions().get(first))
        .map(d -> d.chosen().status())
        .contains("blocked.it-infrastructure.network");
  }

  @Test
  void takesTenantSeatsAndPersonFromTheCommandLine() {
    var answers = NETWORK.stream().filter(a -> !a.equals("contoso") && !a.equals("120")).toList();
    program()
        .input(lines(answers, "accept", "", "", "", WHY))
        .run(
            "interview",
            "--tenant",
            "Contoso Holding Ltd",
            "--entitlements=7",
            "--as",
            "Ana Maria");

    assertThat(onlyDecision().subject().tenant()).isEqualTo("Contoso Holding Ltd");
    assertThat(onlyDecision().subject().entitlements()).contains(7);
    assertThat(onlyDecision().by()).isEqualTo("Ana Maria");
  }

  @Test
  void showsWhatUsersTypedWithoutLettingItSteerTheTerminal() {
    var result = interview(List.of("evil\u001b[31m", "evil\u202etenant"), "e");

    assertThat(result.out())
        .contains("evil\\u{202E}tenant")
        .doesNotContain("\u001b")
        .doesNotContain("\u202e");
  }

  @Test
  void runsAnInterviewAboutAnythingElseAPlaybookIsAbout() {
    var result =
        program()
            .input(
                lines(
                    "Reader 7",
                    "1",
                    "yes",
                    "3",
                    "Maps",
                    "accept",
                    "2099-01-01",
                    "",
                    "Lent because she is a member."))
            .run("interview", "--rules", "src/test/resources/playbooks/lending");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).contains("Lent > Home loan > Maps");
    assertThat(onlyDecision().subject().workload()).isEmpty();
  }

  @Test
  void isAnsweredByArrowKeysAtATerminal() {
    var down = "\u001b[B";
    var shown =
        program()
            .input(
                "contoso\r" + down + down + "\r" + "120\r" + "\r" + down + "\r" + "\r" + "\r" + "q")
            .runAtTerminal("interview");

    assertThat(shown.out()).contains("it is about the customer's network");
    assertThat(shown.screen()).contains("Record needs     target date (optional)");
    assertThat(shown.exitCode()).isEqualTo(4);
    assertThat(drafts().latest().orElseThrow().answers().byQuestion())
        .containsEntry("workload", "TEAMS")
        .containsEntry("technologyArea", "NETWORK");
  }

  private Program program() {
    return Program.in(home);
  }

  private Program.Result interview(List<String> answers, String... more) {
    return program().input(lines(answers, more)).run("interview");
  }

  private static String lines(List<String> answers, String... more) {
    return lines(answers.toArray(String[]::new)) + lines(more);
  }

  private static String lines(String... answers) {
    return answers.length == 0 ? "" : String.join("\n", answers) + "\n";
  }

  private Decision onlyDecision() {
    var all = decisions().list(DecisionFilter.ALL).toList();
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private Decisions decisions() {
    return Decisions.open(home.resolve("data"), Clock.systemUTC());
  }

  private Drafts drafts() {
    return new Drafts(home.resolve("data"));
  }
}
