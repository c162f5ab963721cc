package dev.crivo.bench.onecase;

import dev.crivo.bench.onecase.Tables.Table;
import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Playbook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openl.rules.runtime.RulesEngineFactory;
import org.openl.rules.vm.SimpleRulesVM;
import org.openl.types.IOpenClass;
import org.openl.types.IOpenMethod;
import org.openl.vm.IRuntimeEnv;

/** OpenL Tablets: a workbook of decision tables, which it compiles and indexes. */
final class OpenLTablets extends TableByTable<Map<String, String>> {

  private final Map<Table, IOpenMethod> methods = new HashMap<>();
  private final IRuntimeEnv environment = new SimpleRulesVM().getRuntimeEnv();
  private final Object rules;

  OpenLTablets(Playbook playbook) {
    super(Tables.narrow(playbook));
    var workbook = workbook();
    var compiled = new RulesEngineFactory<>(workbook.toString()).getCompiledOpenClass();
    compiled.throwErrorExceptionsIfAny();
    this.rules = compiled.getOpenClass().newInstance(environment);
    for (var table : tables().inOrder()) {
      methods.put(table, method(compiled.getOpenClass(), table.name()));
    }
  }

  private Path workbook() {
    try {
      var file = Files.createTempFile("playbook", ".xlsx");
      file.toFile().deleteOnExit();
      OpenLWorkbook.write(tables(), file);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static IOpenMethod method(IOpenClass rules, String name) {
    return rules.getMethods().stream()
        .filter(method -> method.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Override
  Map<String, String> facts(Answers answers) {
    return answers.byQuestion();
  }

  @Override
  @SuppressWarnings("unchecked")
  Collection<String> matched(Table table, Map<String, String> facts) {
    var arguments = new Object[table.questions().size()];
    for (int i = 0; i < arguments.length; i++) {
      var question = table.questions().get(i);
      var answer = facts.get(question);
      arguments[i] = tables().isNumber(question) ? number(answer) : answer;
    }
    var matched = (String[]) methods.get(table).invoke(rules, arguments, environment);
    return matched == null ? List.of() : List.of(matched);
  }

  private static Integer number(String answer) {
    return answer == null ? null : Integer.valueOf(answer);
  }
}
