package dev.crivo.audit;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Which decisions overrode rules, so far as it takes to look into them: of every cluster the ids of
 * few decisions, and no more than {@link #MOST} different cases, so that any number of decisions
 * takes no more than some 200 KB for each cluster. The overrides in two sets of decisions combine
 * to those in both.
 *
 * <p>Where a cluster has more different cases, those that are least frequent so far are let go when
 * parts are combined, of equally many the older. None is let go that is more than one in {@link
 * #MOST} of what is combined of its cluster; what was let go before is not in its count.
 *
 * @param clusters the overrides of each
 */
public record Overrides(Map<Cluster, Of> clusters) {

  static final Overrides NONE = new Overrides(Map.of());

  /** How many decisions of each cluster are named. */
  static final int NEWEST = 5;

  /** How many different cases of a cluster are counted. */
  static final int MOST = 1_000;

  private static final Comparator<String> NEWEST_FIRST = Comparator.reverseOrder();

  /**
   * Of one cluster.
   *
   * @param cases by their answers
   * @param newest ids of the newest decisions, those first
   */
  record Of(Map<Sha256.Half, Case> cases, List<String> newest) {

    private static final Comparator<Map.Entry<Sha256.Half, Case>> LEAST_FREQUENT =
        Map.Entry.comparingByValue(Case.MOST_FREQUENT);

    private Of plus(Of other) {
      var ids = new TreeSet<>(NEWEST_FIRST);
      ids.addAll(newest);
      ids.addAll(other.newest);
      var both = new HashMap<>(cases);
      other.cases.forEach((answers, same) -> both.merge(answers, same, Case::plus));
      both.entrySet().stream()
          .sorted(LEAST_FREQUENT)
          .limit(Math.max(0, both.size() - MOST))
          .map(Map.Entry::getKey)
          .toList()
          .forEach(both::remove);
      return new Of(both, ids.stream().limit(NEWEST).toList());
    }
  }

  /** The same being counted, in one thread. */
  private static final class Counting {

    private final Map<Sha256.Half, Case> cases = new HashMap<>();
    private final TreeSet<String> newest = new TreeSet<>(NEWEST_FIRST);

    void add(Judged judged) {
      var id = judged.id();
      cases.merge(answers(judged.judgement()), new Case(1, id), Case::plus);
      newest.add(id);
      if (newest.size() > NEWEST) {
        newest.pollLast();
      }
    }

    Of counted() {
      return new Of(cases, List.copyOf(newest));
    }
  }

  /**
   * The decisions with the same answers.
   *
   * @param newest the id of one of them
   */
  public record Case(long times, String newest) {

    private static final Comparator<Case> MOST_FREQUENT =
        Comparator.comparing(Case::times).thenComparing(Case::newest);

    private Case plus(Case other) {
      var later = NEWEST_FIRST.compare(newest, other.newest) < 0 ? newest : other.newest;
      return new Case(Math.addExact(times, other.times), later);
    }
  }

  /** Of some decisions at once: of a batch, which is no more than some thousand. */
  static Overrides of(List<Judged> all) {
    var counting = new HashMap<Cluster, Counting>();
    for (var judged : all) {
      judged
          .judgement()
          .cluster()
          .ifPresent(c -> counting.computeIfAbsent(c, x -> new Counting()).add(judged));
    }
    var clusters = new HashMap<Cluster, Of>();
    counting.forEach((cluster, counted) -> clusters.put(cluster, counted.counted()));
    return new Overrides(clusters);
  }

  /** The same for the same answers, in whatever order they were given. */
  private static Sha256.Half answers(Judgement judgement) {
    var hash = new Sha256();
    judgement.basis().answers().byQuestion().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(e -> hash.add(e.getKey() + '\0' + e.getValue() + '\0'));
    return hash.half();
  }

  /** In these decisions and those, which are others. */
  Overrides combine(Overrides other) {
    if (clusters.isEmpty() || other.clusters.isEmpty()) {
      return clusters.isEmpty() ? other : this;
    }
    var both = new HashMap<>(clusters);
    other.clusters.forEach((cluster, of) -> both.merge(cluster, of, Of::plus));
    return new Overrides(both);
  }

  /** The ids of the newest decisions of a cluster, those first. */
  public List<String> newest(Cluster cluster) {
    return Optional.ofNullable(clusters.get(cluster)).map(Of::newest).orElse(List.of());
  }

  /**
   * The answers that most decisions of a cluster have: whole cases are counted, for answers that
   * are each frequent may never have been given together. Of equally many, those of the newest.
   */
  public Optional<Case> mostFrequent(Cluster cluster) {
    return Optional.ofNullable(clusters.get(cluster))
        .flatMap(of -> of.cases().values().stream().max(Case.MOST_FREQUENT));
  }
}
