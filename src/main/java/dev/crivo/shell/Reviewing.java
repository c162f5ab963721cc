package dev.crivo.shell;

import dev.crivo.audit.Reviewed;
import dev.crivo.console.ExitCode;
import dev.crivo.console.Prompter;
import dev.crivo.console.Screen;
import dev.crivo.console.ScreenTexts;
import dev.crivo.console.Visible;
import dev.crivo.decision.Decision;
import dev.crivo.decision.Decisions;
import dev.crivo.decision.NewReview;
import dev.crivo.decision.Review.Draw;
import dev.crivo.decision.Review.Kind;
import dev.crivo.decision.Review.Shown;
import dev.crivo.decision.ReviewRefused;
import dev.crivo.decision.Reviews;
import dev.crivo.shell.InterviewScreen.End;
import dev.crivo.shell.ReviewInterview.Found;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A sitting of one reviewer with the cases of a sample; each is on record as soon as it is done.
 */
final class Reviewing {

  private final Screen screen;
  private final Decisions decisions;
  private final Recording recording;
  private final Shown shown;
  private final Function<Decision, BlindNote> blind;
  private final ZoneId zone;
  private final ReviewInterview interview;

  /**
   * @param recording by whom, and under which rules
   * @param blind what a note is without, where it is shown and the decision is not
   */
  Reviewing(
      Screen screen,
      Prompter prompter,
      Decisions decisions,
      Recording recording,
      Shown shown,
      Function<Decision, BlindNote> blind,
      ZoneId zone) {
    this.screen = screen;
    this.decisions = decisions;
    this.recording = recording;
    this.shown = shown;
    this.blind = blind;
    this.zone = zone;
    this.interview = new ReviewInterview(screen, prompter, recording);
  }

  /** Goes on where this reviewer left. */
  ExitCode run(SampledCases cases, String file) {
    var all = cases.reviewed(decisions);
    var own = all.stream().filter(c -> isMine(c.decision().by())).count();
    var settled = all.stream().filter(this::isSettledByMe).count();
    var others = all.stream().filter(c -> !isMine(c.decision().by()) && !isSettledByMe(c)).toList();
    var left = others.stream().filter(c -> !isReviewedByMe(c)).map(Reviewed::decision).toList();
    tellStart(all.size());
    tellLeftOut(own, settled);
    tellGoingOn(cases, others.size() - left.size(), left.size());
    var draw = new Draw(cases.drawn().sample().seed(), cases.drawn().sample().frameHash());
    for (var i = 0; i < left.size(); i++) {
      show(left.get(i), others.size() - left.size() + i + 1, others.size());
      var outcome = interview.run(left.get(i).subject(), false);
      if (outcome.found().isEmpty()) {
        return stopped(outcome.end(), left.size() - i, file);
      }
      record(left.get(i), outcome.found().get(), draw);
    }
    screen.blank();
    screen.say("review.done", Map.of("count", others.size(), "file", file));
    return ExitCode.DONE;
  }

  /** To look again at what one decided or settled oneself is no second opinion. */
  private boolean isMine(String by) {
    return Reviews.isSame(by, recording.by());
  }

  private boolean isSettledByMe(Reviewed reviewed) {
    return reviewed.settled().filter(review -> isMine(review.by())).isPresent();
  }

  private boolean isReviewedByMe(Reviewed reviewed) {
    return reviewed.reviews().stream().anyMatch(review -> isMine(review.by()));
  }

  private void tellStart(int count) {
    screen.say(
        "review.start",
        Map.of(
            "count", count,
            "by", Visible.line(recording.by()),
            "shown", ScreenTexts.key(shown)));
  }

  private void tellLeftOut(long own, long settled) {
    if (own > 0) {
      screen.say("review.own", Map.of("count", own));
    }
    if (settled > 0) {
      screen.say("review.settled", Map.of("count", settled));
    }
  }

  private void tellGoingOn(SampledCases cases, int done, int left) {
    if (done > 0) {
      screen.say("review.going-on", Map.of("count", done, "left", left));
    }
    var playbook = recording.wording().playbook();
    var others = cases.underOtherRules(playbook);
    if (others > 0 && left > 0) {
      screen.say("review.other-rules", Map.of("count", others));
    }
    if (left > 0) {
      screen.say("review.keys");
    }
  }

  private void show(Decision decision, int number, int all) {
    var wording = recording.wording();
    var view = new DecisionView(screen, wording, zone);
    screen.blank();
    screen.line(
        screen.styles().bold(screen.text("review.case", Map.of("number", number, "count", all))));
    if (shown == Shown.DECISION) {
      view.card(
          decision, decisions.correctionOf(decision.id()).map(Decision::id), Optional.empty());
    } else {
      screen.row(screen.text("decision.subject"), view.subject(decision));
      screen.row(screen.text("decision.decided-at"), view.decidedAt(decision));
    }
    if (shown == Shown.NOTE) {
      var note = blind.apply(decision).of(decision.note().text());
      screen.row(screen.text("decision.note"), Visible.lines(note));
    }
  }

  private ExitCode stopped(End end, int left, String file) {
    screen.blank();
    screen.say(
        end == End.LEFT ? "review.left" : "review.input-ended",
        Map.of("left", left, "file", file, "by", Visible.line(recording.by())));
    return ExitCode.UNFINISHED;
  }

  private void record(Decision decision, Found found, Draw draw) {
    var review =
        new NewReview(
            decision.id(),
            Kind.REVIEW,
            recording.by(),
            shown,
            found.answers(),
            found.suggested(),
            found.chosen(),
            found.note(),
            recording.origin(),
            draw);
    try {
      decisions.reviews().record(recording.rulebook().playbook(), review);
      screen.say("review.saved");
    } catch (ReviewRefused refused) {
      screen.say("review.refused." + ScreenTexts.key(refused.code()), Map.of("id", decision.id()));
    }
  }
}
