package dev.crivo.audit;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Which decisions overrode rules, so far as it takes to look into them: by the ids of few, so that
 * any number of decisions leaves few of them. The overrides in two sets of decisions combine to
 * those in both.
 *
 * @param clusters the overrides of each
 */
public record Overrides(Map<Cluster, Of> clusters) {

  static final Overrides NONE = new Overrides(Map.of());

  /** How many decisions of each cluster are named. */
  static final int NEWEST = 5;

  private static final Comparator<String> NEWEST_FIRST = Comparator.reverseOrder();

  /**
   * Of one cluster.
   *
   * @param cases by a hash of the answers
   * @param newest ids of the newest decisions, those first
   */
  record Of(Map<String, Case> cases, List<String> newest) {
    Of {
      cases = Map.copyOf(cases);
    }

    private Of plus(Of other) {
      var ids = new TreeSet<>(NEWEST_FIRST);
      ids.addAll(newest);
      ids.addAll(other.newest);
      var both = new HashMap<>(cases);
      other.cases.forEach((answers, same) -> both.merge(answers, same, Case::plus));
      return new Of(both, ids.stream().limit(NEWEST).toList());
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

  public Overrides {
    clusters = Map.copyOf(clusters);
  }

  static Overrides of(List<Finding> findings) {
    var clusters = new HashMap<Cluster, Of>();
    for (var finding : findings) {
      finding
          .cluster()
          .ifPresent(
              cluster -> clusters.merge(cluster, of(finding.decision().id(), finding), Of::plus));
    }
    return new Overrides(clusters);
  }

  private static Of of(String id, Finding finding) {
    return new Of(Map.of(hash(finding), new Case(1, id)), List.of(id));
  }

  /** The same for the same answers, in whatever order they were given. */
  private static String hash(Finding finding) {
    var hash = new Sha256();
    finding.decision().answers().byQuestion().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(e -> hash.add(e.getKey() + '\0' + e.getValue() + '\0'));
    return hash.hex();
  }

  /** In these decisions and those, which are others. */
  Overrides combine(Overrides other) {
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
