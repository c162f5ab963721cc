package dev.crivo.shell;

import dev.crivo.console.Screen;
import dev.crivo.rulebook.Conclusion;
import dev.crivo.rulebook.ReachableCases.Limit;
import dev.crivo.shell.NamedPlaybooks.Named;
import dev.crivo.verification.ChangedEnds;
import dev.crivo.verification.Ending;
import dev.crivo.verification.PlaybookDifference;
import java.util.List;
import java.util.Map;

/** Shows how many cases end otherwise under another playbook, and in which way. */
final class DifferenceView {

  private static final int COLUMN = 9;

  private final Screen screen;
  private final int indent;
  private final Named before;
  private final Named after;

  private final String more;

  /**
   * @param more key of the text that says where the cases are told that are left out
   */
  DifferenceView(Screen screen, int indent, Named before, Named after, String more) {
    this.screen = screen;
    this.indent = indent;
    this.before = before;
    this.after = after;
    this.more = more;
  }

  /**
   * @param most groups to show; of the others only their number
   * @param tried of how many groups to show a case to try
   */
  void show(PlaybookDifference difference, Limit walk, int most, int tried) {
    extent(difference, walk);
    counts(difference);
    var groups = difference.changes();
    for (int i = 0; i < Math.min(most, groups.size()); i++) {
      group(groups.get(i));
      if (i < tried) {
        screen.verbatim(" ".repeat(indent + 2) + runnable(groups.get(i)));
      }
    }
    left(groups.subList(Math.min(most, groups.size()), groups.size()), difference.counts());
  }

  private void extent(PlaybookDifference difference, Limit walk) {
    if (!difference.extent().exhausted()) {
      say(
          "diff.sampled",
          Map.of("limit", walk.cases(), "samples", walk.samples(), "seed", walk.seed() + ""));
    }
  }

  private void counts(PlaybookDifference difference) {
    var counts = difference.counts();
    say("diff.alike", Map.of("alike", counts.alike(), "cases", difference.extent().ends()));
    some("diff.otherwise", counts.askingOtherwise());
    some("diff.changed", counts.changed());
    some("diff.unknown", counts.unknown());
  }

  private void group(ChangedEnds group) {
    screen.blank();
    say("diff.cases", Map.of("count", group.cases()));
    row("diff.before", words(group.before(), before, after, group));
    row("diff.after", words(group.after(), after, before, group));
    row("diff.by", group.rules().isEmpty() ? by(group) : String.join(", ", group.rules()));
  }

  private String by(ChangedEnds group) {
    return screen.text(group.isUnknown() ? "diff.by.answers" : "diff.by.no-rule");
  }

  private String words(Ending ending, Named of, Named other, ChangedEnds group) {
    if (ending instanceof Ending.Unknown unknown) {
      return unknown(unknown, of, other);
    }
    var conclusion = ((Ending.Concluded) ending).conclusion();
    var words = wording(of).conclusion(conclusion, group.example());
    var isSame = of == after && group.before().equals(group.after());
    return isSame ? words + " " + screen.text(sameButFor(conclusion)) : words;
  }

  private static String sameButFor(Conclusion conclusion) {
    return conclusion.kind() == Conclusion.Kind.FOLLOW_UPS
        ? "diff.another-amount"
        : "diff.another-name";
  }

  private String unknown(Ending.Unknown unknown, Named of, Named other) {
    return screen.text(
        "diff.cannot-tell",
        Map.of(
            "question", wording(of).texts().question(unknown.question()),
            "answer", wording(other).answer(unknown.question(), unknown.answer())));
  }

  private Wording wording(Named named) {
    return new Wording(named.playbook(), screen);
  }

  /** Under the playbook that knows the answers, the newer one where both do. */
  private String runnable(ChangedEnds group) {
    var under = group.after() instanceof Ending.Unknown ? before : after;
    return under.runnable(group.example());
  }

  private void left(List<ChangedEnds> groups, PlaybookDifference.Counts counts) {
    var cases = groups.stream().mapToLong(ChangedEnds::cases).sum() + counts.ungrouped();
    if (cases > 0) {
      screen.blank();
      say(more, Map.of("cases", cases));
    }
  }

  private void some(String key, long count) {
    if (count > 0) {
      say(key, Map.of("count", count));
    }
  }

  private void say(String key, Map<String, ?> arguments) {
    screen.line(indent, screen.text(key, arguments));
  }

  private void row(String key, String text) {
    screen.row(indent + 2, COLUMN, screen.text(key), text);
  }
}
