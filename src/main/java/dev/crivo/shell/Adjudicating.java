package dev.crivo.shell;

import dev.crivo.audit.Levels;
import dev.crivo.audit.Opinion;
import dev.crivo.audit.Reviewed;
import dev.crivo.audit.Reviewed.Dispute;
import dev.crivo.console.Ask;
import dev.crivo.console.Choice;
import dev.crivo.console.ExitCode;
import dev.crivo.console.Prompter;
import dev.crivo.console.Reply;
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
import dev.crivo.shell.ReviewInterview.Outcome;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A third person settles the cases of a sample on which opinions differ. */
final class Adjudicating {

  private static final String NEITHER = "neither";

  private final Screen screen;
  private final Prompter prompter;
  private final Decisions decisions;
  private final Recording recording;
  private final ZoneId zone;
  private final Levels levels;
  private final DisputeView view;
  private final ReviewInterview interview;

  Adjudicating(
      Screen screen,
      Prompter prompter,
      Decisions decisions,
      Recording recording,
      Levels levels,
      ZoneId zone) {
    this.screen = screen;
    this.prompter = prompter;
    this.decisions = decisions;
    this.recording = recording;
    this.zone = zone;
    this.levels = levels;
    this.view = new DisputeView(screen, recording.wording());
    this.interview = new ReviewInterview(screen, prompter, recording);
  }

  /** Goes on with what is not settled yet. */
  ExitCode run(SampledCases cases, String file) {
    var open =
        cases.reviewed(decisions).stream()
            .filter(c -> c.settled().isEmpty() && c.dispute(levels).isPresent())
            .toList();
    var mine = open.stream().filter(c -> !isParty(c)).toList();
    tellStart(open.size(), open.size() - mine.size());
    var draw = new Draw(cases.drawn().sample().seed(), cases.drawn().sample().frameHash());
    var end = End.ANSWERED;
    for (var i = 0; i < mine.size() && end == End.ANSWERED; i++) {
      var outcome = settle(mine.get(i), i + 1, mine.size());
      if (outcome.found().isPresent()) {
        record(mine.get(i).decision().id(), outcome.found().get(), draw);
      }
      end = outcome.end();
    }
    var overruled =
        cases.reviewed(decisions).stream().filter(c -> c.overruling(levels).isPresent()).toList();
    new OverruledView(screen, recording.wording(), decisions).show(overruled, levels);
    return end == End.ANSWERED ? ExitCode.DONE : stopped(end, file);
  }

  /** Whoever has an opinion on the case already is no third person. */
  private boolean isParty(Reviewed reviewed) {
    return Stream.concat(
            Stream.of(reviewed.decision().by()), reviewed.reviews().stream().map(r -> r.by()))
        .anyMatch(name -> Reviews.isSame(name, recording.by()));
  }

  private void tellStart(int open, int own) {
    screen.say("adjudicate.start", Map.of("count", open, "by", Visible.line(recording.by())));
    if (own > 0) {
      screen.say("adjudicate.own", Map.of("count", own));
    }
    if (open > own) {
      screen.say("review.keys");
    }
  }

  private Outcome settle(Reviewed reviewed, int number, int all) {
    var decision = reviewed.decision();
    var dispute = inNoOrder(reviewed.dispute(levels).orElseThrow());
    head(decision, number, all);
    view.show(dispute);
    while (true) {
      var right = right(dispute);
      if (right.value().filter(NEITHER::equals).isPresent()) {
        return interview.run(decision.subject(), true);
      }
      var found =
          right.then(
              side ->
                  interview
                      .note(true)
                      .then(text -> Given.of(found(side(dispute, side)).with(text))));
      if (found.value().isPresent()) {
        return new Outcome(found.value(), End.ANSWERED);
      }
      var reply = found.instead().orElseThrow();
      if (reply instanceof Reply.Leave || reply instanceof Reply.Ended) {
        return new Outcome(Optional.empty(), InterviewRound.end(reply));
      }
    }
  }

  private void head(Decision decision, int number, int all) {
    screen.blank();
    screen.line(
        screen.styles().bold(screen.text("review.case", Map.of("number", number, "count", all))));
    var card = new DecisionView(screen, recording.wording(), zone);
    screen.row(screen.text("decision.subject"), card.subject(decision));
    screen.row(screen.text("decision.decided-at"), card.decidedAt(decision));
  }

  /** By their statuses: which of them is on record is not to be guessed. */
  private Dispute inNoOrder(Dispute dispute) {
    var one = levels.at(Levels.STATUS, dispute.one().status());
    var other = levels.at(Levels.STATUS, dispute.other().status());
    return one.compareTo(other) <= 0 ? dispute : new Dispute(dispute.other(), dispute.one());
  }

  private Given<String> right(Dispute dispute) {
    var choices =
        List.of(
            new Choice(
                "a", "A: " + view.status(dispute.one()), screen.text("adjudicate.side.help")),
            new Choice(
                "b", "B: " + view.status(dispute.other()), screen.text("adjudicate.side.help")),
            new Choice(
                NEITHER,
                screen.text("adjudicate.neither"),
                screen.text("adjudicate.neither.help")));
    while (true) {
      var reply = prompter.choose(new Ask(screen.text("adjudicate.ask")), choices);
      if (!(reply instanceof Reply.Help)) {
        return Given.of(reply);
      }
      choices.forEach(c -> screen.item(2, "-", c.label() + ": " + c.help()));
    }
  }

  private static Opinion side(Dispute dispute, String side) {
    return side.equals("a") ? dispute.one() : dispute.other();
  }

  private static Found found(Opinion opinion) {
    return new Found(opinion.answers(), opinion.suggested(), opinion.chosen(), "");
  }

  private void record(String decision, Found found, Draw draw) {
    var review =
        new NewReview(
            decision,
            Kind.ADJUDICATION,
            recording.by(),
            Shown.DECISION,
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
      screen.say("review.refused." + ScreenTexts.key(refused.code()), Map.of("id", decision));
    }
  }

  private ExitCode stopped(End end, String file) {
    screen.blank();
    screen.say(
        end == End.LEFT ? "adjudicate.left" : "adjudicate.input-ended",
        Map.of("file", file, "by", Visible.line(recording.by())));
    return ExitCode.UNFINISHED;
  }
}
