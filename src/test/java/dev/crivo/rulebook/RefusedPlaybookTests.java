package dev.crivo.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.crivo.playbook.Answers;
import dev.crivo.playbook.PlaybookException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A playbook that cannot be trusted is refused, naming the file, the line and what to do. */
class RefusedPlaybookTests {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          membr: any              => statuses.yaml:16: unknown question "membr"; did you mean `member`?
          member: [YES, NEVER]    => statuses.yaml:16: `NEVER` is no choice of `member`
          member: some            => statuses.yaml:16: expected a list of answers or `any`, not some
          member: []              => statuses.yaml:16: name the answers that tell of the tenant, or `any`
          member: {}              => statuses.yaml:16: expected a list here
          """)
  void refusesAnswersAboutTheTenantThatThereAreNot(String declared, String message) {
    var statuses = Playbooks.lending().get("statuses.yaml").stripTrailing();
    var declaring = statuses + "\nabout-tenant:\n  " + declared + "\n";
    var line = statuses.lines().count() + 2;
    assertRefused(
        Playbooks.lending().with("statuses.yaml", declaring),
        message.replace("yaml:16", "yaml:" + line));
  }

  @Test
  void refusesTheWorkloadAsAnAnswerAboutTheTenant() {
    var statuses = "subject: member\nabout-tenant: { member: any }\n";
    assertRefused(
        Playbooks.lending()
            .with("statuses.yaml", statuses + Playbooks.lending().get("statuses.yaml")),
        "statuses.yaml:2: `member` names what a status is given to");
  }

  private static final String STRANGER = "Case( member in ( Member.NO ) )";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          Case( member != Member.NO )                       => lending.drl:32: `member != Member.NO` is not allowed
          Case( member not in ( Member.NO ) )               => lending.drl:32: `member not in ( Member.NO )` is not allowed
          not Case( member == Member.NO )                   => lending.drl:32: only `Case( … )` and `Status( code == … )` may stand in `when`; `not` is not allowed
          eval( true )                                      => lending.drl:32: only `Case( … )`
          Case( member == Member.NO ) from foo              => lending.drl:32: only `Case( … )`
          Case( membr == Member.NO )                        => lending.drl:32: unknown question `membr`; did you mean `member`?
          Case( member == Member.NOO )                      => lending.drl:32: `Member.NOO` is no choice of `member`; did you mean `Member.NO`?
          Case( member < Member.NO )                        => lending.drl:32: choices have no order
          Case( member == Member.NO || daysOverdue == 1 )   => lending.drl:32: `member == Member.NO || daysOverdue == 1` is not allowed
          Case( daysOverdue == "many" )                     => lending.drl:32: `"many"` is no whole number and no threshold
          Case( daysOverdue > Limit.DAYS.value )            => lending.drl:32: `Limit.DAYS.value` is no whole number and no threshold
          Case( shelf == "Maps" )                           => lending.drl:32: rules cannot test `shelf`
          Case( daysOverdue matches "1" )                   => lending.drl:32: `daysOverdue matches "1"` is not allowed
          Case( $m : member )                               => lending.drl:32: `$m : member` is not allowed
          Case( member )                                    => lending.drl:32: `member` is not allowed
          Case( member; )                                   => lending.drl:32: `member;` is not allowed
          Case( $m := member )                              => lending.drl:32: `$m := member` is not allowed
          Case( ( member == Member.NO ) )                   => lending.drl:32: `( member == Member.NO )` is not allowed
          Case( member == Member.NO || == Member.YES )      => lending.drl:32: `member == Member.NO || == Member.YES` is not allowed
          Case( member == Member.NO && daysOverdue == 1 )   => lending.drl:32: `member == Member.NO && daysOverdue == 1` is not allowed
          Case( daysOverdue == 014 )                        => lending.drl:32: `014` is no whole number
          Case( daysOverdue == 7 + 7 )                      => lending.drl:32: `daysOverdue == 7 + 7` is not allowed
          Case()                                            => lending.drl:32: `Case()` has no condition
          Case( member == Member.NO ) Case( daysOverdue == 1 ) => lending.drl:29: rule "refused/stranger": put all conditions into one `Case( … )`
          Case( member == Member.NO ) @watch( * )           => lending.drl:32: only `Case( … )` and `Status( code == … )` may stand in `when`, with nothing before or after them
          Case( member == Member.YES, member == Member.NO ) => lending.drl:32: no answer to `member` meets [member == YES, member == NO]
          Case( member == Member.NO, daysOverdue > 3, daysOverdue <= 3 ) => lending.drl:32: no answer to `daysOverdue` meets [daysOverdue > 3, daysOverdue <= 3]
          Case( daysOverdue < 0 )                           => lending.drl:32: no answer to `daysOverdue` meets [daysOverdue < 0]
          Object()                                          => lending.drl:32: unknown fact `Object`
          String()                                          => lending.drl:32: unknown fact `String`
          Status()                                          => lending.drl:32: `Status(  )` is not allowed
          Status( code.trim() == "member" )                 => lending.drl:32: `Status( code.trim() == "member" )` is not allowed
          Status( this.code == "member" )                   => lending.drl:32: `Status( this.code == "member" )` is not allowed
          Status( code == "lent" )                          => lending.drl:29: no rule concludes "lent", on which this one builds
          Status( "code" == "member" )                      => lending.drl:32: `Status( "code" == "member" )` is not allowed
          Status( code == "member", code == "lent" )        => lending.drl:32: `Status( code == "member", code == "lent" )` is not allowed
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
          unit Foo;  => lending.drl:2: `unit` is not allowed
          dialect "mvel"  => lending.drl:2: `dialect` is not allowed
          declare Case age : Integer end  => lending.drl:2: Case is declared twice
          declare Status code : String @key end  => lending.drl:2: Status is declared twice
          declare enum Member YES; end  => lending.drl:2: Member is declared twice
          declare enum Limit TOO( 1 ); value : int end  => lending.drl:2: Limit is declared twice
          declare enum String YES; end  => lending.drl:2: an enum must not be called String
          declare enum Colour @deep RED; end  => lending.drl:2: @deep is not allowed on Colour
          declare enum Colour RED( 1 ); end  => lending.drl:2: RED has a value, but no `value : int` is declared
          declare enum Colour RED( 1 ); value : int = System.exit( 9 ) end  => lending.drl:2: an enum of thresholds has one field: `value : int`
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

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          shelf : String         => shelf : String = System.getProperty( "x" )  => case.drl:19: the question shelf must not have a value of its own
          shelf : String         => shelf : String @position( 1 )               => case.drl:19: @position is not allowed on the question shelf
          shelf : String         => shelf : String member : Member              => case.drl:19: the question member is declared twice
          shelf : String         => class : String                              => case.drl:19: `class` cannot be a name
          code : String @key     => code : String                               => case.drl:12: Status has one field: `code : String @key`
          code : String @key     => code : Integer @key                         => case.drl:12: Status has one field: `code : String @key`
          code : String @key     => code : String = "x" @key                    => case.drl:12: Status has one field: `code : String @key`
          declare Case           => declare desk.Case                           => case.drl:16: Case must be declared without a package
          declare Case           => declare trait Case                          => case.drl:16: Case must be plain
          declare Case           => declare Case extends Object                 => case.drl:16: Case must be plain
          declare Case           => declare Case @role( event )                 => case.drl:16: @role is not allowed on Case
          YES, NO, UNKNOWN       => YES, NO, UNKNOWN, YES                       => case.drl:9: YES stands twice in Member
          OVERDUE_DAYS( 14 )     => OVERDUE_DAYS( 1, 4 )                        => OVERDUE_DAYS must have one whole number as its value
          OVERDUE_DAYS( 14 )     => OVERDUE_DAYS( 014 )                         => OVERDUE_DAYS must have one whole number as its value, without leading zeros
          package lending        => // none                                     => case.drl:1: no package
          """)
  void refusesDeclarationsThatSayMoreThanWords(String piece, String by, String message) {
    assertRefused(Playbooks.lending().replacing("case.drl", piece, by), message);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          @source                            => needs @source
          @source( x = "lent" )              => needs @source
          @source( lent )                    => needs @source
          @source( "lent" ) @source( "lent" ) => has @source twice
          """)
  void refusesASourceThatIsNotOneText(String source, String message) {
    var head = "rule \"member\"\n  @source( \"lent\" )";
    assertRefused(
        Playbooks.lending().replacing("lending.drl", head, "rule \"member\"\n  " + source),
        "lending.drl:3: rule \"member\" " + message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a */ static { System.exit(9); } /*", "a\\u000a", "é", "a b"})
  void refusesARuleNameThatCouldMeanMoreThanAName(String name) {
    assertRefused(
        Playbooks.lending().replacing("lending.drl", "rule \"member\"", "rule \"" + name + "\""),
        ": a name has letters from a to z");
  }

  @Test
  void refusesACodeThatCouldMeanMoreThanACode() {
    assertRefused(
        Playbooks.lending().replacing("statuses.yaml", "[member]", "[member, 'a\" b']"),
        "statuses.yaml:15: the code \"a\" b\": a code has letters from a to z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insertLogical( new Status( \"member\" ) ); // \\u000a System.setProperty( \"taken\", \"\" );",
        "/* \\u002a/ System.setProperty( \"taken\", \"\" ); /\\u002a */"
            + " insertLogical( new Status( \"member\" ) );"
      })
  void runsNothingThatHidesInAComment(String consequence) {
    var member = "insertLogical( new Status( \"member\" ) );";
    var playbook = Playbooks.lending().replacing("lending.drl", member, consequence).load();

    playbook.evaluate(new Answers(Map.of("member", "YES")));

    assertThat(System.getProperty("taken")).isNull();
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
  void refusesAQuestionThatNothingReads() {
    assertRefused(
        Playbooks.lending()
            .replacing("case.drl", "shelf : String", "shelf : String\n  age : Integer"),
        "case.drl:20: no rule reads the question age");
  }

  @Test
  void refusesAChoiceThatNoRuleReads() {
    assertRefused(
        Playbooks.lending()
            .replacing("case.drl", "shelf : String", "shelf : String\n  guest : Member")
            .replacing("lending.drl", STRANGER, "Case( guest in ( Member.NO, Member.YES ) )"),
        "case.drl:20: no rule reads guest == UNKNOWN");
  }

  @Test
  void refusesAnEnumThatNoQuestionUses() {
    assertRefused(
        Playbooks.lending()
            .replacing("case.drl", "package lending", "package lending declare enum Hue RED; end"),
        "case.drl:1: no question of Case is a Hue");
  }

  @Test
  void refusesAThresholdThatNoRuleComparesWith() {
    assertRefused(
        Playbooks.lending()
            .replacing("case.drl", "OVERDUE_DAYS( 14 );", "OVERDUE_DAYS( 14 ), FINE( 3 );"),
        "case.drl:4: no rule compares with Limit.FINE.value");
  }

  @Test
  void callsNothingUnusedWhileARuleCannotBeRead() {
    var unread = Playbooks.lending().replacing("lending.drl", STRANGER, "Case( membr == 1 )");

    var refusal = catchThrowableOfType(PlaybookException.class, unread::load);

    assertThat(refusal.problems()).hasSize(1);
    assertThat(refusal.problems().get(0).kind()).isEqualTo(PlaybookException.Kind.UNREADABLE);
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
        "messages_pt_BR.properties:31: nothing uses extra.key");
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
          Ask for the card.        => {OVERDUE_DAY}         => messages.properties:3: question.member.help: unknown {OVERDUE_DAY}; did you mean `OVERDUE_DAYS`?
          Ask for the card.        => {shortfall}           => messages.properties:3: question.member.help: unknown {shortfall}
          Ask for the card.        => ``                    => messages.properties:3: question.member.help has no text
          status.member =          => rule.member =         => messages.properties:24: rule.member stands here twice
          status.member =          => status.membr =        => messages.properties:23: nothing uses status.membr
          """)
  void refusesMistakesInTheTexts(String piece, String by, String message) {
    assertRefused(Playbooks.lending().replacing("messages.properties", piece, by), message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "messages_zz!!.properties",
        "messages_en.properties",
        "messages_PT_br.properties",
        "messagespt.properties",
        "texts.properties",
        "cases/messages.properties",
        "note.yaml",
        "statuses.yml"
      })
  void refusesAFileThatItWouldNotRead(String name) {
    assertRefused(Playbooks.lending().with(name, ""), name + ": is not read");
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
          [refused.late]           => &a [*a]               => statuses.yaml:12: what is marked by `&` here stands elsewhere
          [refused.late]           => [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[a]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]] => statuses.yaml: is not valid YAML
          code: refused            => code: [               => statuses.yaml:12: is not valid YAML
          """)
  void refusesMistakesInTheStatuses(String piece, String by, String message) {
    assertRefused(Playbooks.lending().replacing("statuses.yaml", piece, by), message);
  }

  @Test
  void refusesAnExampleWithTwoResults() {
    var playbook =
        Playbooks.lending()
            .replacing(
                "cases/lending.yaml",
                "status: lent.home",
                "status: lent.home\n  follow-ups: [follow-up.ask-membership]")
            .load()
            .playbook();

    assertThatThrownBy(() -> ExampleCase.of(playbook))
        .isInstanceOf(PlaybookException.class)
        .hasMessage("cases/lending.yaml:1: an example has either `status` or `follow-ups`");
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

  @Test
  void refusesBracesThatAreNoMessageEvenInItsOwnName() {
    var broken =
        Playbooks.lending().replacing("messages.properties", "= Lending desk", "{= Lending");

    assertThatThrownBy(broken::load)
        .isInstanceOf(PlaybookException.class)
        .hasMessageContaining(
            "messages.properties:1: playbook.name: the braces are not a valid message");
  }

  @ParameterizedTest
  @CsvSource({
    "messages.properties,Lending desk,Lending \\uD83D desk,messages.properties:1: playbook.name",
    "statuses.yaml,Novels,\"\\uD83D\",statuses.yaml:9"
  })
  void refusesHalfACharacter(String file, String piece, String by, String place) {
    var broken = Playbooks.lending().replacing(file, piece, by);

    assertThatThrownBy(broken::load)
        .isInstanceOf(PlaybookException.class)
        .hasMessageContaining(place)
        .hasMessageContaining("half a character");
  }
}
