package dev.crivo.bench.onecase;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.crivo.bench.onecase.Tables.Table;
import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Condition;
import dev.crivo.playbook.Playbook;
import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;

/**
 * Camunda DMN. Its cells are FEEL by default, which it reads again in every evaluation, or JUEL,
 * which it keeps parsed.
 */
final class CamundaDmn extends TableByTable<Map<String, Object>> {

  private final DmnEngine engine;
  private final Map<String, DmnDecision> decisions;

  private CamundaDmn(DmnXml dmn, DefaultDmnEngineConfiguration configuration) {
    super(dmn.tables());
    this.engine = configuration.buildEngine();
    this.decisions =
        engine.parseDecisions(new ByteArrayInputStream(dmn.text().getBytes(UTF_8))).stream()
            .collect(Collectors.toMap(DmnDecision::getKey, decision -> decision));
  }

  static CamundaDmn feel(Playbook playbook) {
    var dmn = new DmnXml(Tables.wide(playbook), DmnXml::feel);
    return new CamundaDmn(dmn, new DefaultDmnEngineConfiguration());
  }

  static CamundaDmn juel(Playbook playbook) {
    var configuration = new DefaultDmnEngineConfiguration();
    configuration.setDefaultInputEntryExpressionLanguage("juel");
    configuration.setDefaultInputExpressionExpressionLanguage("juel");
    configuration.setDefaultOutputEntryExpressionLanguage("juel");
    return new CamundaDmn(new DmnXml(Tables.wide(playbook), CamundaDmn::juel), configuration);
  }

  private static String juel(List<Condition> conditions) {
    return conditions.isEmpty()
        ? ""
        : conditions.stream().map(CamundaDmn::juel).collect(Collectors.joining(" && ", "${", "}"));
  }

  private static String juel(Condition condition) {
    return switch (condition.operator()) {
      case EQUAL, IN ->
          condition.values().stream()
              .map("cellInput == '%s'"::formatted)
              .collect(Collectors.joining(" || ", "(", ")"));
      default ->
          "cellInput != null && cellInput %s %s"
              .formatted(condition.operator().symbol(), condition.values().get(0));
    };
  }

  @Override
  Map<String, Object> facts(Answers answers) {
    var facts = new HashMap<String, Object>();
    for (var question : tables().playbook().questions()) {
      var answer = answers.byQuestion().get(question.name());
      facts.put(
          question.name(),
          answer != null && tables().isNumber(question.name()) ? Integer.valueOf(answer) : answer);
    }
    return facts;
  }

  @Override
  Collection<String> matched(Table table, Map<String, Object> facts) {
    return engine.evaluateDecisionTable(decisions.get(table.name()), facts).collectEntries("rule");
  }
}
