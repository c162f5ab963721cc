package dev.crivo.bench.onecase;

import dev.crivo.bench.onecase.Tables.Table;
import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Playbook;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** KIE DMN, the DMN engine of Drools' own family: the model is compiled once. */
final class KieDmn extends TableByTable<Map<String, Object>> {

  private final DMNRuntime runtime;
  private final DMNModel model;

  KieDmn(Playbook playbook) {
    super(Tables.wide(playbook));
    var xml = new DmnXml(tables(), DmnXml::feel).text();
    var resource = ResourceFactory.newReaderResource(new StringReader(xml));
    resource.setSourcePath("playbook.dmn");
    this.runtime =
        DMNRuntimeBuilder.fromDefaults()
            .buildConfiguration()
            .fromResources(List.of(resource))
            .getOrElseThrow(IllegalStateException::new);
    this.model = runtime.getModel(DmnXml.NAMESPACE, DmnXml.NAME);
    if (model.hasErrors()) {
      throw new IllegalStateException(model.getMessages().toString());
    }
  }

  @Override
  Map<String, Object> facts(Answers answers) {
    var facts = new HashMap<String, Object>();
    for (var question : tables().playbook().questions()) {
      var answer = answers.byQuestion().get(question.name());
      facts.put(
          question.name(),
          answer != null && tables().isNumber(question.name()) ? new BigDecimal(answer) : answer);
    }
    return facts;
  }

  @Override
  @SuppressWarnings("unchecked")
  Collection<String> matched(Table table, Map<String, Object> facts) {
    DMNContext context = runtime.newContext();
    facts.forEach(context::set);
    var result = runtime.evaluateByName(model, context, table.name());
    if (result.hasErrors()) {
      throw new IllegalStateException(result.getMessages().toString());
    }
    var matched = result.getDecisionResultByName(table.name()).getResult();
    return matched == null ? List.of() : (List<String>) matched;
  }
}
