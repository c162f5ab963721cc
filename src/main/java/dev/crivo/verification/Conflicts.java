package dev.crivo.verification;

import static dev.crivo.verification.Words.quoted;

import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Rule;
import dev.crivo.rulebook.Evaluation;
import dev.crivo.rulebook.Evaluation.Conflict;
import dev.crivo.rulebook.Unfolding;
import dev.crivo.verification.Clashes.Clash;
import dev.crivo.verification.Clashes.Pair;
import dev.crivo.verification.Finding.Kind;
import dev.crivo.verification.Sightings.Sighting;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds statuses that exclude each other and hold at once, and whether an interview gets there. */
final class Conflicts {

  private static final int NAMED = 10;
  private static final String IN_INTERVIEW = "an interview gets there";
  private static final String NOT_SEEN = "none of the interviews seen gets there";
  private static final String IN_IMPORT = "no interview asks for such answers, but an import may";

  private final Clashes clashes;
  private final List<Clash> found;
  private final Sightings<Clash> reached = new Sightings<>();
  private final Sightings<Pair> unforeseen = new Sightings<>();

  Conflicts(Playbook playbook, Unfolding unfolding, Exclusions exclusions) {
    this.clashes = new Clashes(playbook, unfolding, exclusions);
    this.found = clashes.all();
  }

  void see(Evaluation evaluation) {
    if (!(evaluation.result() instanceof Conflict) || evaluation.next().isPresent()) {
      return;
    }
    var satisfied = new LinkedHashSet<>(Reached.satisfied(evaluation));
    var known = found.stream().filter(clash -> holds(clash, satisfied)).toList();
    known.forEach(clash -> reached.add(clash, evaluation.answers()));
    if (known.isEmpty()) {
      clashes
          .mostBasic(List.copyOf(satisfied))
          .ifPresent(pair -> unforeseen.add(pair, evaluation.answers()));
    }
  }

  private static boolean holds(Clash clash, LinkedHashSet<Rule> satisfied) {
    return satisfied.contains(clash.other())
        && clash.one().stream().anyMatch(satisfied::contains)
        && clash.leadsTo().stream().anyMatch(satisfied::contains);
  }

  /** Whether a rule that no interview satisfies is in a conflict that says so. */
  boolean tellsOf(Rule rule) {
    return found.stream()
        .filter(clash -> !reached.all().containsKey(clash))
        .anyMatch(c -> c.other().equals(rule) || c.leadsTo().contains(rule));
  }

  /**
   * @param exhausted whether every case was seen
   */
  List<Finding> findings(Reached satisfied, boolean exhausted) {
    var findings = new ArrayList<Finding>();
    found.forEach(clash -> findings.add(finding(clash, satisfied, exhausted)));
    unforeseen
        .all()
        .forEach(
            (pair, sighting) ->
                findings.add(
                    finding(List.of(pair.one()), pair.other(), List.of(pair.one()), IN_INTERVIEW)
                        .shownBy(sighting)));
    notCompared().ifPresent(findings::add);
    return findings;
  }

  private Finding finding(Clash clash, Reached satisfied, boolean exhausted) {
    var seen = Optional.ofNullable(reached.all().get(clash));
    var unseen = exhausted ? IN_IMPORT + unreached(clash, satisfied) : NOT_SEEN;
    var where = seen.isPresent() ? IN_INTERVIEW : unseen;
    return finding(clash.one(), clash.other(), clash.leadsTo(), where)
        .shownBy(seen.orElseGet(() -> new Sighting(0, clash.way().example())));
  }

  /** What the conflict hides from every interview. */
  private static String unreached(Clash clash, Reached satisfied) {
    var hidden =
        Stream.concat(clash.leadsTo().stream(), Stream.of(clash.other()))
            .filter(rule -> !satisfied.has(rule))
            .map(Rule::name)
            .toList();
    return hidden.isEmpty() ? "" : ", and none satisfies " + quoted(hidden);
  }

  private static Finding finding(List<Rule> one, Rule other, List<Rule> leadsTo, String where) {
    var names = one.stream().map(Rule::name).toList();
    var codes = leadsTo.stream().map(Rule::conclusion).distinct().toList();
    var concluded =
        one.equals(leadsTo)
            ? "conclude " + quoted(codes) + " and " + quoted(other.conclusion())
            : "the one leads on to "
                + quoted(codes)
                + ", the other to "
                + quoted(other.conclusion());
    var message =
        "rules %s and %s can hold at once, but %s, which exclude each other; "
            .formatted(quoted(names), quoted(other), concluded);
    var statuses = Stream.concat(codes.stream(), Stream.of(other.conclusion())).toList();
    var concerned = Stream.concat(one.stream(), Stream.of(other)).toArray(Rule[]::new);
    return Finding.of(Kind.CONFLICT, Severity.ERROR, message + where)
        .about(concerned)
        .aboutStatuses(statuses);
  }

  private Optional<Finding> notCompared() {
    var pairs = clashes.notCompared();
    var names =
        pairs.stream()
            .flatMap(pair -> Stream.of(pair.one(), pair.other()))
            .map(Rule::name)
            .distinct()
            .limit(NAMED)
            .toList();
    return pairs.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Finding.of(
                Kind.NOT_COMPARED,
                Severity.WARNING,
                pairs.size()
                    + " pairs of rules can hold in too many ways to compare their conditions;"
                    + " conflicts between them show only in the cases walked. Among them "
                    + quoted(names)));
  }
}
