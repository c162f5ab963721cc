package dev.crivo.shell;

import dev.crivo.console.Screen;
import dev.crivo.console.ScreenTexts;
import dev.crivo.decision.Decision;
import dev.crivo.shell.ProofResult.Outcome;
import dev.crivo.shell.ProofResult.Step;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** Shows what came of checking a proof: the decision, as far as hashes vouch for it, and why. */
record ProofView(Screen screen, Wording wording, ZoneId zone) {

  private static final int SHORT = 12;

  void show(ProofResult result) {
    var decision = result.decision(screen.text("proof.masked"));
    decision.ifPresent(this::card);
    screen.line(screen.styles().bold(screen.text("proof.checks")));
    result.outcomes().forEach((step, outcome) -> step(step, outcome, result));
    screen.blank();
    screen.line(screen.styles().bold(screen.text(result.fits() ? "proof.good" : "proof.bad")));
    if (result.fits()) {
      rest(result, decision.orElseThrow());
    }
  }

  private void card(Decision decision) {
    new DecisionView(screen, wording, zone).card(decision, Optional.empty(), Optional.empty());
    screen.blank();
  }

  private void step(Step step, Outcome outcome, ProofResult result) {
    var text = screen.text(key(step, outcome, result), arguments(result));
    screen.item(2, sign(outcome), text);
  }

  private String key(Step step, Outcome outcome, ProofResult result) {
    var key = "proof." + ScreenTexts.key(step) + "." + ScreenTexts.key(outcome);
    if (step == Step.CHOICE && outcome == Outcome.FITS) {
      var overridden = result.proof().decision("-").chosen().overriding().isPresent();
      return overridden ? key + ".overridden" : key;
    }
    if (step == Step.SUGGESTION && outcome == Outcome.FAILS) {
      return result.evaluation().isPresent() ? key : key + ".unknown";
    }
    return key;
  }

  private Map<String, Object> arguments(ProofResult result) {
    var proof = result.proof();
    var follows =
        result
            .evaluation()
            .map(e -> new ConclusionWords(screen, wording).whole(e.conclusion(), e.answers()));
    return Map.of(
        "position", proof.anchor().position(),
        "masked", String.join(", ", ProofMask.names(proof)),
        "any", proof.masked().isEmpty() ? "no" : "yes",
        "version", version(proof.decision("-")),
        "follows", follows.orElse(""));
  }

  /** A screen reader would pass over the sign. */
  private String sign(Outcome outcome) {
    var sign = screen.text("proof.sign." + ScreenTexts.key(outcome));
    if (screen.plain()) {
      return sign;
    }
    return switch (outcome) {
      case FITS -> screen.styles().good("✓");
      case FAILS -> screen.styles().bad("✗");
      case UNCHECKED -> "-";
    };
  }

  /** What a proof cannot show. */
  private void rest(ProofResult result, Decision decision) {
    if (!result.outcomes().containsKey(Step.ANCHOR)) {
      screen.say("proof.no-anchor", Map.of("position", result.proof().anchor().position()));
      screen.verbatim(result.proof().anchor().toString());
    }
    screen.say("proof.later");
    screen.say(
        "proof.words",
        Map.of(
            "here", wording.playbook().version().substring(0, SHORT),
            "there", version(decision)));
  }

  private static String version(Decision decision) {
    return decision.origin().playbookVersion().substring(0, SHORT);
  }
}
