package dev.crivo.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainPrompterTests {

  private static final Ask WHO = new Ask("Who is affected?", "3 answered", Optional.empty());
  private static final List<Choice> CHOICES =
      List.of(
          new Choice("SOME_USERS", "Some users", "Such as one department."),
          new Choice("ALL_USERS", "All users", "Nobody can start."),
          new Choice("UNKNOWN", "I don't know", ""));

  private final StringWriter out = new StringWriter();

  @ParameterizedTest
  @ValueSource(strings = {"2", " 2 ", "ALL_USERS", "all-users", "all users", "All users", "02"})
  void aChoiceIsAnsweredByNumberCodeOrLabel(String typed) {
    assertThat(choose(WHO, typed)).isEqualTo(new Reply.Answer("ALL_USERS"));
  }

  @Test
  void theQuestionItsContextAndItsNumberedChoicesAreShown() {
    choose(WHO, "1");

    assertThat(out.toString())
        .contains("Who is affected?\n3 answered\n  1  Some users\n  2  All users\n")
        .contains("Answer (1 to 3, ? help, < back, e edit, q leave): 1\nAnswered: Some users\n");
  }

  @Test
  void keysAreRepliesOfTheirOwn() {
    assertThat(choose(WHO, "?")).isEqualTo(new Reply.Help());
    assertThat(choose(WHO, "<")).isEqualTo(new Reply.Back());
    assertThat(choose(WHO, "e")).isEqualTo(new Reply.Edit());
    assertThat(choose(WHO, "q")).isEqualTo(new Reply.Leave());
  }

  @Test
  void theEndOfTheInputIsNeverAnAnswer() {
    assertThat(choose(WHO)).isEqualTo(new Reply.Ended());
    assertThat(choose(WHO.remembering("ALL_USERS"))).isEqualTo(new Reply.Ended());
    assertThat(text(WHO.remembering("x"), List.of())).isEqualTo(new Reply.Ended());
    assertThat(number(WHO.remembering("1"))).isEqualTo(new Reply.Ended());
  }

  @Test
  void anEmptyLineKeepsTheRememberedAnswer() {
    assertThat(choose(WHO.remembering("ALL_USERS"), "")).isEqualTo(new Reply.Answer("ALL_USERS"));
    assertThat(out.toString()).contains("q leave) [All users]: ");
  }

  @Test
  void anEmptyLineIsAskedAgainWhereNothingIsRemembered() {
    assertThat(choose(WHO, "", "1")).isEqualTo(new Reply.Answer("SOME_USERS"));
    assertThat(out.toString()).contains("An answer is needed.");
  }

  @Test
  void anAnswerThatIsNoLongerOfferedIsNotKept() {
    assertThat(choose(WHO.remembering("GONE"), "", "1")).isEqualTo(new Reply.Answer("SOME_USERS"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "4", "nobody", "-1", "1.5", "99999999999"})
  void whatIsNoChoiceIsNamedAndAskedAgain(String typed) {
    assertThat(choose(WHO, typed, "1")).isEqualTo(new Reply.Answer("SOME_USERS"));
    assertThat(out.toString()).contains("\"" + typed + "\" is not one of the answers.");
  }

  @Test
  void oneChoiceCanBeExplained() {
    assertThat(choose(WHO, "? 2", "?1", "2")).isEqualTo(new Reply.Answer("ALL_USERS"));
    assertThat(out.toString())
        .contains(
            "  All users\n      Nobody can start.\n",
            "  Some users\n      Such as one department.\n");
  }

  @Test
  void aTextIsTakenAsTyped() {
    assertThat(text(WHO, List.of(), "  Ana \"Maria\" e Zé  "))
        .isEqualTo(new Reply.Answer("Ana \"Maria\" e Zé"));
    assertThat(text(WHO, List.of(), "e")).isEqualTo(new Reply.Answer("e"));
    assertThat(text(WHO, List.of(), "q")).isEqualTo(new Reply.Leave());
    assertThat(text(WHO, List.of(), "Q")).isEqualTo(new Reply.Leave());
    assertThat(text(WHO.remembering("Ana"), List.of(), "")).isEqualTo(new Reply.Answer("Ana"));
  }

  @Test
  void aSuggestionIsPickedByNumberAndAnotherNameIsTyped() {
    var names = List.of("Slack", "Zoom");

    assertThat(text(WHO, names, "2")).isEqualTo(new Reply.Answer("Zoom"));
    assertThat(text(WHO, names, "Rocket.Chat")).isEqualTo(new Reply.Answer("Rocket.Chat"));
    assertThat(text(WHO, names, "3", "1")).isEqualTo(new Reply.Answer("Slack"));
  }

  @Test
  void whatTheCheckRefusesIsAskedAgainWithItsReason() {
    Check notPast = typed -> typed.equals("2020") ? Optional.of("That is over.") : Optional.empty();
    var prompter = prompter("2020", "", "2030");

    assertThat(prompter.text(WHO.remembering("2020"), List.of(), notPast))
        .isEqualTo(new Reply.Answer("2030"));
    assertThat(out.toString()).containsOnlyOnce("[2020]: 2020\nThat is over.\n");
    assertThat(out.toString().split("That is over.")).hasSize(3);
  }

  @Test
  void aNumberHasDigitsOnly() {
    assertThat(number(WHO, "-3", "three", "1,5", "٣", "007")).isEqualTo(new Reply.Answer("7"));
    assertThat(out.toString()).contains("\"three\" is not a whole number.");
    assertThat(number(WHO.remembering("12"), "")).isEqualTo(new Reply.Answer("12"));
    assertThat(number(WHO, "e")).isEqualTo(new Reply.Edit());
  }

  @Test
  void whatIsTypedCannotSteerTheTerminal() {
    choose(WHO, "\033[2J", "1");

    assertThat(out.toString()).doesNotContain("\033").contains("\\u{001B}[2J");
  }

  private Reply choose(Ask ask, String... typed) {
    return prompter(typed).choose(ask, CHOICES);
  }

  private Reply text(Ask ask, List<String> suggestions, String... typed) {
    return prompter(typed).text(ask, suggestions, Check.ANYTHING);
  }

  private Reply number(Ask ask, String... typed) {
    return prompter(typed).number(ask, Check.ANYTHING);
  }

  private PlainPrompter prompter(String... typed) {
    var screen = new Screen(Language.ENGLISH, Styles.OFF, () -> 80, new PrintWriter(out), true);
    var lines =
        new Lines(new StringReader(String.join("\n", typed) + (typed.length > 0 ? "\n" : "")));
    return new PlainPrompter(screen, new PlainLines(screen, lines, false));
  }
}
