package dev.crivo.shell;

import dev.crivo.console.Ask;
import dev.crivo.console.Choice;
import dev.crivo.console.Prompter;
import dev.crivo.console.Reply;
import dev.crivo.console.Screen;
import dev.crivo.console.ScreenTexts;
import dev.crivo.decision.Decision.Chosen;
import dev.crivo.decision.Decision.OverrideReason;
import dev.crivo.decision.Decision.Overriding;
import dev.crivo.playbook.Status;
import dev.crivo.rulebook.Evaluation;
import dev.crivo.rulebook.Evaluation.Suggestion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Lets a person accept what was suggested, or choose another status and say why. */
final class DecisionForm {

  /** What the person wants done with the result. */
  enum Wish {
    ACCEPT,
    CHOOSE,
    CHANGE,
    LEAVE,
    NO_STATUS,
    WHY,
    WHY_NOT,
    WHAT_IF;

    /** Whether it only asks to know more. */
    boolean explains() {
      return this == WHY || this == WHY_NOT || this == WHAT_IF;
    }

    /** What a reply to "what now?" wishes, where it is an answer. */
    static Optional<Wish> of(Reply reply) {
      return reply instanceof Reply.Answer answer
          ? Arrays.stream(values())
              .filter(w -> ScreenTexts.key(w).equals(answer.value()))
              .findFirst()
          : Optional.empty();
    }
  }

  private final Screen screen;
  private final Prompter prompter;
  private final Wording wording;

  private final Wish unsuggested;

  private DecisionForm(Screen screen, Prompter prompter, Wording wording, Wish unsuggested) {
    this.screen = screen;
    this.prompter = prompter;
    this.wording = wording;
    this.unsuggested = unsuggested;
  }

  /** What ends without a status is left open, to go on when that can be had. */
  static DecisionForm ofDecision(Screen screen, Prompter prompter, Wording wording) {
    return new DecisionForm(screen, prompter, wording, Wish.LEAVE);
  }

  /** That a case ends without a status is a finding too. */
  static DecisionForm ofReview(Screen screen, Prompter prompter, Wording wording) {
    return new DecisionForm(screen, prompter, wording, Wish.NO_STATUS);
  }

  boolean isForDecision() {
    return unsuggested == Wish.LEAVE;
  }

  /** The reply to "what now?"; an answer is the name of a {@link Wish}. */
  Reply wish(Evaluation evaluation) {
    var suggested = evaluation.result() instanceof Suggestion;
    var choices = new ArrayList<Choice>();
    if (suggested) {
      choices.add(choice(Wish.ACCEPT, isForDecision() ? "" : ".review"));
    } else {
      choices.add(choice(unsuggested, ""));
    }
    choices.add(choice(Wish.CHANGE, ""));
    choices.add(choice(Wish.CHOOSE, suggested ? "" : ".anyway"));
    Arrays.stream(Wish.values()).filter(Wish::explains).forEach(w -> choices.add(choice(w, "")));
    while (true) {
      var ask = new Ask(screen.text("decide.ask"), headline(evaluation), Optional.empty());
      var reply = prompter.choose(ask, choices);
      if (!(reply instanceof Reply.Help)) {
        return reply;
      }
      screen.say(suggested ? key("decide.help") : key("decide.help.open"));
      screen.say("decide.help.explain");
    }
  }

  private String key(String text) {
    return isForDecision() ? text : text + ".review";
  }

  /** The status once more: on a small screen its card may have moved out of sight. */
  private String headline(Evaluation evaluation) {
    return evaluation.result() instanceof Suggestion suggestion
        ? wording.path(suggestion.deepest().code(), suggestion.picked(), evaluation.answers())
        : "";
  }

  private Choice choice(Wish wish, String variant) {
    var key = (wish.explains() ? "explain." : "decide.") + ScreenTexts.key(wish) + variant;
    return new Choice(ScreenTexts.key(wish), screen.text(key), screen.text(key + ".help"));
  }

  static Chosen accepted(Suggestion suggestion) {
    return new Chosen(suggestion.deepest().code(), suggestion.picked(), Optional.empty());
  }

  /** Another status with its detail and, unless it is the one suggested, the reason for it. */
  Given<Chosen> other(Evaluation evaluation) {
    return outcome()
        .then(outcome -> detailed(outcome, evaluation))
        .then(chosen -> isSuggested(chosen, evaluation) ? Given.of(chosen) : explained(chosen));
  }

  private static boolean isSuggested(Chosen chosen, Evaluation evaluation) {
    return evaluation.result() instanceof Suggestion suggestion
        && chosen.equals(accepted(suggestion));
  }

  private Given<Status> outcome() {
    return chosen("decide.which", wording.outcomes())
        .then(code -> Given.of(wording.playbook().status(code).orElseThrow()));
  }

  private Given<Chosen> detailed(Status outcome, Evaluation evaluation) {
    if (outcome.pick().isPresent()) {
      var offered = outcome.pick().get().offered(evaluation.answers());
      return written("decide.pick", offered)
          .then(name -> Given.of(unexplained(outcome.code(), Optional.of(name))));
    }
    return detail(outcome).then(code -> Given.of(unexplained(code, Optional.empty())));
  }

  private static Chosen unexplained(String code, Optional<String> picked) {
    return new Chosen(code, picked, Optional.empty());
  }

  private Given<String> detail(Status outcome) {
    var details = wording.details(outcome.code());
    return switch (details.size()) {
      case 0 -> Given.of(outcome.code());
      case 1 -> Given.of(details.get(0).value());
      default -> chosen("decide.detail", details);
    };
  }

  private Given<Chosen> explained(Chosen chosen) {
    var reasons = Arrays.stream(OverrideReason.values()).map(this::choice).toList();
    return chosen("decide.why", reasons)
        .then(
            code ->
                written("decide.why-text", List.of())
                    .then(text -> Given.of(new Overriding(reason(code), text))))
        .then(why -> Given.of(new Chosen(chosen.status(), chosen.picked(), Optional.of(why))));
  }

  private Choice choice(OverrideReason reason) {
    var key = "override." + ScreenTexts.key(reason);
    return new Choice(ScreenTexts.key(reason), screen.text(key), screen.text(key + ".help"));
  }

  private static OverrideReason reason(String code) {
    return OverrideReason.valueOf(code.replace('-', '_').toUpperCase(Locale.ROOT));
  }

  private Given<String> chosen(String key, List<Choice> choices) {
    while (true) {
      var reply = prompter.choose(new Ask(screen.text(key)), choices);
      if (!(reply instanceof Reply.Help)) {
        return Given.of(reply);
      }
      choices.forEach(c -> screen.item(2, "-", c.label() + ": " + c.help()));
    }
  }

  private Given<String> written(String key, List<String> suggestions) {
    while (true) {
      var reply =
          prompter.text(new Ask(screen.text(key)), suggestions, FreeText.NOTE.check(screen));
      if (!(reply instanceof Reply.Help)) {
        return Given.of(reply);
      }
      screen.say(key + ".help");
    }
  }
}
