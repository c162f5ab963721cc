package dev.crivo.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.crivo.decision.NoteGrade;
import dev.crivo.decision.NoteGrader;
import dev.crivo.playbook.Answers;
import dev.crivo.playbook.PlaybookException;
import dev.crivo.rulebook.Evaluation.Suggestion;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a playbook says is known of entitlements that nobody has looked at. */
class NewEntitlementsTests {

  private static final Rulebook FASTTRACK =
      Rulebook.load(Path.of("rules/fasttrack"), Path.of("target/test-cache"));
  private static final Answers KNOWN = FASTTRACK.playbook().newEntitlements().orElseThrow();

  @Test
  void aPlaybookNeedNotSayIt() {
    assertThat(Playbooks.lending().load().playbook().newEntitlements()).isEmpty();
  }

  @Test
  void isReadFromTheFileOfStatuses() {
    var playbook = declaring("answers: {member: YES, daysOverdue: 20}").load().playbook();

    assertThat(playbook.newEntitlements())
        .contains(new Answers(Map.of("member", "YES", "daysOverdue", "20")));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          answers: {membr: YES}                 => statuses.yaml:17: unknown question "membr"; did you mean `member`?
          answers: {member: YESS}               => statuses.yaml:17: `YESS` is no answer to `member`; did you mean `YES`?
          answers: {member: no}                 => statuses.yaml:17: `no` is no answer to `member`; did you mean `NO`?
          answers: {member: YES, daysOverdue: x} => statuses.yaml:17: `x` is no answer to `daysOverdue`
          answers: {daysOverdue: 20}            => statuses.yaml:17: new-entitlements: by these answers there is no status, as the interview goes on to ask `member`
          answers: {member: UNKNOWN}            => statuses.yaml:17: new-entitlements: by these answers there is no status
          answers: {member: YES, daysOverdue: 0} => statuses.yaml:17: new-entitlements: by these answers there is no status, as the interview goes on to ask `shelf`
          known: {member: NO}                   => statuses.yaml:17: unknown key "known"
          {}                                    => statuses.yaml:17: new-entitlements needs `answers`
          """)
  void isRefusedWithItsLineWhereItCannotBe(String declared, String message) {
    assertThatExceptionOfType(PlaybookException.class)
        .isThrownBy(() -> declaring(declared).load())
        .withMessageStartingWith(message);
  }

  @Test
  void leavesTheSubjectToTheList() {
    var playbooks = declaring("answers: {member: NO}");
    playbooks.with("statuses.yaml", "subject: member\n" + playbooks.get("statuses.yaml"));

    assertThatExceptionOfType(PlaybookException.class)
        .isThrownBy(playbooks::load)
        .withMessage("statuses.yaml:18: `member` is told by the list: leave it out here");
  }

  @Test
  void isEnoughThatOneChoiceOfTheSubjectGetsAStatus() {
    var playbooks = declaring("answers: {daysOverdue: 0}");
    playbooks.with("statuses.yaml", "subject: member\n" + playbooks.get("statuses.yaml"));
    var rulebook = playbooks.load();

    var stranger = rulebook.evaluateAsked(known(rulebook).with("member", "NO"));
    assertThat(stranger.conclusion().codes()).containsExactly("refused");
    assertThat(stranger.answers()).as("what is not asked").isEqualTo(answers("member", "NO"));
    assertThat(rulebook.evaluateAsked(known(rulebook).with("member", "YES")).next())
        .hasValueSatisfying(question -> assertThat(question.name()).isEqualTo("shelf"));
  }

  @Test
  void needsATextForTheNoteAndNoPlaybookWithoutItHasOne() {
    var note = "new-entitlements.note";
    var texts = Playbooks.lending().get("messages.properties");
    assertThatExceptionOfType(PlaybookException.class)
        .isThrownBy(declaring("answers: {member: NO}").with("messages.properties", texts)::load)
        .withMessage("statuses.yaml: no text: add " + note + " to messages.properties");
    assertThatExceptionOfType(PlaybookException.class)
        .isThrownBy(
            Playbooks.lending().with("messages.properties", texts + "\n" + note + " = x")::load)
        .withMessageContaining("nothing uses " + note);
  }

  static Stream<String> workloads() {
    return FASTTRACK.playbook().question("workload").orElseThrow().choices().stream();
  }

  @ParameterizedTest
  @MethodSource("workloads")
  void everyWorkloadOfFastTrackIsNewByTheSameRules(String workload) {
    var mobile = workload.equals("OUTLOOK_MOBILE");
    var evaluation = FASTTRACK.evaluateAsked(KNOWN.with("workload", workload));

    assertThat(evaluation.next()).isEmpty();
    assertThat(((Suggestion) evaluation.result()).deepest().code())
        .isEqualTo("status-unknown.new-subscription");
    assertThat(evaluation.result().reasons())
        .extracting(reason -> reason.rule().name())
        .containsExactly(
            mobile ? "eligible/outlook-mobile-unchecked" : "eligible/workload",
            "status-unknown/not-told",
            "status-unknown.new-subscription/no-contact-due");
    assertThat(evaluation.answers().has("tenantSubscriptions")).isEqualTo(mobile);
  }

  @Test
  void theNoteOfFastTrackIsGoodInBothLanguages() {
    var playbook = FASTTRACK.playbook();
    var status = "status-unknown.new-subscription";
    var grader = new NoteGrader(playbook.noteWords());

    assertThat(playbook.texts()).hasSize(2);
    assertThat(playbook.texts().values())
        .allSatisfy(
            texts -> {
              var note =
                  grader.grade(
                      texts.newEntitlementsNote(), status, NoteGrader.names(playbook, status));
              assertThat(note.remarks()).isEmpty();
              assertThat(note.grade()).isEqualTo(NoteGrade.GOOD);
            });
  }

  private static Answers known(Rulebook rulebook) {
    return rulebook.playbook().newEntitlements().orElseThrow();
  }

  private static Answers answers(String question, String answer) {
    return new Answers(Map.of(question, answer));
  }

  private static Playbooks declaring(String declared) {
    var lending = Playbooks.lending();
    var statuses = lending.get("statuses.yaml") + "new-entitlements:\n  " + declared + "\n";
    var texts = lending.get("messages.properties") + "\nnew-entitlements.note = New books.\n";
    return lending.with("statuses.yaml", statuses).with("messages.properties", texts);
  }
}
