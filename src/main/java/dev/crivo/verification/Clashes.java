package dev.crivo.verification;

import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Rule;
import dev.crivo.playbook.Status.Kind;
import dev.crivo.rulebook.Unfolding;
import dev.crivo.rulebook.Unfolding.Way;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Compares every two rules whose conclusions exclude each other, by their conditions alone and so
 * also for answers that no interview would gather. Where rules on the way to them exclude each
 * other already, those are to blame.
 */
final class Clashes {

  /** How many pairs of ways to compare; a minute's work. */
  private static final long PATIENCE = 20_000_000;

  /** Two rules, in the order of the playbook. */
  record Pair(Rule one, Rule other) {}

  /**
   * Rules that can hold at once, any of the one with any of the other.
   *
   * @param leadsTo the rules that conclude what excludes the other's conclusion
   * @param way answers that satisfy both
   */
  record Clash(List<Rule> one, Rule other, List<Rule> leadsTo, Way way) {}

  private final List<Rule> rules;
  private final Unfolding unfolding;
  private final Exclusions exclusions;

  /**
   * How two rules can hold at once.
   *
   * @param way the first one found
   * @param always what is concluded on every way
   */
  private record Root(Way way, Set<String> always) {
    static Root of(Way way) {
      return new Root(
          way, way.rules().stream().map(Rule::conclusion).collect(Collectors.toUnmodifiableSet()));
    }

    Root and(Root other) {
      var both = new HashSet<>(always);
      both.retainAll(other.always);
      return new Root(way, both);
    }
  }

  private final Map<Pair, Root> roots = new LinkedHashMap<>();
  private final List<Pair> notCompared = new ArrayList<>();
  private long compared;

  Clashes(Playbook playbook, Unfolding unfolding, Exclusions exclusions) {
    this.rules = playbook.rules();
    this.unfolding = unfolding;
    this.exclusions = exclusions;
    for (int i = 0; i < rules.size(); i++) {
      for (int j = i + 1; j < rules.size(); j++) {
        compare(rules.get(i), rules.get(j));
      }
    }
  }

  /** Pairs that have too many ways to compare them all. */
  List<Pair> notCompared() {
    return notCompared;
  }

  private void compare(Rule one, Rule other) {
    // That two groups hold matters only where outcomes below both of them do.
    if (!exclusions.exclude(one, other) || exclusions.status(one).kind() == Kind.GROUP) {
      return;
    }
    var tries = (long) unfolding.ways(one).size() * unfolding.ways(other).size();
    if (!unfolding.isWhole(one) || !unfolding.isWhole(other) || compared + tries > PATIENCE) {
      notCompared.add(new Pair(one, other));
      return;
    }
    compared += tries;
    for (var a : unfolding.ways(one)) {
      for (var b : unfolding.ways(other)) {
        a.and(b).flatMap(way -> withParent(way, one)).ifPresent(way -> blame(one, other, way));
      }
    }
  }

  /** Details contradict each other only where the status holds to which they belong. */
  private Optional<Way> withParent(Way way, Rule one) {
    var status = exclusions.status(one);
    var parent = status.parent().orElse("");
    if (status.kind() != Kind.DETAIL
        || way.rules().stream().anyMatch(r -> r.conclusion().equals(parent))) {
      return Optional.of(way);
    }
    return exclusions.concluding(parent).stream()
        .flatMap(rule -> unfolding.ways(rule).stream())
        .flatMap(above -> above.and(way).stream())
        .findFirst();
  }

  private void blame(Rule one, Rule other, Way way) {
    var pair = mostBasic(way.rules()).orElseGet(() -> new Pair(one, other));
    roots.merge(pair, Root.of(way), Root::and);
  }

  /** Of the rules that hold at once, the two that contradict each other first. */
  Optional<Pair> mostBasic(List<Rule> together) {
    return pairs(together)
        .filter(pair -> exclusions.exclude(pair.one(), pair.other()))
        .min(Comparator.comparing(p -> depth(p.one()) + depth(p.other())));
  }

  private Stream<Pair> pairs(List<Rule> together) {
    var inOrder = together.stream().sorted(Comparator.comparing(rules::indexOf)).toList();
    return IntStream.range(0, inOrder.size())
        .boxed()
        .flatMap(
            i ->
                IntStream.range(i + 1, inOrder.size())
                    .mapToObj(j -> new Pair(inOrder.get(i), inOrder.get(j))));
  }

  private int depth(Rule rule) {
    return exclusions.premises(rule).size();
  }

  /** All clashes, those with one cause told once. */
  List<Clash> all() {
    var left = new LinkedHashMap<>(roots);
    var clashes = new ArrayList<Clash>();
    if (!left.isEmpty()) {
      sharedPremises().forEach(p -> rules.forEach(r -> fold(p, r, left).ifPresent(clashes::add)));
    }
    left.forEach(
        (pair, root) ->
            clashes.add(
                new Clash(List.of(pair.one()), pair.other(), List.of(pair.one()), root.way())));
    return clashes;
  }

  /** What several rules build on, the most basic first. */
  private List<String> sharedPremises() {
    return rules.stream()
        .filter(r -> List.of(Kind.GROUP, Kind.INTERMEDIATE).contains(exclusions.status(r).kind()))
        .sorted(Comparator.comparing(this::depth))
        .map(Rule::conclusion)
        .distinct()
        .toList();
  }

  /**
   * Where most of what builds on a premise contradicts a rule, it is the premise that should not
   * hold there.
   */
  private Optional<Clash> fold(String premise, Rule rule, Map<Pair, Root> left) {
    if (rule.conclusion().equals(premise) || exclusions.premises(rule).contains(premise)) {
      return Optional.empty();
    }
    var built =
        rules.stream()
            .filter(r -> exclusions.premises(r).contains(premise) && exclusions.exclude(r, rule))
            .toList();
    var hit = built.stream().filter(r -> always(premise, left.get(pair(r, rule)))).toList();
    if (hit.size() < 2 || 2 * hit.size() <= built.size()) {
      return Optional.empty();
    }
    var ways = hit.stream().map(r -> left.remove(pair(r, rule)).way()).toList();
    var toBlame =
        exclusions.concluding(premise).stream()
            .filter(r -> unfolding.together(r, rule).isPresent())
            .toList();
    return Optional.of(new Clash(toBlame, rule, hit, ways.get(0)));
  }

  private static boolean always(String premise, Root root) {
    return root != null && root.always().contains(premise);
  }

  private Pair pair(Rule one, Rule other) {
    return rules.indexOf(one) < rules.indexOf(other) ? new Pair(one, other) : new Pair(other, one);
  }
}
