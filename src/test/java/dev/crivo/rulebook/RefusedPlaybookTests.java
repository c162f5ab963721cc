package dev.crivo.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.crivo.playbook.PlaybookException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A playbook that cannot be trusted is refused, naming the file, the line and what to do. */
class RefusedPlaybookTests {

  private static final String STRANGER = "Case( member in ( Member.NO ) )";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          Case( member != Member.NO )                       => lending.drl:32: `member != Member.NO` is not allowed
          Case( member not in ( Member.NO ) )               => lending.drl:32: `member != Member.NO` is not allowed
          not Case( member == Member.NO )                   => lending.drl:32: only `Case( … )` and `Status( code == … )` may stand in `when`, not not
          eval( true )                                      => lending.drl:32: only `Case( … )`
          Case( member == Member.NO ) from foo              => lending.drl:32: only `Case( … )`
          Case( membr == Member.NO )                        => lending.drl:32: unknown question `membr`; did you mean `member`?
          Case( member == Member.NOO )                      => lending.drl:32: `Member.NOO` is no choice of `member`; did you mean `Member.NO`?
          Case( member < Member.NO )                        => lending.drl:32: choices have no order
          Case( member == Member.NO || daysOverdue == 1 )   => lending.drl:32: `[|| [member == Member.NO, daysOverdue == 1] ]` is not allowed
          Case( daysOverdue == "many" )                     => lending.drl:32: `"many"` is no whole number and no threshold
          Case( daysOverdue > Limit.DAYS.value )            => lending.drl:32: `Limit.DAYS.value` is no whole number and no threshold
          Case( shelf == "Maps" )                           => lending.drl:32: rules cannot test `shelf`
          Case( daysOverdue matches "1" )                   => lending.drl:32: `daysOverdue matches "1"` is not allowed
          Case( $m : member )                               => lending.drl:32: `$m : member` is not allowed
          Reader( age > 3 )                                 => lending.drl:32: unknown fact `Reader`; there are Case and Status
          Status( code != "member" )                        => lending.drl:32: `Status( code != "member" )` is not allowed
          Status( code == "membr" )                         => lending.drl:29: unknown status "membr": statuses.yaml has none of that code; did you mean `member`?
          """)
  void refusesConditionsThatItCouldNotExplain(String condition, String message) {
    assertRefused(Playbooks.lending().replacing("lending.drl", STRANGER, condition), message);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          System.exit( 1 );                                                              => lending.drl:29: rule "refused/stranger" may only conclude
          insertLogical( new Status( "refused" ) ); insertLogical( new Status( "lent" ) ); => lending.drl:29: rule "refused/stranger" may only conclude
          insert( new Status( "refused" ) );                                             => lending.drl:29: rule "refused/stranger" may only conclude
          insertLogical( new Status( System.getProperty( "x" ) ) );                      => lending.drl:29: rule "refused/stranger" may only conclude
          insertLogical( new Status( "refused" ) {{ System.exit( 1 ); }} );              => lending.drl:29: rule "refused/stranger" may only conclude
          insertLogical( new Status( "lost" ) );                                         => lending.drl:29: unknown status "lost"
          """)
  void refusesConsequencesThatDoMoreThanConclude(String consequence, String message) {
    var stranger =
        """
          Case( member in ( Member.NO ) )
        then
          insertLogical( new Status( "refused" ) );""";
    var changed = stranger.replace("insertLogical( new Status( \"refused\" ) );", consequence);
    assertRefused(Playbooks.lending().replacing("lending.drl", stranger, changed), message);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          import java.util.Date;  => lending.drl:2: `import` is not allowed
          global java.util.List found;  => lending.drl:2: `global` is not allowed
          function int one() { return 1; }  => lending.drl:2: `function` is not allowed
          declare Clock hour : Integer end  => lending.drl:2: only enums, Case and Status may be declared, not Clock
          """)
  void refusesWhatReachesOutsideThePlaybook(String line, String message) {
    assertRefused(
        Playbooks.lending()
            .replacing("lending.drl", "package lending\n", "package lending\n" + line),
        message);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          salience 10                  => lending.drl:29: rule "refused/stranger": `salience` is not allowed
          no-loop                      => lending.drl:29: rule "refused/stranger": `no-loop` is not allowed
          @author( "me" )              => lending.drl:29: rule "refused/stranger": unknown annotation @author
          """)
  void refusesRuleAttributes(String attribute, String message) {
    var head = "rule \"refused/stranger\"\n  @source( \"refused\" )\n";
    assertRefused(
        Playbooks.lending().replacing("lending.drl", head, head + "  " + attribute + "\n"),
        message);
  }

  @Test
  void refusesARuleWithoutASource() {
    assertRefused(
        Playbooks.lending()
            .replacing("lending.drl", "rule \"member\"\n  @source( \"lent\" )", "rule \"member\""),
        "lending.drl:3: rule \"member\" needs @source");
  }

  @Test
  void refusesASyntaxErrorWithItsLine() {
    assertRefused(
        Playbooks.lending().replacing("lending.drl", STRANGER, "Case( member == )"),
        "lending.drl:32: syntax error");
  }

  @Test
  void refusesARuleThatBuildsOnItsOwnConclusion() {
    assertRefused(
        Playbooks.lending()
            .replacing(
                "lending.drl", "Case( member == Member.YES )", "Status( code == \"lent.home\" )"),
        "lending.drl:3: rule \"member\" builds on its own conclusion");
  }

  @Test
  void refusesTwoRulesOfOneName() {
    assertRefused(
        Playbooks.lending().replacing("lending.drl", "\"refused/stranger\"", "\"member\""),
        "lending.drl:29: rule \"member\" stands already at lending.drl:3");
  }

  @Test
  void refusesAStatusThatNobodyConcludes() {
    assertRefused(
        Playbooks.lending().replacing("statuses.yaml", "[member]", "[member, orphan]"),
        "statuses.yaml:15: no rule concludes the status \"orphan\"");
  }

  @Test
  void refusesAQuestionWithoutTexts() {
    assertRefused(
        Playbooks.lending()
            .replacing("case.drl", "shelf : String", "shelf : String\n  age : Integer"),
        "case.drl:20: no text: add question.age to messages.properties");
  }

  @Test
  void refusesAQuestionOfAnUnknownType() {
    assertRefused(
        Playbooks.lending().replacing("case.drl", "shelf : String", "shelf : Boolean"),
        "case.drl:19: the question shelf is a Boolean; use a declared enum, Integer or String");
  }

  @Test
  void refusesAMissingTranslation() {
    assertRefused(
        Playbooks.lending().with("messages_pt_BR.properties", "playbook.name = Balcão\n"),
        "messages.properties:2: question.member has no translation: add it to messages_pt_BR.properties");
  }

  @Test
  void refusesATranslationOfNothing() {
    var english = Playbooks.lending().get("messages.properties");
    assertRefused(
        Playbooks.lending().with("messages_pt_BR.properties", english + "extra.key = x\n"),
        "messages_pt_BR.properties:31: extra.key has no text in English: add it to messages.properties");
  }

  @Test
  void refusesATextWithBrokenBraces() {
    assertRefused(
        Playbooks.lending()
            .replacing("messages.properties", "{OVERDUE_DAYS} or more", "{OVERDUE_DAYS or more"),
        "messages.properties:11: question.daysOverdue.help: the braces are not a valid message");
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          owner: offered           => owner: perhaps        => statuses.yaml:11: expected required, offered or none, not perhaps
          engages: [librarian]     => engage: [librarian]   => statuses.yaml:13: unknown key "engage"
          question: shelf          => question: shelv       => statuses.yaml:5: unknown question "shelv"; did you mean `shelf`?
          YES: [Novels, Maps]      => YEP: [Novels, Maps]   => statuses.yaml:5: `YEP` is no choice of `member`; did you mean `YES`?
          code: refused            => code: lent            => statuses.yaml:10: the status lent is declared twice
          code: refused            => code: [               => statuses.yaml:12: is not valid YAML
          """)
  void refusesMistakesInTheStatuses(String piece, String by, String message) {
    assertRefused(Playbooks.lending().replacing("statuses.yaml", piece, by), message);
  }

  @Test
  void namesEveryMistakeAtOnce() {
    var twoMistakes =
        Playbooks.lending()
            .replacing("lending.drl", STRANGER, "Case( member != Member.NO )")
            .replacing("lending.drl", "daysOverdue < Limit", "daysLate < Limit");

    var refusal = catchThrowableOfType(PlaybookException.class, twoMistakes::load);

    assertThat(refusal.problems()).hasSize(2);
  }

  @Test
  void refusesAFolderThatIsNotThere() {
    assertThatThrownBy(() -> Rulebook.load(Path.of("no/such/folder")))
        .isInstanceOf(PlaybookException.class)
        .hasMessage(
            Path.of("no/such/folder") + ": there is no such folder to read a playbook from");
  }

  private static void assertRefused(Playbooks playbook, String message) {
    assertThatThrownBy(playbook::load)
        .isInstanceOf(PlaybookException.class)
        .hasMessageContaining(message);
  }
}
