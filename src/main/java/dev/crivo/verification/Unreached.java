package dev.crivo.verification;

import static dev.crivo.verification.Words.quoted;

import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Rule;
import dev.crivo.playbook.Status;
import dev.crivo.rulebook.Evaluation;
import dev.crivo.rulebook.ReachableCases.Limit;
import dev.crivo.rulebook.Rulebook;
import dev.crivo.rulebook.Unfolding;
import dev.crivo.verification.Finding.Kind;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Tells of the statuses and rules that no case reached, and why: only where it begins, not of what
 * builds on it.
 */
final class Unreached {

  /** Of the ways of a rule that no sample reached, how many to try in an interview. */
  private static final int TRIES = 100;

  private final Rulebook rulebook;
  private final Unfolding unfolding;
  private final Reached reached;
  private final Predicate<Rule> toldElsewhere;
  private final Optional<Limit> sampled;

  /**
   * @param toldElsewhere which rules other findings tell of
   * @param sampled how far cases were walked; empty where reached tells of all there are
   */
  Unreached(
      Rulebook rulebook,
      Unfolding unfolding,
      Reached reached,
      Predicate<Rule> toldElsewhere,
      Optional<Limit> sampled) {
    this.rulebook = rulebook;
    this.unfolding = unfolding;
    this.reached = reached;
    this.toldElsewhere = toldElsewhere;
    this.sampled = sampled;
    if (sampled.isPresent()) {
      rules().filter(rule -> !reached.has(rule)).forEach(this::lookFor);
    }
  }

  /** A sample may have missed what an interview with the right answers reaches. */
  private void lookFor(Rule rule) {
    unfolding.ways(rule).stream()
        .limit(TRIES)
        .map(way -> rehearsed(way.example()))
        .forEach(rehearsal -> rehearsal.cases().forEach(reached::see));
  }

  List<Finding> findings() {
    var statuses =
        rulebook.playbook().statuses().stream()
            .filter(status -> !reached.has(status.code()))
            .flatMap(status -> status(status).stream());
    var dead =
        rules()
            .filter(rule -> !reached.has(rule) && reached.has(rule.conclusion()))
            .filter(this::isRoot)
            .map(this::rule);
    var unsuggested =
        Reached.suggestible(rulebook.playbook()).stream()
            .filter(s -> reached.has(s.code()) && !reached.isPlaced(s.code()))
            .filter(s -> s.parent().filter(reached::has).isPresent())
            .flatMap(status -> unsuggested(status).stream());
    return Stream.of(statuses, dead, unsuggested).flatMap(found -> found).toList();
  }

  /** A detail that holds beside another status than its own; conflicts are told elsewhere. */
  private Optional<Finding> unsuggested(Status status) {
    var rules = rules().filter(r -> r.conclusion().equals(status.code())).toList();
    if (rules.stream().anyMatch(toldElsewhere) || status.kind() != Status.Kind.DETAIL) {
      return Optional.empty();
    }
    var message =
        "detail %s is concluded, but never beside its status %s, and so never suggested: see %s"
            .formatted(
                quoted(status.code()),
                quoted(status.parent().orElse("")),
                quoted(rules.stream().map(Rule::name).toList()));
    return Optional.of(
        Finding.of(
                Kind.UNREACHABLE_STATUS,
                sampled.isPresent() ? Severity.WARNING : Severity.ERROR,
                message)
            .about(rules.toArray(Rule[]::new))
            .aboutStatuses(List.of(status.code()))
            .shownBy(unfolding.ways(reachable(rules)).get(0).example()));
  }

  private Rule reachable(List<Rule> rules) {
    return rules.stream().filter(reached::has).findFirst().orElseThrow();
  }

  private Stream<Rule> rules() {
    return rulebook.playbook().rules().stream();
  }

  /** What it builds on can hold, and nothing else tells why it does not. */
  private boolean isRoot(Rule rule) {
    return reached.hasAll(rule.premises()) && !toldElsewhere.test(rule);
  }

  private Optional<Finding> status(Status status) {
    var roots =
        rules().filter(r -> r.conclusion().equals(status.code())).filter(this::isRoot).toList();
    if (roots.isEmpty()) {
      return Optional.empty();
    }
    var what = "status " + quoted(status.code());
    var possible = roots.stream().filter(rule -> !isImpossible(rule)).findFirst();
    return Optional.of(
        finding(Kind.UNREACHABLE_STATUS, what, possible.orElse(roots.get(0)), Severity.ERROR)
            .about(roots.toArray(Rule[]::new))
            .aboutStatuses(List.of(status.code())));
  }

  private Finding rule(Rule rule) {
    return finding(Kind.DEAD_RULE, "rule " + quoted(rule), rule, Severity.WARNING)
        .about(rule)
        .aboutStatuses(List.of(rule.conclusion()));
  }

  /** What an interview does not reach may be for an import; what nothing reaches is a mistake. */
  private Finding finding(Kind kind, String what, Rule rule, Severity inInterviews) {
    if (isImpossible(rule)) {
      var message = "no answers reach the %s: conditions and premises of %s contradict each other";
      var finding = Finding.of(kind, Severity.ERROR, message.formatted(what, quoted(rule)));
      return premise(rule).map(finding::shownBy).orElse(finding);
    }
    var example = unfolding.ways(rule).stream().findFirst().map(way -> way.example());
    var finding =
        sampled.isPresent()
            ? Finding.of(kind, Severity.WARNING, missed(what, sampled.get()))
            : Finding.of(kind, inInterviews, unasked(what, example.map(this::rehearsed)));
    return example.map(finding::shownBy).orElse(finding);
  }

  /** Answers with which at least the first premise holds, so that one can see what fails then. */
  private Optional<Answers> premise(Rule rule) {
    return rules()
        .filter(r -> rule.premises().stream().limit(1).anyMatch(r.conclusion()::equals))
        .flatMap(r -> unfolding.ways(r).stream())
        .map(way -> way.example())
        .findFirst();
  }

  private boolean isImpossible(Rule rule) {
    return unfolding.ways(rule).isEmpty() && unfolding.isWhole(rule);
  }

  private static String missed(String what, Limit limit) {
    return "the %s is not reached in the first %d cases and %d sampled interviews"
        .formatted(what, limit.cases(), limit.samples());
  }

  private static String unasked(String what, Optional<Rehearsal> rehearsal) {
    var ends =
        rehearsal
            .filter(r -> !r.unasked().isEmpty())
            .map(
                r ->
                    ": with the answers for it, one ends"
                        + conclusion(r.end())
                        + " and does not ask "
                        + Words.and(r.unasked()));
    return "no interview reaches the " + what + ends.orElse("");
  }

  private static String conclusion(Evaluation end) {
    var codes = end.conclusion().codes();
    return codes.isEmpty() ? "" : " with " + quoted(codes);
  }

  private Rehearsal rehearsed(Answers answers) {
    return Rehearsal.toTheEnd(rulebook, answers);
  }
}
