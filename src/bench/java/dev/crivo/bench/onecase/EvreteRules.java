package dev.crivo.bench.onecase;

import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Condition;
import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.evrete.Configuration;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.RhsContext;
import org.evrete.api.StatefulSession;
import org.evrete.api.TypeResolver;
import org.evrete.api.builders.LhsBuilder;

/**
 * Evrete: a rule of its network for one of ours. Questions are declared as fields of a case, equal
 * conditions share one predicate, and one session serves all cases and is cleared in between.
 */
final class EvreteRules implements Engine {

  /** What rules conclude. */
  public record Status(String code) {}

  /** What rules read, and where they leave their names. */
  public record Case(Map<String, String> answers, List<String> satisfied) {}

  private final Map<List<?>, Predicate<Object[]>> predicates = new HashMap<>();
  private final StatefulSession session;

  EvreteRules(Playbook playbook) {
    var alone = new Configuration().set("evrete.core.parallelism", "1");
    var knowledge = new KnowledgeService(alone).newKnowledge();
    declare(playbook, knowledge.getTypeResolver());
    var builder = knowledge.builder();
    for (var rule : playbook.rules()) {
      var left = builder.newRule(rule.name()).getLhs();
      left.addFactDeclaration("$case", Case.class);
      rule.conditions().forEach(c -> left.where(predicate(c), "$case." + c.question()));
      premises(rule, left);
      left.execute(context -> conclude(rule, context));
    }
    builder.build();
    this.session = knowledge.newStatefulSession(org.evrete.api.ActivationMode.CONTINUOUS);
  }

  private static void declare(Playbook playbook, TypeResolver types) {
    var type = types.getOrDeclare(Case.class);
    for (var question : playbook.questions()) {
      var name = question.name();
      type.declareField(name, String.class, c -> c.answers().get(name));
    }
    types.getOrDeclare(Status.class).declareField("code", String.class, Status::code);
  }

  private Predicate<Object[]> predicate(Condition condition) {
    return predicates.computeIfAbsent(
        List.of(condition.question(), condition.operator(), condition.values()),
        key -> values -> values[0] != null && condition.test((String) values[0]));
  }

  private void premises(Rule rule, LhsBuilder<Knowledge> left) {
    for (int i = 0; i < rule.premises().size(); i++) {
      var code = rule.premises().get(i);
      left.addFactDeclaration("$status" + i, Status.class);
      left.where(
          predicates.computeIfAbsent(List.of(code), key -> values -> code.equals(values[0])),
          "$status" + i + ".code");
    }
  }

  private static void conclude(Rule rule, RhsContext context) {
    context.<Case>get("$case").satisfied().add(rule.name());
    context.insert(new Status(rule.conclusion()));
  }

  @Override
  public List<String> evaluate(Answers answers) {
    var satisfied = new ArrayList<String>();
    session.insertAndFire(new Case(answers.byQuestion(), satisfied));
    session.clear();
    return satisfied;
  }

  @Override
  @SuppressWarnings("unchecked")
  public Collection<String> said(Object evaluated) {
    return (List<String>) evaluated;
  }
}
