package dev.crivo.verification;

import dev.crivo.playbook.Answers;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was seen in how many cases, each with the shortest of them: of very many things only the
 * first, so that memory stays bounded whatever the playbook.
 *
 * @param <K> what is seen
 */
final class Sightings<K> {

  /** How many things to remember. */
  static final int MOST = 1_000;

  /**
   * @param cases in which it was seen
   * @param example the first of those with the fewest answers
   */
  record Sighting(long cases, Answers example) {
    Sighting and(Sighting other) {
      var shorter = size(other) < size(this) ? other : this;
      return new Sighting(cases + other.cases, shorter.example);
    }

    private static int size(Sighting sighting) {
      return sighting.example.byQuestion().size();
    }
  }

  private final Map<K, Sighting> seen = new LinkedHashMap<>();

  void add(K what, Answers answers) {
    add(what, new Sighting(1, answers));
  }

  void add(K what, Sighting sighting) {
    if (seen.size() < MOST || seen.containsKey(what)) {
      seen.merge(what, sighting, Sighting::and);
    }
  }

  Map<K, Sighting> all() {
    return seen;
  }
}
