package dev.crivo.shell;

import dev.crivo.console.Ask;
import dev.crivo.console.Choice;
import dev.crivo.console.Prompter;
import dev.crivo.console.Reply;
import dev.crivo.console.Screen;
import dev.crivo.explanation.OneAnswerAway;
import dev.crivo.explanation.OneAnswerAway.Alternative;
import dev.crivo.explanation.WhyNot;
import dev.crivo.explanation.WhyNot.Standing;
import dev.crivo.playbook.Status;
import dev.crivo.rulebook.Evaluation;
import dev.crivo.shell.DecisionForm.Wish;
import dev.crivo.shell.Sitting.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The result of an interview: shows it, and explains it for as long as the person asks. */
final class ResultScreen {

  private static final String KEEP = "keep";

  private final Screen screen;
  private final Prompter prompter;
  private final Wording wording;
  private final InterviewScreen questions;
  private final Sitting sitting;
  private final DecisionForm form;
  private final Evaluation evaluation;
  private final List<Alternative> alternatives;

  ResultScreen(
      Screen screen,
      Prompter prompter,
      Wording wording,
      InterviewScreen questions,
      Sitting sitting,
      DecisionForm form) {
    this.screen = screen;
    this.prompter = prompter;
    this.wording = wording;
    this.questions = questions;
    this.sitting = sitting;
    this.form = form;
    this.evaluation = sitting.interview().evaluation();
    this.alternatives = OneAnswerAway.of(sitting.rulebook(), evaluation);
  }

  /**
   * What the person wants done at last.
   *
   * @param sitting with the other answer, where the reply is {@link Wish#WHAT_IF}: it is to be kept
   */
  record Heard(Sitting sitting, Reply reply) {}

  void show() {
    var card = new ResultCard(screen, wording, "explain.more");
    card.show(evaluation, alternatives);
    if (form.isForDecision()) {
      card.record(evaluation);
    }
  }

  /** Asks what to do with the result, and explains it until something is to be done. */
  Heard hear() {
    while (true) {
      var reply = form.wish(evaluation);
      var wish = Wish.of(reply).filter(Wish::explains);
      if (wish.isEmpty()) {
        return new Heard(sitting, reply);
      }
      var explained = explained(wish.get());
      if (explained.value().isPresent()) {
        return new Heard(explained.value().get(), reply);
      }
      var instead = explained.instead();
      if (instead.isPresent() && ends(instead.get())) {
        return new Heard(sitting, instead.get());
      }
    }
  }

  private static boolean ends(Reply reply) {
    return reply instanceof Reply.Leave || reply instanceof Reply.Ended;
  }

  /** The sitting to go on with, where it is another one, or the reply that led elsewhere. */
  private Given<Sitting> explained(Wish wish) {
    return switch (wish) {
      case WHY_NOT -> whyNot();
      case WHAT_IF -> whatIf();
      default -> {
        new WhyView(screen, wording).show(evaluation, alternatives);
        yield unchanged();
      }
    };
  }

  private static Given<Sitting> unchanged() {
    return new Given<>(Optional.empty(), Optional.empty());
  }

  private Given<Sitting> whyNot() {
    return chosen("why-not.which", statuses())
        .then(code -> Given.of(explained(code)))
        .then(this::finer)
        .then(
            whyNot -> {
              new WhyNotView(screen, wording, WhyNotView.YOURS).show(whyNot, evaluation);
              return unchanged();
            });
  }

  private WhyNot explained(String code) {
    var status = wording.playbook().status(code).orElseThrow();
    return WhyNot.of(sitting.rulebook(), evaluation, status);
  }

  /** Of a status that does follow, the detail may be meant. */
  private Given<WhyNot> finer(WhyNot whyNot) {
    var details = wording.details(whyNot.status().code());
    return whyNot.standing() == Standing.FOLLOWS && details.size() > 1
        ? chosen("decide.detail", details).then(code -> Given.of(explained(code)))
        : Given.of(whyNot);
  }

  private List<Choice> statuses() {
    var followUps =
        wording.playbook().statuses().stream()
            .filter(s -> s.kind() == Status.Kind.FOLLOW_UP)
            .map(s -> new Choice(s.code(), wording.path(s.code()), ""));
    return Stream.concat(wording.outcomes().stream(), followUps).toList();
  }

  private Given<Sitting> whatIf() {
    var asked = sitting.answered().stream().filter(Step.Asked.class::isInstance).toList();
    return questions
        .pick(sitting, asked, "what-if.which")
        .then(
            step -> questions.other(sitting, step).then(answer -> kept((Step.Asked) step, answer)));
  }

  /** Shows what the other answer leads to; gives the sitting with it where it is to be kept. */
  private Given<Sitting> kept(Step.Asked step, String answer) {
    var other = sitting.edit(step).answer(answer);
    var changes = Map.of(step.question().name(), answer);
    new WhatIfView(screen, wording).show(evaluation, other.interview().evaluation(), changes);
    if (other.interview().answers().equals(sitting.interview().answers())) {
      return unchanged();
    }
    var choices = List.of(choice(KEEP), choice("drop"));
    return chosen("what-if.keep", choices)
        .then(chosen -> chosen.equals(KEEP) ? Given.of(other) : unchanged());
  }

  private Choice choice(String what) {
    var key = "what-if." + what;
    return new Choice(what, screen.text(key + ".label"), screen.text(key + ".help"));
  }

  private Given<String> chosen(String key, List<Choice> choices) {
    while (true) {
      var reply = prompter.choose(new Ask(screen.text(key)), choices);
      if (!(reply instanceof Reply.Help)) {
        return Given.of(reply);
      }
      choices.stream()
          .filter(c -> !c.help().isEmpty())
          .forEach(c -> screen.item(2, "-", c.label() + ": " + c.help()));
    }
  }
}
