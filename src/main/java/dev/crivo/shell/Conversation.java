package dev.crivo.shell;

import dev.crivo.console.Ask;
import dev.crivo.console.Choice;
import dev.crivo.console.ExitCode;
import dev.crivo.console.Prompter;
import dev.crivo.console.Reply;
import dev.crivo.console.Screen;
import dev.crivo.console.Visible;
import dev.crivo.decision.Decision;
import dev.crivo.decision.Decision.Chosen;
import dev.crivo.decision.Decision.Origin;
import dev.crivo.decision.DecisionFilter;
import dev.crivo.decision.Decisions;
import dev.crivo.decision.Draft;
import dev.crivo.decision.Drafts;
import dev.crivo.decision.NewDecision;
import dev.crivo.interview.Interview;
import dev.crivo.rulebook.Evaluation;
import dev.crivo.rulebook.Evaluation.Suggestion;
import dev.crivo.rulebook.Rulebook;
import dev.crivo.shell.DecisionForm.Wish;
import dev.crivo.shell.InterviewScreen.End;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One interview from its first prompt to its end: asks, shows what follows, decides, records. */
final class Conversation {

  private final Screen screen;
  private final Prompter prompter;
  private final Rulebook rulebook;
  private final Decisions decisions;
  private final Drafts drafts;
  private final Safekeeping safekeeping;
  private final String version;
  private final Wording wording;
  private final DecisionForm form;
  private final Clock clock;
  private Draft draft;
  private boolean listed;

  Conversation(
      Screen screen,
      Prompter prompter,
      Rulebook rulebook,
      Decisions decisions,
      Drafts drafts,
      Safekeeping safekeeping,
      Clock clock,
      String version) {
    this.screen = screen;
    this.prompter = prompter;
    this.rulebook = rulebook;
    this.decisions = decisions;
    this.drafts = drafts;
    this.safekeeping = safekeeping;
    this.version = version;
    this.wording = new Wording(rulebook.playbook(), screen);
    this.form = DecisionForm.ofDecision(screen, prompter, wording);
    this.clock = clock;
  }

  /** The same within a work list, which tells itself how to go on. */
  ExitCode runListed(Draft from) {
    listed = true;
    return run(from);
  }

  /** Goes on from a draft; what is answered from here on is kept in it until a decision stands. */
  ExitCode run(Draft from) {
    draft = from;
    var interview = Interview.resume(rulebook, draft.answers());
    tellUnfit(interview);
    var sitting = Sitting.start(rulebook, draft.tenant(), draft.entitlements(), interview);
    var round = new InterviewRound(screen, prompter, wording, form, this::keep, this::tellBefore);
    while (true) {
      var done = round.run(sitting);
      sitting = done.sitting();
      if (done.wish().isEmpty()) {
        return stopped(done.end());
      } else if (done.wish().get() == Wish.LEAVE) {
        screen.say(listed ? "worklist.kept" : "interview.left");
        return ExitCode.UNDETERMINED;
      }
      var evaluation = sitting.interview().evaluation();
      var decided = decide(sitting, evaluation, done.wish().get() == Wish.ACCEPT);
      if (decided.isPresent()) {
        return decided.get();
      }
    }
  }

  private void tellBefore(Sitting sitting) {
    tellEarlier(sitting);
    var evaluation = sitting.interview().evaluation();
    new EarlierDecisions(screen, wording, decisions).tell(evaluation, draft.corrects());
  }

  /** Answers that the rules in use do not know stay in the draft, for those that know them. */
  private void tellUnfit(Interview interview) {
    var unfit = new LinkedHashSet<>(draft.answers().byQuestion().keySet());
    unfit.removeAll(interview.remembered().byQuestion().keySet());
    if (!unfit.isEmpty()) {
      screen.say("interview.unfit", Map.of("questions", String.join(", ", unfit)));
    }
  }

  /** Two decisions on the same entitlements are one too many, unless one corrects the other. */
  private void tellEarlier(Sitting sitting) {
    var workload = wording.playbook().subject().flatMap(sitting.interview().answers()::get);
    if (draft.corrects().isEmpty() && workload.isPresent()) {
      decisions
          .list(DecisionFilter.ALL.withTenant(sitting.tenant().orElseThrow()))
          .filter(d -> d.subject().workload().equals(workload))
          .filter(d -> decisions.correctionOf(d.id()).isEmpty())
          .findFirst()
          .ifPresent(
              d ->
                  screen.say(
                      "interview.earlier", Map.of("id", d.id(), "status", wording.chosen(d))));
    }
  }

  private void keep(Sitting sitting) {
    var answers = draft.answers();
    for (var answer : sitting.interview().remembered().byQuestion().entrySet()) {
      answers = answers.with(answer.getKey(), answer.getValue());
    }
    save(draft.about(sitting.tenant(), sitting.entitlements()).with(answers));
  }

  private void save(Draft changed) {
    draft = changed;
    drafts.save(draft);
  }

  private ExitCode stopped(End end) {
    screen.blank();
    var ended = end == End.LEFT ? "interview.left" : "interview.input-ended";
    screen.say(listed ? "worklist.kept" : ended);
    return ExitCode.UNFINISHED;
  }

  /** The end of the conversation, or empty where the person went back to the result. */
  private Optional<ExitCode> decide(Sitting sitting, Evaluation evaluation, boolean accepted) {
    keep(sitting);
    var chosen =
        accepted
            ? Given.of(DecisionForm.accepted((Suggestion) evaluation.result()))
            : form.other(evaluation);
    var done = chosen.then(c -> complete(sitting, evaluation, c));
    return done.value().or(() -> done.instead().flatMap(this::elsewhere));
  }

  private Given<ExitCode> complete(Sitting sitting, Evaluation evaluation, Chosen chosen) {
    var status = wording.playbook().status(chosen.status()).orElseThrow();
    var recording = recording();
    return fields()
        .fill(status)
        .then(
            entered ->
                Given.of(
                    recording.decision(
                        sitting.tenant().orElseThrow(),
                        sitting.entitlements(),
                        evaluation,
                        chosen,
                        entered.note(),
                        entered.plan())))
        .then(
            decision ->
                new OtherWorkloads(screen, prompter, wording, decisions)
                    .offer(decision, recording, rulebook)
                    .then(others -> Given.of(record(decision, others))));
  }

  private RecordForm fields() {
    return new RecordForm(
        screen, prompter, wording, clock, draft.entered(), e -> save(draft.entering(e)));
  }

  /** Leaving ends the conversation; every other way leads to the result once more. */
  private Optional<ExitCode> elsewhere(Reply reply) {
    var stays = reply instanceof Reply.Back || reply instanceof Reply.Edit;
    return stays ? Optional.empty() : Optional.of(stopped(InterviewRound.end(reply)));
  }

  private Recording recording() {
    var origin = Origin.of(rulebook.playbook(), screen.locale(), version).from(draft);
    return new Recording(rulebook, wording, draft.by(), origin, draft.corrects());
  }

  private ExitCode record(NewDecision decision, List<NewDecision> more) {
    var all = Stream.concat(Stream.of(decision), more.stream()).toList();
    var recorded =
        safekeeping.record(
            screen, decisions, rulebook.playbook(), all, Optional.of(draft), this::again);
    screen.blank();
    recorded.forEach(this::told);
    screen.say("interview.correct-hint", Map.of("id", recorded.get(0).id()));
    return ExitCode.DONE;
  }

  /** Whether to try once more what could be kept nowhere. */
  private boolean again(String failure) {
    screen.blank();
    screen.line(Visible.line(failure));
    var choices = Stream.of("again", "leave").map(this::againChoice).toList();
    while (true) {
      var reply = prompter.choose(new Ask(screen.text("spool.again")), choices);
      if (!(reply instanceof Reply.Help)) {
        return Given.of(reply).value().filter("again"::equals).isPresent();
      }
      choices.forEach(c -> screen.item(2, "-", c.label() + ": " + c.help()));
    }
  }

  private Choice againChoice(String value) {
    var key = "spool.again." + value;
    return new Choice(value, screen.text(key), screen.text(key + ".help"));
  }

  private void told(Decision decision) {
    var subject = new DecisionView(screen, wording, clock.getZone()).subject(decision);
    screen.say(
        "interview.recorded",
        Map.of("id", decision.id(), "subject", subject, "status", wording.chosen(decision)));
  }
}
