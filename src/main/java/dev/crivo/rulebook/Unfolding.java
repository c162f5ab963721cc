package dev.crivo.rulebook;

import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Condition;
import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rules with their premises replaced by the conditions that make these hold, so that two rules can
 * be compared exactly, also for answers that no interview would gather.
 */
public final class Unfolding {

  /**
   * One way in which a rule can come to be satisfied.
   *
   * @param rules the rule, last, after those that make its premises hold on this way
   * @param allowed for every question that they read, the answers that meet all their conditions;
   *     of the numbers those of {@link TellingAnswers}
   */
  public record Way(List<Rule> rules, Map<String, Set<String>> allowed) {

    /** Both ways at once, or empty where some question has no answer that suits both. */
    public Optional<Way> and(Way other) {
      var both = new LinkedHashMap<>(allowed);
      other.allowed.forEach((q, answers) -> both.merge(q, answers, Unfolding::intersection));
      if (both.values().stream().anyMatch(Set::isEmpty)) {
        return Optional.empty();
      }
      var all = new LinkedHashSet<>(rules);
      all.addAll(other.rules);
      return Optional.of(new Way(List.copyOf(all), both));
    }

    /** Whether every case that goes this way goes the other, too. */
    public boolean isWithin(Way other) {
      return other.allowed.entrySet().stream()
          .allMatch(
              e ->
                  allowed.containsKey(e.getKey())
                      && e.getValue().containsAll(allowed.get(e.getKey())));
    }

    /** Answers that go this way: the first allowed to each question. */
    public Answers example() {
      var answers = Answers.NONE;
      for (var question : allowed.entrySet()) {
        answers = answers.with(question.getKey(), question.getValue().iterator().next());
      }
      return answers;
    }
  }

  /** Ways of one rule: their number can be the product of those of its premises. */
  static final int MOST = 5_000;

  private final Playbook playbook;
  private final TellingAnswers answers;
  private final Map<String, List<Rule>> concluding;
  private final Map<Rule, List<Way>> ways = new HashMap<>();
  private final Set<Rule> cut = new HashSet<>();

  public Unfolding(Playbook playbook) {
    this.playbook = playbook;
    this.answers = TellingAnswers.of(playbook);
    this.concluding = playbook.rules().stream().collect(Collectors.groupingBy(Rule::conclusion));
  }

  /**
   * Every way in which a rule can come to be satisfied; none where its conditions exclude it. Of
   * those that have very many, only some: see {@link #isWhole}.
   */
  public List<Way> ways(Rule rule) {
    var known = ways.get(rule);
    if (known == null) {
      known = unfold(rule);
      ways.put(rule, known);
    }
    return known;
  }

  /** Whether the ways of a rule are all there are. */
  public boolean isWhole(Rule rule) {
    ways(rule);
    return !cut.contains(rule);
  }

  /** The first way found in which two rules are satisfied at once, where there is one. */
  public Optional<Way> together(Rule one, Rule other) {
    return ways(one).stream()
        .flatMap(a -> ways(other).stream().flatMap(b -> a.and(b).stream()))
        .findFirst();
  }

  private List<Way> unfold(Rule rule) {
    var own = new Way(List.of(rule), own(rule));
    List<Way> found =
        own.allowed().values().stream().anyMatch(Set::isEmpty) ? List.of() : List.of(own);
    for (var premise : rule.premises()) {
      var longer = new ArrayList<Way>();
      for (var supporting : concluding.getOrDefault(premise, List.of())) {
        if (!isWhole(supporting)) {
          cut.add(rule);
        }
        for (var way : ways(supporting)) {
          found.forEach(f -> way.and(f).ifPresent(longer::add));
          if (longer.size() > MOST) {
            cut.add(rule);
            break;
          }
        }
      }
      found = longer.subList(0, Math.min(longer.size(), MOST));
    }
    return List.copyOf(found);
  }

  private Map<String, Set<String>> own(Rule rule) {
    var allowed = new LinkedHashMap<String, Set<String>>();
    for (var condition : rule.conditions()) {
      allowed.merge(condition.question(), meeting(condition), Unfolding::intersection);
    }
    return allowed;
  }

  private Set<String> meeting(Condition condition) {
    var question = playbook.question(condition.question()).orElseThrow();
    return answers.to(question, Answers.NONE).stream()
        .filter(condition::test)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Set<String> intersection(Set<String> one, Set<String> other) {
    var common = new LinkedHashSet<>(one);
    common.retainAll(other);
    return common;
  }
}
