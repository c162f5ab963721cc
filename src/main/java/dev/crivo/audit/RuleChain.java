package dev.crivo.audit;

import dev.crivo.audit.OverrideRates.Decided;
import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Status;
import dev.crivo.playbook.Status.Kind;
import dev.crivo.rulebook.Conclusion;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The rules that lead to what today's playbook says of a case, from the top level down: which of
 * them a person was told, and which one they did not follow. A wrong rule of the top level is so
 * charged itself, rather than every rule that builds on it.
 *
 * @param then what the person was told
 */
record RuleChain(Playbook playbook, Crosswalk crosswalk, Replayed then, Replayed now) {

  /**
   * A rule of the chain.
   *
   * @param conclusion a status or follow-up; what rules only share on their way is none
   */
  record Step(String rule, Status conclusion) {

    private boolean isDetail() {
      return conclusion.kind() == Kind.DETAIL;
    }
  }

  /** Of several rules with the same conclusion the last. */
  private List<Step> steps() {
    var steps = new LinkedHashMap<String, Step>();
    now.rules()
        .forEach(
            (rule, code) ->
                playbook
                    .status(code)
                    .filter(status -> status.kind() != Kind.INTERMEDIATE)
                    .ifPresent(status -> steps.put(code, new Step(rule, status))));
    return List.copyOf(steps.values());
  }

  /**
   * The rule that a person did not follow who chose another status, and that status: as coarse as
   * what the rule concludes, as details of another status are no matter of the rule. Empty where
   * the person was not told what the rule says.
   *
   * @param chosen a code of today
   */
  Optional<Cluster> overridden(String chosen) {
    var levels = new Levels(playbook);
    var followed = new HashSet<>(levels.upTo(chosen));
    var steps = steps();
    return steps.stream()
        .filter(step -> !followed.contains(step.conclusion().code()))
        .findFirst()
        .or(() -> steps.stream().reduce((one, next) -> next))
        .filter(this::isTold)
        .map(step -> new Cluster(step.rule(), instead(step, chosen, levels, followed)));
  }

  private static String instead(Step step, String chosen, Levels levels, HashSet<String> followed) {
    if (step.isDetail() || followed.contains(step.conclusion().code())) {
      return chosen;
    }
    var level = step.conclusion().kind() == Kind.GROUP ? Levels.TOP : Levels.STATUS;
    return levels.at(level, chosen);
  }

  /** Every rule of the chain that was followed where nobody chose anything else. */
  List<Decided> followed() {
    return steps().stream().filter(this::isTold).map(step -> decided(step, false)).toList();
  }

  /** Those that were followed up to the one that was not, and that one. */
  List<Decided> followedUpTo(Cluster cluster) {
    Predicate<Step> charged = step -> step.rule().equals(cluster.rule());
    var steps = steps();
    var at = steps.stream().map(charged::test).toList().indexOf(true);
    return steps.stream().limit(at + 1).map(step -> decided(step, charged.test(step))).toList();
  }

  private static Decided decided(Step step, boolean overridden) {
    return new Decided(step.rule(), step.conclusion().kind(), overridden);
  }

  /** Whether what the person was told is what today's rule says. */
  private boolean isTold(Step step) {
    var told = then.conclusion();
    var says = now.conclusion();
    return told.kind() == says.kind()
        && switch (told.kind()) {
          case SUGGESTION -> status(step, told).equals(status(step, says));
          case FOLLOW_UPS -> new HashSet<>(codes(told)).equals(new HashSet<>(says.codes()));
          case CONFLICT, UNDETERMINED -> false;
        };
  }

  private String status(Step step, Conclusion suggestion) {
    var code = codes(suggestion).get(0);
    return step.isDetail() ? code : new Levels(playbook).at(Levels.STATUS, code);
  }

  private List<String> codes(Conclusion conclusion) {
    return conclusion.codes().stream().map(crosswalk::renamed).toList();
  }
}
