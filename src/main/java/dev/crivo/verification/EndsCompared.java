package dev.crivo.verification;

import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Question;
import dev.crivo.rulebook.Conclusion;
import dev.crivo.rulebook.Evaluation;
import dev.crivo.rulebook.ReachableCases.Both;
import dev.crivo.verification.PlaybookDifference.Counts;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Compares how cases end under two playbooks while they are walked. It keeps counts and one case of
 * each group, so that memory does not grow with their number.
 */
final class EndsCompared implements Consumer<Both> {

  private final Causes causes;
  private final int most;
  private final Map<Group, ChangedEnds> groups = new LinkedHashMap<>();

  /** By number of answers, for the case at hand and those on the way to it. */
  private final BitSet askingOtherwise = new BitSet();

  private long alike;
  private long alikeAskingOtherwise;
  private long changed;
  private long unknown;
  private long ungrouped;

  private record Group(Ending before, Ending after, List<String> rules) {}

  /**
   * @param most groups to keep; the cases of all others are only counted
   */
  EndsCompared(List<RuleChange> changes, int most) {
    this.causes = new Causes(changes);
    this.most = most;
  }

  @Override
  public void accept(Both both) {
    var answered = both.answers().byQuestion().size();
    var before = answered > 0 && askingOtherwise.get(answered - 1);
    askingOtherwise.set(answered, before || !next(both.before()).equals(next(both.after())));
    if (both.next().isEmpty()) {
      end(both, askingOtherwise.get(answered));
    }
  }

  private static Optional<String> next(Evaluation evaluation) {
    return evaluation.next().map(Question::name);
  }

  private void end(Both both, boolean askedOtherwise) {
    var before = both.before().conclusion();
    var after = both.after().conclusion();
    if (before.equals(after)) {
      alike++;
      alikeAskingOtherwise += askedOtherwise ? 1 : 0;
    } else {
      var isTold = before.isFinal() && after.isFinal();
      changed += isTold ? 1 : 0;
      unknown += isTold ? 0 : 1;
      group(both.answers(), before, after, causes.of(both));
    }
  }

  private void group(Answers answers, Conclusion before, Conclusion after, List<String> rules) {
    var group = new Group(Ending.of(before, answers), Ending.of(after, answers), rules);
    if (groups.size() >= most && !groups.containsKey(group)) {
      ungrouped++;
      return;
    }
    var one = new ChangedEnds(group.before, group.after, rules, 1, answers);
    groups.merge(group, one, (known, more) -> known.oneMore());
  }

  Counts counts() {
    return new Counts(alike, alikeAskingOtherwise, changed, unknown, ungrouped);
  }

  /** The groups, those of most cases first. */
  List<ChangedEnds> groups() {
    return groups.values().stream()
        .sorted(Comparator.comparingLong(ChangedEnds::cases).reversed())
        .toList();
  }
}
