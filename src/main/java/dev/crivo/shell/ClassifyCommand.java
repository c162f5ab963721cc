package dev.crivo.shell;

import dev.crivo.decision.Decision.Origin;
import dev.crivo.decision.Decision.Plan;
import dev.crivo.decision.Decisions;
import dev.crivo.decision.NewDecision;
import dev.crivo.decision.NoteGrade;
import dev.crivo.decision.NoteGrader;
import dev.crivo.playbook.Status;
import dev.crivo.playbook.Status.Need;
import dev.crivo.rulebook.Evaluation;
import dev.crivo.rulebook.Evaluation.Suggestion;
import dev.crivo.rulebook.Rulebook;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code classify}: answers in, suggestion out, without a question. */
@Component
class ClassifyCommand {

  private final Rulebooks rulebooks;
  private final Decisions decisions;
  private final Session session;
  private final Person person;
  private final Clock clock;
  private final String version;

  ClassifyCommand(
      Rulebooks rulebooks,
      Decisions decisions,
      Session session,
      Person person,
      Clock clock,
      @Value("${crivo.version}") String version) {
    this.rulebooks = rulebooks;
    this.decisions = decisions;
    this.session = session;
    this.person = person;
    this.clock = clock;
    this.version = version;
  }

  /** What is to be recorded, as written on the command line. */
  record Entry(
      Optional<String> tenant,
      Optional<Integer> entitlements,
      Optional<String> note,
      boolean insist,
      Optional<String> as,
      Optional<LocalDate> targetDate,
      Optional<String> owner,
      Optional<String> nextAction,
      Optional<LocalDate> nextActionDate,
      Optional<String> corrects) {}

  @Command(name = "classify", group = CommandGroup.CASES)
  ExitCode classify(
      Screen screen,
      RulesFolder rules,
      @Option(required = true) Path answers,
      @Option(defaultValue = "text") Format format,
      @Option boolean record,
      @Option Optional<String> tenant,
      @Option Optional<Integer> entitlements,
      @Option Optional<String> note,
      @Option boolean insist,
      @Option Optional<String> as,
      @Option Optional<LocalDate> targetDate,
      @Option Optional<String> owner,
      @Option Optional<String> nextAction,
      @Option Optional<LocalDate> nextActionDate,
      @Option Optional<String> corrects) {
    var rulebook = rulebooks.in(rules);
    var wording = new Wording(rulebook.playbook(), screen);
    var evaluation = rulebook.evaluate(new AnswersFile(session, wording).read(answers));
    var entry =
        new Entry(
            tenant,
            entitlements,
            note,
            insist,
            as,
            targetDate,
            owner,
            nextAction,
            nextActionDate,
            corrects);
    if (!record) {
      refuseOptionsOfRecord(entry);
    }
    var id =
        record ? recorded(screen, rulebook, wording, evaluation, entry) : Optional.<String>empty();
    show(screen, wording, evaluation, format, id);
    if (record && id.isEmpty() && format == Format.TEXT) {
      screen.say("classify.not-recorded");
    }
    return settled(evaluation) ? ExitCode.DONE : ExitCode.UNDETERMINED;
  }

  /** What is meant for a record would be lost without one. */
  private static void refuseOptionsOfRecord(Entry entry) {
    var given = new LinkedHashMap<String, Boolean>();
    given.put("--tenant", entry.tenant().isPresent());
    given.put("--entitlements", entry.entitlements().isPresent());
    given.put("--note", entry.note().isPresent());
    given.put("--insist", entry.insist());
    given.put("--as", entry.as().isPresent());
    given.put("--target-date", entry.targetDate().isPresent());
    given.put("--owner", entry.owner().isPresent());
    given.put("--next-action", entry.nextAction().isPresent());
    given.put("--next-action-date", entry.nextActionDate().isPresent());
    given.put("--corrects", entry.corrects().isPresent());
    given.values().removeIf(is -> !is);
    given.keySet().stream()
        .findFirst()
        .ifPresent(
            option -> {
              throw Refusal.usage("classify.only-with-record", Map.of("option", option));
            });
  }

  /** A suggestion that no further answer can change. */
  private static boolean settled(Evaluation evaluation) {
    return evaluation.result() instanceof Suggestion && evaluation.next().isEmpty();
  }

  private static void show(
      Screen screen, Wording wording, Evaluation evaluation, Format format, Optional<String> id) {
    if (format == Format.JSON) {
      var json = new LinkedHashMap<>(new EvaluationJson(wording).of(evaluation));
      id.ifPresent(recorded -> json.put("decision", recorded));
      screen.json(json);
      return;
    }
    new ResultCard(screen, wording).show(evaluation);
    evaluation
        .next()
        .filter(question -> evaluation.result() instanceof Suggestion)
        .ifPresent(
            question ->
                screen.say(
                    "classify.detail-open",
                    Map.of(
                        "question", wording.texts().question(question.name()),
                        "name", question.name())));
    id.ifPresent(recorded -> screen.say("classify.recorded", Map.of("id", recorded)));
  }

  /** The id of the decision, or empty where there is no settled suggestion to record. */
  private Optional<String> recorded(
      Screen screen, Rulebook rulebook, Wording wording, Evaluation evaluation, Entry entry) {
    if (!settled(evaluation)) {
      return Optional.empty();
    }
    var suggestion = (Suggestion) evaluation.result();
    var decision = decision(screen, rulebook, wording, evaluation, suggestion, entry);
    return Optional.of(decisions.record(rulebook.playbook(), decision).id());
  }

  private NewDecision decision(
      Screen screen,
      Rulebook rulebook,
      Wording wording,
      Evaluation evaluation,
      Suggestion suggestion,
      Entry entry) {
    var playbook = rulebook.playbook();
    checkDates(suggestion.outcome(), entry);
    var code = suggestion.deepest().code();
    var note =
        new NoteGrader(playbook.noteWords())
            .grade(required(entry.note(), "--note"), code, NoteGrader.names(playbook, code));
    if (note.grade() == NoteGrade.POOR && !entry.insist()) {
      var remarks =
          note.remarks().stream()
              .map(remark -> NoteView.sentence(screen, wording, remark))
              .collect(Collectors.joining(" "));
      throw Refusal.usage("classify.poor-note", Map.of("remarks", remarks));
    }
    var corrects = entry.corrects().map(part -> DecisionLookup.one(decisions, part).id());
    var origin = Origin.of(playbook, screen.locale(), version);
    return new Recording(wording, person.name(entry.as()), origin, corrects)
        .decision(
            required(entry.tenant(), "--tenant"),
            entry.entitlements(),
            evaluation,
            DecisionForm.accepted(suggestion),
            note,
            new Plan(
                entry.targetDate(), entry.owner(), entry.nextAction(), entry.nextActionDate()));
  }

  private void checkDates(Status outcome, Entry entry) {
    var need = outcome.needs().targetDate();
    if (need == Need.REQUIRED) {
      required(entry.targetDate().map(LocalDate::toString), "--target-date");
    }
    if (need == Need.NONE && entry.targetDate().isPresent()) {
      throw Refusal.usage("classify.no-target-date", Map.of("status", outcome.code()));
    }
    refusePast(entry.targetDate(), "--target-date");
    refusePast(entry.nextActionDate(), "--next-action-date");
    entry
        .entitlements()
        .filter(seats -> seats < 1)
        .ifPresent(
            seats -> {
              throw Refusal.usage("usage.entitlements", Map.of("value", String.valueOf(seats)));
            });
  }

  private void refusePast(Optional<LocalDate> date, String option) {
    date.filter(d -> !d.isAfter(LocalDate.now(clock)))
        .ifPresent(
            d -> {
              throw Refusal.usage(
                  "classify.past-date", Map.of("option", option, "value", d.toString()));
            });
  }

  private static String required(Optional<String> value, String option) {
    return value
        .filter(text -> !text.isBlank())
        .orElseThrow(() -> Refusal.usage("classify.needs", Map.of("option", option)));
  }
}
