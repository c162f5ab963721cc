package dev.crivo.explanation;

import dev.crivo.explanation.WhyNot.Standing;
import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Rule;
import dev.crivo.playbook.Status;
import dev.crivo.rulebook.Evaluation;
import dev.crivo.rulebook.Evaluation.Conflict;
import dev.crivo.rulebook.Unfolding;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the rule that comes nearest to concluding a status, over all ways of all its rules. */
final class NearestRule {

  private static final Comparator<Attempt> NEARNESS =
      Comparator.comparingInt((Attempt attempt) -> attempt.failed().size())
          .thenComparingInt(attempt -> attempt.missing().size());

  private final Playbook playbook;
  private final Evaluation evaluation;
  private final Unfolding unfolding;

  NearestRule(Playbook playbook, Evaluation evaluation) {
    this.playbook = playbook;
    this.evaluation = evaluation;
    this.unfolding = new Unfolding(playbook);
  }

  WhyNot explain(Status status) {
    var attempts = rules(status).flatMap(this::attempts).toList();
    // The first of equals is found: rules come by level, then in the playbook's order.
    var nearest = attempts.stream().min(NEARNESS);
    return new WhyNot(
        status,
        standing(nearest),
        nearest.map(Attempt::rule),
        nearest.map(Attempt::failed).orElse(List.of()),
        nearest.map(Attempt::missing).orElse(List.of()),
        nearest.map(found -> asNear(found, attempts)).orElse(List.of()));
  }

  private Stream<Attempt> attempts(Rule rule) {
    return unfolding.ways(rule).stream()
        .map(way -> Attempt.of(playbook, way, evaluation.answers()));
  }

  private Standing standing(Optional<Attempt> nearest) {
    if (nearest.isEmpty()) {
      return Standing.UNREACHABLE;
    } else if (!nearest.get().failed().isEmpty()) {
      return Standing.RULED_OUT;
    } else if (!nearest.get().missing().isEmpty()) {
      return Standing.UNANSWERED;
    }
    return evaluation.result() instanceof Conflict ? Standing.CONTRADICTED : Standing.FOLLOWS;
  }

  private List<Rule> asNear(Attempt nearest, List<Attempt> attempts) {
    var rules = new LinkedHashSet<Rule>();
    attempts.stream()
        .filter(other -> NEARNESS.compare(other, nearest) == 0)
        .map(Attempt::rule)
        .filter(rule -> level(rule) == level(nearest.rule()))
        .forEach(rules::add);
    rules.remove(nearest.rule());
    return List.copyOf(rules);
  }

  /** The rules that conclude the status or one below it, the highest level first. */
  private Stream<Rule> rules(Status status) {
    var codes = concluded(status).map(Status::code).toList();
    return playbook.rules().stream()
        .filter(rule -> codes.contains(rule.conclusion()))
        .sorted(Comparator.comparingInt(this::level));
  }

  private Stream<Status> concluded(Status status) {
    var below = playbook.statuses().stream().filter(s -> isWithin(s, status.code()));
    return status.kind() == Status.Kind.GROUP
        ? below.filter(s -> s.kind() == Status.Kind.OUTCOME)
        : below;
  }

  private boolean isWithin(Status status, String code) {
    return status.code().equals(code)
        || status.parent().flatMap(playbook::status).filter(p -> isWithin(p, code)).isPresent();
  }

  private int level(Rule rule) {
    return playbook.status(rule.conclusion()).map(Status::level).orElse(0);
  }
}
