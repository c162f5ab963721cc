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

  CompiledRules(KieBase base, String packageName, Playbook playbook) {
    this.base = base;
    this.caseType = base.getFactType(packageName, Vocabulary.CASE);
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
              fired.add(event.getMatch().getRule().getName());
            }
          });
      session.insert(fact(answers));
      session.fireAllRules();
    } finally {
      session.dispose();
    }
    return fired;
  }

  private Object fact(Answers answers) {
    try {
      var fact = caseType.newInstance();
      for (var question : playbook.questions()) {
        answers
            .get(question.name())
            .ifPresent(answer -> caseType.set(fact, question.name(), value(question, answer)));
      }
      return fact;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a declared Case must have a public constructor", e);
    }
  }

  private Object value(Question question, String answer) {
    return switch (question.kind()) {
      case CHOICE -> constant(caseType.getField(question.name()).getType(), answer);
      case NUMBER -> Integer.valueOf(answer);
      case TEXT -> answer;
    };
  }

  private static Object constant(Class<?> type, String name) {
    for (var constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(name)) {
        return constant;
      }
    }
    throw new IllegalArgumentException(name + " is no choice of " + type.getSimpleName());
  }
}
