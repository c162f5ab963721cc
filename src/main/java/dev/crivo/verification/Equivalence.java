package dev.crivo.verification;

import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Rule;
import dev.crivo.rulebook.Rulebook;
import dev.crivo.rulebook.Unfolding;
import dev.crivo.rulebook.Unfolding.Way;
import java.util.List;
import java.util.stream.Stream;

/** Works out why a mutant that no reachable case tells from the playbook makes no difference. */
record Equivalence(Original original, Mutant mutant, Rulebook mutated, long limit) {

  private static final Verdict.Equivalent NONE =
      new Verdict.Equivalent(Verdict.Reason.NO_CASE, Answers.NONE);

  Verdict verdict() {
    return original
        .first(known -> !mutant.isIdle(known) && isApart(known), mutant::isSettled, limit)
        .map(known -> new Verdict.Equivalent(Verdict.Reason.NO_EFFECT, known))
        .orElseGet(this::unreached);
  }

  /** Whether these answers satisfy the rule but not what became of it, or the other way round. */
  private boolean isApart(Answers answers) {
    var name = mutant.rule().name();
    return original.satisfied(answers).contains(name)
        != Original.satisfied(mutated.evaluate(answers)).contains(name);
  }

  private Verdict.Equivalent unreached() {
    var unfolding = new Unfolding(original.playbook());
    var before = unfolding.ways(mutant.rule());
    var after = mutant.mutated().map(unfolding::ways).orElse(List.of());
    var moved = mutant.mutated().filter(r -> !r.conclusion().equals(mutant.rule().conclusion()));
    var beyond =
        moved.isPresent()
            ? before
            : Stream.concat(beyond(after, before), beyond(before, after)).toList();
    return beyond.stream()
        .flatMap(Equivalence::members)
        .filter(this::isApart)
        .findFirst()
        .map(Equivalence::notAsked)
        .orElse(NONE);
  }

  private boolean concludesElse(Rule mutated) {
    return !mutated.conclusion().equals(mutant.rule().conclusion());
  }

  private static Verdict.Equivalent notAsked(Answers where) {
    return new Verdict.Equivalent(Verdict.Reason.NOT_ASKED, where);
  }

  /** Cases that go a way, each with one answer other than the first allowed. */
  private static Stream<Answers> members(Way way) {
    return way.allowed().entrySet().stream()
        .flatMap(e -> e.getValue().stream().map(a -> way.example().with(e.getKey(), a)));
  }

  /** Ways that are not within one of the others. */
  private static Stream<Way> beyond(List<Way> ways, List<Way> others) {
    return ways.stream().filter(way -> others.stream().noneMatch(way::isWithin));
  }
}
