package dev.crivo.rulebook;

import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Playbook;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.kie.api.KieBase;
import org.kie.api.definition.type.FactType;

/** The rules of a playbook as Drools runs them. Safe for use by several threads. */
final class CompiledRules {

  private final KieBase base;
  private final FactType caseType;
  private final List<CaseField> fields;

  /**
   * @param base made of the playbook's {@link GeneratedDrl}
   */
  CompiledRules(KieBase base, Playbook playbook) {
    this.base = base;
    this.caseType = base.getFactType(GeneratedDrl.PACKAGE, GeneratedDrl.CASE);
    this.fields =
        IntStream.range(0, playbook.questions().size())
            .mapToObj(i -> CaseField.of(caseType, i, playbook.questions().get(i)))
            .toList();
  }

  /** The places, in the playbook, of the rules that fire in a case. */
  BitSet fired(Answers answers) {
    var fired = new BitSet();
    var session = base.newKieSession();
    try {
      session.insert(fact(answers));
      session.fireAllRules(
          match -> {
            fired.set(GeneratedDrl.rule(match.getRule().getName()));
            return true;
          });
    } finally {
      session.dispose();
    }
    return fired;
  }

  private Object fact(Answers answers) {
    try {
      var fact = caseType.newInstance();
      for (var field : fields) {
        var answer = answers.byQuestion().get(field.question());
        if (answer != null) {
          field.set(fact, answer);
        }
      }
      return fact;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a declared Case must have a public constructor", e);
    }
  }
}
