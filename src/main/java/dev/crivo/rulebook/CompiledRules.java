package dev.crivo.rulebook;

import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Question;
import java.util.LinkedHashSet;
import java.util.Set;
import org.kie.api.KieBase;
import org.kie.api.definition.type.FactType;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;

/** The rules of a playbook as Drools runs them. Safe for use by several threads. */
final class CompiledRules {

  private final KieBase base;
  private final FactType caseType;
  private final Playbook playbook;

  /**
   * @param base made of the playbook's {@link GeneratedDrl}
   */
  CompiledRules(KieBase base, Playbook playbook) {
    this.base = base;
    this.caseType = base.getFactType(GeneratedDrl.PACKAGE, GeneratedDrl.CASE);
    this.playbook = playbook;
  }

  /** The names of the rules that fire in a case, in firing order. */
  Set<String> fired(Answers answers) {
    var fired = new LinkedHashSet<String>();
    var session = base.newKieSession();
    try {
      session.addEventListener(
          new DefaultAgendaEventListener() {
            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
              fired.add(name(event.getMatch().getRule().getName()));
            }
          });
      session.insert(fact(answers));
      session.fireAllRules();
    } finally {
      session.dispose();
    }
    return fired;
  }

  private String name(String generated) {
    return playbook.rules().get(GeneratedDrl.rule(generated)).name();
  }

  private Object fact(Answers answers) {
    try {
      var fact = caseType.newInstance();
      for (int i = 0; i < playbook.questions().size(); i++) {
        var question = playbook.questions().get(i);
        var field = GeneratedDrl.field(i);
        answers
            .get(question.name())
            .ifPresent(answer -> caseType.set(fact, field, value(field, question, answer)));
      }
      return fact;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a declared Case must have a public constructor", e);
    }
  }

  private Object value(String field, Question question, String answer) {
    return switch (question.kind()) {
      case CHOICE -> caseType.getField(field).getType().getEnumConstants()[place(question, answer)];
      case NUMBER -> Integer.valueOf(answer);
      case TEXT -> answer;
    };
  }

  private static int place(Question question, String choice) {
    var place = question.choices().indexOf(choice);
    if (place < 0) {
      throw new IllegalArgumentException(choice + " is no choice of " + question.name());
    }
    return place;
  }
}
