package dev.crivo.shell;

import dev.crivo.commandline.Failures;
import dev.crivo.console.ExitCode;
import dev.crivo.console.Prompter;
import dev.crivo.console.Refusal;
import dev.crivo.console.Reply;
import dev.crivo.console.Screen;
import dev.crivo.decision.Decision;
import dev.crivo.decision.Decision.Chosen;
import dev.crivo.decision.Decision.Origin;
import dev.crivo.decision.DecisionRefused;
import dev.crivo.decision.Decisions;
import dev.crivo.decision.Draft;
import dev.crivo.decision.Drafts;
import dev.crivo.decision.NewDecision;
import dev.crivo.decision.StorageException;
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

  /** Begins an interview; what is answered is kept in its draft until a decision stands. */
  ExitCode run(Draft begun) {
    draft = begun;
    var sitting = sitting();
    entitlements().refusal(sitting, false).ifPresent(Conversation::refuse);
    return run(sitting);
  }

  /** Goes on from a draft that was left another day. */
  ExitCode resume(Draft left) {
    draft = left;
    return goOn();
  }

  /** The interview as it stands now. */
  Draft draft() {
    return draft;
  }

  /** One within a work list, begun or left another day; the list tells itself how to go on. */
  ExitCode runListed(Draft from) {
    listed = true;
    draft = from;
    return goOn();
  }

  private ExitCode goOn() {
    var sitting = sitting();
    return run(draft.taken().isEmpty() ? sitting : unlessOutdated(sitting));
  }

  private Sitting sitting() {
    var interview = Interview.resume(rulebook, draft.answers());
    tellUnfit(interview);
    var record = TenantRecord.of(decisions, draft.corrects(), clock.getZone());
    return Sitting.start(rulebook, draft, interview, record);
  }

  /** What was chosen among the entitlements on record holds only while those stay as they were. */
  private Sitting unlessOutdated(Sitting sitting) {
    if (!sitting.isOutdated(draft.taken())) {
      return sitting;
    }
    var there = Map.of("subject", new PortionWords(screen, wording).subject(sitting));
    screen.say("interview.outdated", there);
    return sitting.about(sitting.about().undecided());
  }

  private static void refuse(Refusal refusal) {
    throw refusal;
  }

  private EntitlementsPrompt entitlements() {
    return new EntitlementsPrompt(screen, prompter, wording);
  }

  private ExitCode run(Sitting start) {
    var sitting = start;
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
      try {
        var decided = decide(sitting, evaluation, done.wish().get() == Wish.ACCEPT);
        if (decided.isPresent()) {
          return decided.get();
        }
      } catch (DecisionRefused refused) {
        sitting = changedMeanwhile(refused);
      }
    }
  }

  /** Somebody else decided on the same entitlements while this interview went on. */
  private Sitting changedMeanwhile(DecisionRefused refused) {
    if (!refused.isAboutEntitlements()) {
      throw refused;
    }
    var refusal = Failures.refusal(refused).orElseThrow();
    screen.blank();
    screen.say(refusal.key(), refusal.arguments());
    return unlessOutdated(sitting());
  }

  private void tellBefore(Sitting sitting) {
    try {
      entitlements().tellChanges(sitting);
      var evaluation = sitting.interview().evaluation();
      new EarlierDecisions(screen, wording, decisions).tell(evaluation, draft.corrects());
    } catch (StorageException unreadable) {
      screen.say("interview.unreadable");
    }
  }

  /** Answers that the rules in use do not know stay in the draft, for those that know them. */
  private void tellUnfit(Interview interview) {
    var unfit = new LinkedHashSet<>(draft.answers().byQuestion().keySet());
    unfit.removeAll(interview.remembered().byQuestion().keySet());
    if (!unfit.isEmpty()) {
      screen.say("interview.unfit", Map.of("questions", String.join(", ", unfit)));
    }
  }

  private void keep(Sitting sitting) {
    var answers = draft.answers();
    for (var answer : sitting.interview().remembered().byQuestion().entrySet()) {
      answers = answers.with(answer.getKey(), answer.getValue());
    }
    var refusal = entitlements().refusal(sitting, true);
    var number = refusal.isPresent() ? Optional.<Integer>empty() : sitting.entitlements();
    save(draft.about(sitting.tenant(), number).taking(sitting.taken()).with(answers));
    refusal.ifPresent(Conversation::refuse);
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
        .then(decision -> Given.of(decision.about(decision.subject().taking(sitting.taken()))))
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
            screen,
            decisions,
            rulebook.playbook(),
            all,
            Optional.of(draft),
            new AgainPrompt(screen, prompter)::ask);
    screen.blank();
    recorded.forEach(this::told);
    var id = recorded.get(0).id();
    screen.say("interview.correct-hint", Map.of("id", id));
    if (recorded.size() > 1) {
      screen.say("interview.undo-hint", Map.of("id", id, "count", recorded.size()));
    }
    return ExitCode.DONE;
  }

  private void told(Decision decision) {
    var view = new DecisionView(screen, wording, clock.getZone());
    screen.say(
        "interview.recorded",
        Map.of(
            "id", decision.id(),
            "subject", view.subject(decision),
            "status", wording.chosen(decision)));
    view.taken(decision).ifPresent(taken -> screen.line(2, taken));
  }
}
