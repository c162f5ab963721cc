package dev.crivo.shell;

import dev.crivo.commandline.Failures;
import dev.crivo.console.Ask;
import dev.crivo.console.Choice;
import dev.crivo.console.Prompter;
import dev.crivo.console.Reply;
import dev.crivo.console.Screen;
import dev.crivo.console.ScreenTexts;
import dev.crivo.console.Visible;
import dev.crivo.decision.DecisionRefused;
import dev.crivo.decision.Draft;
import dev.crivo.intake.CaseRow;
import dev.crivo.interview.Interview;
import dev.crivo.playbook.Answers;
import dev.crivo.rulebook.Rulebook;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows how far somebody has come with a work list, and what is known of each case. */
final class WorkListView {

  /** What the person wants done with the next case. */
  enum Wish {
    NEXT,
    SKIP,
    STOP
  }

  private final Screen screen;
  private final Prompter prompter;
  private final Rulebook rulebook;
  private final Wording wording;
  private final CaseTable.Told told;
  private final Optional<String> as;
  private final int total;

  /**
   * @param as the option that names who decides
   * @param total how many cases the list has
   */
  WorkListView(
      Screen screen,
      Prompter prompter,
      Rulebook rulebook,
      CaseTable.Told told,
      Optional<String> as,
      int total) {
    this.screen = screen;
    this.prompter = prompter;
    this.rulebook = rulebook;
    this.wording = new Wording(rulebook.playbook(), screen);
    this.told = told;
    this.as = as;
    this.total = total;
  }

  /** The command by which the list is gone on with. */
  String command() {
    var words = new StringBuilder("crivo interview");
    option("worklist", Optional.of(told.file()), words);
    option("map", told.map(), words);
    option("sheet", told.sheet(), words);
    option("dates", told.dates().map(ScreenTexts::key), words);
    option("as", as, words);
    return Visible.line(words.toString());
  }

  private static void option(String name, Optional<?> value, StringBuilder words) {
    value
        .map(Object::toString)
        .map(text -> text.matches("[\\w./:@+-]+") ? text : "'" + text.replace("'", "'\\''") + "'")
        .ifPresent(text -> words.append(" --").append(name).append(' ').append(text));
  }

  /**
   * @param present how many cases are on record already
   * @param waiting how many decisions wait in the spool
   */
  void welcome(int present, int waiting) {
    var name = wording.texts().get("playbook.name");
    screen.say("interview.welcome", Map.of("playbook", name));
    screen.say(
        "worklist.welcome",
        Map.of("file", Visible.line(told.file().toString()), "cases", total, "present", present));
    if (waiting > 0) {
      screen.say("worklist.waiting", Map.of("count", waiting));
    }
    if (present + waiting < total) {
      screen.say("interview.keys");
    }
  }

  /** Which case it is, why it is on the list, and what is known of it. */
  void heading(int number, CaseRow row, Draft draft, boolean begun) {
    screen.blank();
    screen.line(screen.styles().bold(which("worklist.case", number, row)));
    row.why().ifPresent(why -> screen.row(screen.text("worklist.why"), Visible.line(why)));
    if (begun) {
      screen.say("worklist.begun");
    }
    var asked = Interview.resume(rulebook, draft.answers()).answers();
    answers("worklist.known", asked);
    answers("worklist.unasked", without(draft.answers(), asked));
  }

  private static Answers without(Answers all, Answers some) {
    var rest = all;
    for (var question : some.byQuestion().keySet()) {
      rest = rest.without(question);
    }
    return rest;
  }

  private void answers(String key, Answers answers) {
    if (!answers.byQuestion().isEmpty()) {
      screen.say(key);
    }
    answers
        .byQuestion()
        .forEach(
            (question, answer) ->
                screen.item(
                    2, "-", wording.question(question) + " " + wording.answer(question, answer)));
  }

  private String which(String key, int number, CaseRow row) {
    return screen.text(key, Map.of("number", number, "total", total, "subject", subject(row)));
  }

  private String subject(CaseRow row) {
    var seats =
        row.entitlements().map(n -> screen.text("decision.entitlements", Map.of("count", n)));
    return Stream.of(row.tenant().map(Visible::line), workload(row.answers()), seats)
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
  }

  private Optional<String> workload(Answers answers) {
    return wording
        .playbook()
        .subject()
        .flatMap(question -> answers.get(question).map(a -> wording.answer(question, a)));
  }

  /** The workload of a case, where it is known and the playbook has such a thing. */
  Optional<String> workload(Draft draft) {
    return wording.playbook().subject().flatMap(draft.answers()::get);
  }

  void tooMany(Draft draft, int there) {
    screen.blank();
    screen.say(
        "worklist.too-many", Map.of("wanted", draft.entitlements().orElse(0), "there", there));
  }

  /** Why a decision was not recorded; the interview is kept. */
  void refused(DecisionRefused refused) {
    var refusal = Failures.refusal(refused).orElseThrow();
    screen.blank();
    screen.line(Visible.line(screen.text(refusal.key(), refusal.arguments())));
  }

  /** Asks what to do about the next case; the end of the input means to stop. */
  Wish ask(int number, CaseRow row) {
    var choices = Arrays.stream(Wish.values()).map(this::choice).toList();
    var next = Optional.of(ScreenTexts.key(Wish.NEXT));
    while (true) {
      var reply = prompter.choose(new Ask(which("worklist.ask", number, row), "", next), choices);
      if (reply instanceof Reply.Answer answer) {
        return wish(answer.value());
      } else if (reply instanceof Reply.Help) {
        help(choices);
      } else if (reply instanceof Reply.Leave || reply instanceof Reply.Ended) {
        return Wish.STOP;
      }
    }
  }

  private void help(List<Choice> choices) {
    choices.forEach(c -> screen.item(2, "-", c.label() + ": " + c.help()));
  }

  private static Wish wish(String value) {
    return Arrays.stream(Wish.values())
        .filter(wish -> ScreenTexts.key(wish).equals(value))
        .findFirst()
        .orElseThrow();
  }

  private Choice choice(Wish wish) {
    var key = "worklist." + ScreenTexts.key(wish);
    return new Choice(ScreenTexts.key(wish), screen.text(key), screen.text(key + ".help"));
  }

  /**
   * @param stopped if the person stopped before the end
   * @param before how many were done before
   * @param left how many are neither done nor skipped
   */
  void end(boolean stopped, int recorded, int before, int skipped, int left) {
    screen.blank();
    if (skipped + left == 0) {
      screen.say("worklist.all-done", Map.of("total", total, "recorded", recorded));
      return;
    }
    var done = recorded + before;
    screen.say(
        stopped ? "worklist.stopped" : "worklist.end",
        Map.of("total", total, "done", done, "skipped", skipped, "left", left));
    screen.say("worklist.go-on", Map.of("command", command()));
  }
}
