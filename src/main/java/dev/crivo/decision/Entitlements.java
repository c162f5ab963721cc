package dev.crivo.decision;

import dev.crivo.decision.Decision.Subject;
import dev.crivo.decision.Decision.Taken;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How the entitlements of one tenant and workload are shared among the decisions about them. Like
 * accounts: a decision holds as many as it covers, less those that later ones took from it; a
 * corrected one holds none, and its correction stands in its place, towards those too that took
 * from it. So the sum changes only where a decision brings entitlements that no other held.
 *
 * <p>A decision of which it is not told what it took, such as one that was made elsewhere, took as
 * {@link #taking} tells; and where it does not tell how many it covers, all.
 */
public final class Entitlements {

  /** Of which nothing is known. */
  public static final Entitlements NONE = of(List.of(), Set.of());

  /**
   * Those that one decision stands for now.
   *
   * @param entitlements how many, 1 or more; empty where nobody told
   * @param isUnclassified whether nobody looked at them since a list told of them, or what was
   *     decided was taken back
   */
  public record Part(Decision decision, Optional<Integer> entitlements, boolean isUnclassified) {

    /** How many, 0 where nobody told. */
    public int count() {
      return entitlements.orElse(0);
    }
  }

  private final List<Decision> decisions;
  private final Set<String> isCorrected;
  private final Map<String, String> corrections;
  private final Map<String, Decision> byId;
  private final List<String> lists;
  private final List<Decision> standing;
  private final Map<String, Integer> takenLater;
  private final List<Part> parts;

  private Entitlements(List<Decision> decisions, Set<String> isCorrected) {
    this.decisions = List.copyOf(decisions);
    this.isCorrected = Set.copyOf(isCorrected);
    corrections = corrections(decisions);
    byId = decisions.stream().collect(Collectors.toMap(Decision::id, Function.identity()));
    lists =
        decisions.stream()
            .filter(d -> d.subject().addedOn().isPresent() && d.corrects().isEmpty())
            .map(Decision::id)
            .toList();
    var places =
        decisions.stream()
            .filter(d -> !isCorrected.contains(d.id()))
            .collect(Collectors.toMap(this::place, Function.identity(), (a, b) -> a, TreeMap::new));
    standing = List.copyOf(places.values());
    takenLater =
        standing.stream()
            .flatMap(d -> d.subject().taken().stream())
            .collect(
                Collectors.toMap(
                    taken -> standingFor(taken.decision()), Taken::entitlements, Integer::sum));
    parts = shared();
  }

  /**
   * @param decisions all about one tenant and workload, in any order
   * @param isCorrected the ids of those that others replace
   */
  public static Entitlements of(List<Decision> decisions, Set<String> isCorrected) {
    return new Entitlements(decisions, isCorrected);
  }

  private static Map<String, String> corrections(List<Decision> decisions) {
    return decisions.stream()
        .filter(d -> d.corrects().isPresent())
        .collect(Collectors.toMap(d -> d.corrects().get(), Decision::id));
  }

  /**
   * Where it stands among the others: by when it was decided, but after the lists that were known
   * when it was recorded, whose entitlements it can have taken. A correction stands where the
   * decision stood that it corrects in the end.
   */
  private String place(Decision decision) {
    var first = first(decision);
    var known = lists.stream().filter(list -> list.compareTo(first.id()) < 0).count();
    return "%010d %s %s".formatted(known, DecisionRows.text(first.decidedAt()), first.id());
  }

  private Decision first(Decision decision) {
    var first = decision;
    while (first.corrects().map(byId::get).isPresent()) {
      first = byId.get(first.corrects().get());
    }
    return first;
  }

  /**
   * Whether nobody looked at the entitlements of one of these decisions since a list told of them;
   * also where only their number was corrected.
   */
  boolean isUnclassified(Decision decision) {
    var listed = first(decision);
    return !decision.isByPerson()
        || decision.subject().addedOn().isPresent()
            && !listed.isByPerson()
            && listed.answers().equals(decision.answers())
            && listed.chosen().equals(decision.chosen());
  }

  /** The id of the decision that stands in the place of this one, or its own. */
  private String standingFor(String id) {
    var last = id;
    while (corrections.containsKey(last)) {
      last = corrections.get(last);
    }
    return last;
  }

  private List<Part> shared() {
    var parts = new ArrayList<Part>();
    for (var decision : standing) {
      var subject = decision.subject();
      var held = subject.entitlements();
      if (subject.addedOn().isEmpty()) {
        if (subject.taken().isEmpty()) {
          held = taken(subject, parts);
        }
        // Of how many an earlier one was is not known, so this one is about them too.
        parts.removeIf(part -> part.entitlements().isEmpty());
      }
      var left = held.map(number -> number - takenLater.getOrDefault(decision.id(), 0));
      if (left.filter(number -> number <= 0).isEmpty()) {
        parts.add(new Part(decision, left, isUnclassified(decision)));
      }
    }
    return List.copyOf(parts);
  }

  /** Takes what a decision covers from those before it; how many it holds then. */
  private static Optional<Integer> taken(Subject subject, List<Part> parts) {
    var there = total(parts);
    new Taking(parts).inTurn(subject.entitlements().orElse(there));
    return subject.entitlements().or(() -> Optional.of(there).filter(number -> number > 0));
  }

  private static int total(List<Part> parts) {
    return parts.stream().mapToInt(Part::count).reduce(0, Math::addExact);
  }

  /** The workload, where the playbook has such a thing; empty too where nothing was decided. */
  public Optional<String> workload() {
    return decisions.stream().findFirst().flatMap(d -> d.subject().workload());
  }

  /** All decisions about them, in the order recorded, corrected ones too. */
  public List<Decision> decisions() {
    return decisions;
  }

  /** Those that no other replaces, the oldest first; a correction in the place of its original. */
  public List<Decision> standing() {
    return standing;
  }

  /** The parts with a present status, the oldest first. */
  public List<Part> parts() {
    return parts;
  }

  /** How many there are, as far as it was told. */
  public int total() {
    return total(parts);
  }

  /** How many nobody looked at since a list told of them. */
  public int unclassified() {
    return total(parts.stream().filter(Part::isUnclassified).toList());
  }

  /** Whether a list told how many there are, so that nobody can decide on more. */
  public boolean isListed() {
    return standing.stream().anyMatch(d -> d.subject().addedOn().isPresent());
  }

  /** Those that a decision stands for now; empty where it holds none any more. */
  public Optional<Part> part(String id) {
    return parts.stream().filter(part -> part.decision().id().equals(standingFor(id))).findFirst();
  }

  /** The decision that stands in the place of one; empty where that is about something else. */
  public Optional<Decision> standing(String id) {
    var last = standingFor(id);
    return standing.stream().filter(d -> d.id().equals(last)).findFirst();
  }

  /** The decisions that took from this one, the oldest first. */
  public List<Decision> takers(String id) {
    var last = standingFor(id);
    return standing.stream()
        .filter(
            d ->
                d.subject().taken().stream()
                    .anyMatch(taken -> standingFor(taken.decision()).equals(last)))
        .toList();
  }

  /** How many later decisions took from this one. */
  public int takenFrom(String id) {
    return takenLater.getOrDefault(standingFor(id), 0);
  }

  /**
   * From which decisions to take some: those not classified yet first, then those of the oldest.
   *
   * @return of as many as there are, where that is fewer
   */
  public List<Taken> taking(int number) {
    return new Taking(new ArrayList<>(parts)).inTurn(number).taken();
  }

  /**
   * What a decision on some of them is about, with where those come from.
   *
   * @param wanted how many; where that is not told, all that are not classified yet, or else all
   */
  public Subject subject(String tenant, Optional<String> workload, Optional<Integer> wanted) {
    var usual = unclassified() > 0 ? unclassified() : total();
    var number = wanted.or(() -> Optional.of(usual).filter(some -> some > 0));
    return new Subject(tenant, workload, number).taking(taking(number.orElse(0)));
  }

  /** How they would be shared without one decision; those that took from it keep what they took. */
  public Entitlements without(String id) {
    var all = new HashSet<>(isCorrected);
    all.add(id);
    return new Entitlements(decisions, all);
  }

  /**
   * What a correction of a decision is about: the same, or fewer or more of them.
   *
   * @param corrected one of these, not corrected yet
   * @param wanted how many; where that is not told, as many as it covers
   */
  public Subject correcting(Decision corrected, Optional<Integer> wanted) {
    var old = corrected.subject();
    var number = wanted.or(old::entitlements);
    var taking = new Taking(new ArrayList<>(without(corrected.id()).parts));
    for (var source : old.taken()) {
      var most = Math.min(source.entitlements(), number.orElse(0) - taking.count());
      taking.from(standingFor(source.decision()), most);
    }
    if (old.addedOn().isEmpty()) {
      taking.inTurn(number.orElse(0) - Math.max(taking.count(), old.entitlements().orElse(0)));
    }
    // Unclassified once more is only what was given back as it was.
    var addedOn = old.addedOn().filter(day -> old.taken().isEmpty());
    return new Subject(old.tenant(), old.workload(), number, addedOn, taking.taken());
  }
}
