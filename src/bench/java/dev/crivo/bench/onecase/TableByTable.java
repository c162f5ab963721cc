package dev.crivo.bench.onecase;

import dev.crivo.bench.onecase.Tables.Table;
import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * An engine for decision tables. It is asked for one table after another, and only for those that
 * the statuses so far lead to: to leave the chaining to the engine takes all tables every time.
 *
 * @param <F> what tables read
 */
abstract class TableByTable<F> implements Engine {

  private final Tables tables;
  private final Map<String, Rule> rules = new HashMap<>();

  TableByTable(Tables tables) {
    this.tables = tables;
    tables.rules().forEach(rule -> rules.put(rule.name(), rule));
  }

  final Tables tables() {
    return tables;
  }

  /** The answers as the engine reads them. */
  abstract F facts(Answers answers);

  /** The names of the rules, one a row, that a table matches. */
  abstract Collection<String> matched(Table table, F facts);

  @Override
  public final List<String> evaluate(Answers answers) {
    var facts = facts(answers);
    var satisfied = new ArrayList<String>();
    var statuses = new HashSet<String>();
    for (var table : tables.inOrder()) {
      if (statuses.containsAll(table.premises())) {
        for (var name : matched(table, facts)) {
          satisfied.add(name);
          statuses.add(rules.get(name).conclusion());
        }
      }
    }
    return satisfied;
  }

  @Override
  @SuppressWarnings("unchecked")
  public final Collection<String> said(Object evaluated) {
    return (List<String>) evaluated;
  }
}
