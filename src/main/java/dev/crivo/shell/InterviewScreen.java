package dev.crivo.shell;

import dev.crivo.console.Ask;
import dev.crivo.console.Check;
import dev.crivo.console.Choice;
import dev.crivo.console.Prompter;
import dev.crivo.console.Reply;
import dev.crivo.console.Screen;
import dev.crivo.console.Visible;
import dev.crivo.playbook.Question;
import dev.crivo.playbook.Status;
import dev.crivo.rulebook.Evaluation.Suggestion;
import dev.crivo.shell.Sitting.Step;
import java.util.List;
import java.util.Map;
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
        if (step instanceof Step.Entitlements) {
          entitlements().tellRest(sitting);
        }
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

  private EntitlementsPrompt entitlements() {
    return new EntitlementsPrompt(screen, prompter, wording);
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
    if (step instanceof Step.Which) {
      return entitlements().which(sitting, remembered);
    }
    if (step instanceof Step.Entitlements) {
      return entitlements().number(sitting, remembered);
    }
    return ask(sitting, ((Step.Asked) step).question(), ask(sitting, (Step.Asked) step));
  }

  private Ask ask(Sitting sitting, Step.Asked step) {
    var question = wording.texts().question(step.question().name());
    var ask = new Ask(question, whereWeAre(sitting), sitting.remembered(step));
    return sitting
        .offered(step)
        .map(offered -> ask.offering(offered.answer(), origin(sitting, offered)))
        .orElse(ask);
  }

  /** "Teams, 2026-03-01". */
  private String origin(Sitting sitting, TenantAnswer offered) {
    return new TenantAnswerWords(screen, wording).origin(offered, sitting.record());
  }

  private Reply ask(Sitting sitting, Question question, Ask ask) {
    return switch (question.kind()) {
      case CHOICE -> prompter.choose(ask, wording.choices(question));
      case NUMBER -> prompter.number(ask, Check.ANYTHING);
      case TEXT -> prompter.text(ask, offered(sitting, question), FreeText.NAME.check(screen));
    };
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
    if (step instanceof Step.Which) {
      return screen.text("interview.which") + " " + entitlements().summary(sitting, answer);
    }
    var label = step instanceof Step.Tenant ? "interview.tenant" : "interview.entitlements";
    return screen.text(label) + " " + Visible.line(answer);
  }
}
