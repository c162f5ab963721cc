package dev.crivo.shell;

import dev.crivo.console.Ask;
import dev.crivo.console.Check;
import dev.crivo.console.Choice;
import dev.crivo.console.Prompter;
import dev.crivo.console.Refusal;
import dev.crivo.console.Reply;
import dev.crivo.console.Screen;
import dev.crivo.console.Visible;
import dev.crivo.playbook.Question;
import dev.crivo.playbook.Status;
import dev.crivo.rulebook.Evaluation.Suggestion;
import dev.crivo.shell.Sitting.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Asks the questions of an interview and shows what a person may want to know while answering. */
final class InterviewScreen {

  /** How the asking ended. */
  enum End {
    /** No question is left. */
    ANSWERED,
    /** The person left, to go on later. */
    LEFT,
    /** The input ended before the questions did. */
    INPUT_ENDED
  }

  /** The interview as it stands when the asking ends. */
  record Outcome(Sitting sitting, End end) {}

  private static final int MAX_ENTITLEMENTS = 100_000_000;

  private final Screen screen;
  private final Prompter prompter;
  private final Wording wording;
  private final Consumer<Sitting> keep;

  /**
   * @param keep called after every answer, so that nothing given is lost however the program ends
   */
  InterviewScreen(Screen screen, Prompter prompter, Wording wording, Consumer<Sitting> keep) {
    this.screen = screen;
    this.prompter = prompter;
    this.wording = wording;
    this.keep = keep;
  }

  Outcome run(Sitting start) {
    var sitting = start;
    while (sitting.current().isPresent()) {
      var step = sitting.current().get();
      var reply = ask(sitting, step);
      if (reply instanceof Reply.Answer answer) {
        sitting = sitting.answer(canonical(step, answer.value()));
        keep.accept(sitting);
      } else if (reply instanceof Reply.Help) {
        new QuestionHelp(screen, wording).show(sitting, step);
      } else if (reply instanceof Reply.Back) {
        sitting = back(sitting);
      } else if (reply instanceof Reply.Edit) {
        sitting = edit(sitting);
      } else {
        return new Outcome(sitting, reply instanceof Reply.Leave ? End.LEFT : End.INPUT_ENDED);
      }
    }
    return new Outcome(sitting, End.ANSWERED);
  }

  /** Asks for another answer to a step, without keeping it; any other reply is given back. */
  Given<String> other(Sitting sitting, Step step) {
    var reply = ask(sitting, step);
    while (reply instanceof Reply.Help) {
      new QuestionHelp(screen, wording).show(sitting, step);
      reply = ask(sitting, step);
    }
    return Given.of(reply).then(answer -> Given.of(canonical(step, answer)));
  }

  private String canonical(Step step, String answer) {
    return step instanceof Step.Asked asked
        ? wording.canonical(asked.question(), answer).orElse(answer)
        : answer;
  }

  private Reply ask(Sitting sitting, Step step) {
    var remembered = sitting.remembered(step);
    if (step instanceof Step.Tenant) {
      var ask = new Ask(screen.text("interview.tenant"), "", remembered);
      return prompter.text(ask, List.of(), FreeText.NAME.check(screen));
    }
    if (step instanceof Step.Entitlements) {
      var ask = new Ask(screen.text("interview.entitlements"), "", remembered);
      return prompter.number(ask, this::entitlementsError);
    }
    var question = ((Step.Asked) step).question();
    var ask = new Ask(wording.texts().question(question.name()), whereWeAre(sitting), remembered);
    return switch (question.kind()) {
      case CHOICE -> prompter.choose(ask, wording.choices(question));
      case NUMBER -> prompter.number(ask, Check.ANYTHING);
      case TEXT -> prompter.text(ask, offered(sitting, question), FreeText.NAME.check(screen));
    };
  }

  /**
   * @throws Refusal where an option names fewer or more entitlements than the prompt would take
   */
  static void refuseOutOfRange(Optional<Integer> entitlements) {
    entitlements
        .filter(seats -> !inRange(seats))
        .ifPresent(
            seats -> {
              throw Refusal.usage("usage.entitlements", Map.of("value", seats.toString()));
            });
  }

  static boolean inRange(long seats) {
    return seats >= 1 && seats <= MAX_ENTITLEMENTS;
  }

  private Optional<String> entitlementsError(String typed) {
    return inRange(Long.parseLong(typed))
        ? Optional.empty()
        : Optional.of(screen.text("interview.entitlements.range"));
  }

  private String whereWeAre(Sitting sitting) {
    var answered = sitting.interview().answers().byQuestion().size();
    if (sitting.interview().evaluation().result() instanceof Suggestion suggestion) {
      var status = wording.path(suggestion.outcome().code());
      return screen.text("interview.where.settled", Map.of("answered", answered, "status", status));
    }
    var possible = sitting.interview().evaluation().possible().size();
    if (possible == 0) {
      return screen.text("interview.where.open", Map.of("answered", answered));
    }
    return screen.text(
        "interview.where",
        Map.of(
            "answered", answered,
            "possible", possible,
            "total", wording.playbook().outcomes().size()));
  }

  private List<String> offered(Sitting sitting, Question question) {
    return wording
        .playbook()
        .pickedBy(question.name())
        .flatMap(Status::pick)
        .map(pick -> pick.offered(sitting.interview().answers()))
        .orElse(List.of());
  }

  private Sitting back(Sitting sitting) {
    var before = sitting.back();
    if (before.equals(sitting)) {
      screen.say("interview.no-way-back");
    }
    return before;
  }

  /** Lets the person pick an earlier answer to change; any other reply leaves all as it is. */
  Sitting edit(Sitting sitting) {
    var steps = sitting.answered();
    if (steps.isEmpty()) {
      screen.say("interview.nothing-to-edit");
      return sitting;
    }
    return pick(sitting, steps, "interview.edit")
        .then(step -> Given.of(sitting.edit(step)))
        .value()
        .orElse(sitting);
  }

  /**
   * Lets the person pick one of several steps that were answered.
   *
   * @param key of the text that asks for it; that of its help is {@code KEY.help}
   */
  Given<Step> pick(Sitting sitting, List<Step> steps, String key) {
    var choices =
        IntStream.range(0, steps.size())
            .mapToObj(i -> new Choice(String.valueOf(i + 1), summary(sitting, steps.get(i)), ""))
            .toList();
    var reply = prompter.choose(new Ask(screen.text(key)), choices);
    while (reply instanceof Reply.Help) {
      screen.say(key + ".help");
      reply = prompter.choose(new Ask(screen.text(key)), choices);
    }
    return Given.of(reply).then(picked -> Given.of(steps.get(Integer.parseInt(picked) - 1)));
  }

  private String summary(Sitting sitting, Step step) {
    var answer = sitting.remembered(step).orElse("");
    if (step instanceof Step.Asked asked) {
      var name = asked.question().name();
      return wording.texts().question(name) + " " + wording.answer(name, answer);
    }
    var label = step instanceof Step.Tenant ? "interview.tenant" : "interview.entitlements";
    return screen.text(label) + " " + Visible.line(answer);
  }
}
