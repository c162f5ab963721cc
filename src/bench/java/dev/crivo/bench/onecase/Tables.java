package dev.crivo.bench.onecase;

import dev.crivo.playbook.Condition;
import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Question;
import dev.crivo.playbook.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The rules of a playbook as decision tables, which is how other engines take them: rules that
 * build on the same statuses share a table, and each table stands after those it builds on.
 *
 * @param numbers the questions that are answered by a number
 */
record Tables(Playbook playbook, List<Table> inOrder, Set<String> numbers) {

  /**
   * One table.
   *
   * @param name made of its place, so that any language takes it
   * @param premises codes of the statuses that all its rules build on
   * @param questions those that its rules read: its columns
   */
  record Table(String name, List<String> premises, List<String> questions, List<Rule> rules) {}

  /** As few tables as there can be, in which many cells stay empty. */
  static Tables wide(Playbook playbook) {
    return of(playbook, Rule::premises);
  }

  /** Tables of rules that also read the same answers, so that no cell is empty. */
  static Tables narrow(Playbook playbook) {
    return of(playbook, rule -> List.of(rule.premises(), questions(rule)));
  }

  private static Tables of(Playbook playbook, Function<Rule, ?> alike) {
    var waiting = new LinkedHashMap<Object, List<Rule>>();
    for (var rule : playbook.rules()) {
      waiting.computeIfAbsent(alike.apply(rule), a -> new ArrayList<>()).add(rule);
    }
    var tables = new ArrayList<Table>();
    while (!waiting.isEmpty()) {
      var ready =
          waiting.entrySet().stream()
              .filter(e -> isReady(e.getValue().get(0), waiting.values()))
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("tables that need each other"));
      waiting.remove(ready.getKey());
      tables.add(table("t" + tables.size(), ready.getValue()));
    }
    return new Tables(playbook, List.copyOf(tables), numbers(playbook));
  }

  private static boolean isReady(Rule rule, Collection<List<Rule>> waiting) {
    return waiting.stream()
        .flatMap(List::stream)
        .noneMatch(other -> rule.premises().contains(other.conclusion()));
  }

  private static Table table(String name, List<Rule> rules) {
    var questions = rules.stream().flatMap(rule -> questions(rule).stream()).distinct().toList();
    return new Table(name, rules.get(0).premises(), questions, rules);
  }

  private static Set<String> numbers(Playbook playbook) {
    return playbook.questions().stream()
        .filter(question -> question.kind() == Question.Kind.NUMBER)
        .map(Question::name)
        .collect(Collectors.toSet());
  }

  private static Set<String> questions(Rule rule) {
    return rule.conditions().stream()
        .map(Condition::question)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** All rules, each after those that it builds on. */
  List<Rule> rules() {
    return inOrder.stream().flatMap(table -> table.rules().stream()).toList();
  }

  boolean isNumber(String question) {
    return numbers.contains(question);
  }

  /** The conditions of a rule on one question. */
  static List<Condition> on(String question, Rule rule) {
    return rule.conditions().stream().filter(c -> c.question().equals(question)).toList();
  }
}
