package dev.crivo.rulebook;

import dev.crivo.playbook.Condition;
import dev.crivo.playbook.Question;
import dev.crivo.playbook.Rule;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which rules an answer to one question rules out, known beforehand for every choice. A rule is
 * known by its place in a list.
 */
final class RuledOutRules {

  private final Map<String, BitSet> byChoice = new HashMap<>();
  private final Map<Integer, List<Condition>> conditions = new HashMap<>();

  RuledOutRules(Question question, List<Rule> rules) {
    for (int i = 0; i < rules.size(); i++) {
      var own =
          rules.get(i).conditions().stream()
              .filter(condition -> condition.question().equals(question.name()))
              .toList();
      if (!own.isEmpty()) {
        conditions.put(i, own);
      }
    }
    question.choices().forEach(choice -> byChoice.put(choice, tested(choice)));
  }

  /** The rules that an answer rules out; not to be changed. */
  BitSet by(String answer) {
    var known = byChoice.get(answer);
    return known == null ? tested(answer) : known;
  }

  private BitSet tested(String answer) {
    var ruledOut = new BitSet();
    conditions.forEach(
        (rule, own) -> {
          if (!own.stream().allMatch(condition -> condition.test(answer))) {
            ruledOut.set(rule);
          }
        });
    return ruledOut;
  }
}
