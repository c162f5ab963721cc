package dev.crivo.shell;

import dev.crivo.console.Screen;
import dev.crivo.playbook.Question;
import dev.crivo.shell.Sitting.Step;
import java.util.Map;

/** Explains what an interview asks, and why it asks it. */
record QuestionHelp(Screen screen, Wording wording) {

  /** More would push the answers off the screen. */
  private static final int MOST_STATUSES = 7;

  void show(Sitting sitting, Step step) {
    screen.blank();
    if (step instanceof Step.Tenant) {
      screen.say("interview.tenant.help");
    } else if (step instanceof Step.Which) {
      screen.say("interview.which.help");
    } else if (step instanceof Step.Entitlements) {
      screen.say("interview.entitlements.help");
      if (!sitting.shared().parts().isEmpty()) {
        screen.say("interview.number.help");
      }
    } else {
      var question = ((Step.Asked) step).question();
      screen.line(wording.texts().questionHelp(question.name()));
      if (screen.plain()) {
        choices(question);
      }
      whyAsked(sitting, question);
      sitting.offered(step).ifPresent(offered -> whyOffered(sitting, offered));
    }
    screen.say(sitting.given() ? "review.keys" : "interview.keys");
  }

  private void whyOffered(Sitting sitting, TenantAnswer offered) {
    screen.blank();
    screen.line(new TenantAnswerWords(screen, wording).explanation(offered, sitting.record()));
  }

  /** On a terminal the menu itself explains the choice that is marked. */
  private void choices(Question question) {
    for (var choice : wording.choices(question)) {
      screen.item(2, "-", choice.label());
      screen.line(6, screen.styles().dim(choice.help()));
    }
  }

  private void whyAsked(Sitting sitting, Question question) {
    var separated = sitting.interview().separates(question);
    screen.blank();
    if (separated.isEmpty()) {
      screen.say("interview.why.detail");
      return;
    }
    screen.say("interview.why");
    separated.stream()
        .limit(MOST_STATUSES)
        .forEach(code -> screen.item(2, "-", wording.path(code)));
    if (separated.size() > MOST_STATUSES) {
      screen.line(
          4, screen.text("interview.why.more", Map.of("count", separated.size() - MOST_STATUSES)));
    }
  }
}
