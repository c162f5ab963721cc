package dev.crivo.shell;

import dev.crivo.commandline.CommandGroup;
import dev.crivo.commandline.Format;
import dev.crivo.commandline.RulesFolder;
import dev.crivo.commandline.Session;
import dev.crivo.commandline.SpoolNotice;
import dev.crivo.commandline.TellsOfSpool;
import dev.crivo.console.ExitCode;
import dev.crivo.console.Screen;
import dev.crivo.decision.Decision.Origin;
import dev.crivo.decision.Decisions;
import dev.crivo.explanation.OneAnswerAway;
import dev.crivo.intake.DateOrder;
import dev.crivo.rulebook.Evaluation;
import dev.crivo.rulebook.Evaluation.Suggestion;
import dev.crivo.rulebook.Rulebook;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code classify}: answers in, suggestion out, without a question; one case, or a table. */
@Component
class ClassifyCommand {

  private final Rulebooks rulebooks;
  private final Batch batch;
  private final Session session;
  private final Safekeeping safekeeping;
  private final SpoolNotice notice;
  private final Person person;
  private final Clock clock;
  private final String version;

  ClassifyCommand(
      Rulebooks rulebooks,
      Batch batch,
      Session session,
      Safekeeping safekeeping,
      SpoolNotice notice,
      Person person,
      Clock clock,
      @Value("${crivo.version}") String version) {
    this.rulebooks = rulebooks;
    this.batch = batch;
    this.session = session;
    this.safekeeping = safekeeping;
    this.notice = notice;
    this.person = person;
    this.clock = clock;
    this.version = version;
  }

  @TellsOfSpool
  @Command(name = "classify", group = CommandGroup.CASES)
  ExitCode classify(
      Screen screen,
      RulesFolder rules,
      Decisions decisions,
      @Option Optional<Path> answers,
      @Option Optional<Path> in,
      @Option Optional<Path> out,
      @Option Optional<Path> worklist,
      @Option Optional<Path> map,
      @Option Optional<String> sheet,
      @Option Optional<DateOrder> dates,
      @Option Optional<Path> rejects,
      @Option(defaultValue = "text") Format format,
      @Option boolean why,
      @Option Optional<String> whyNot,
      @Option List<String> whatIf,
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
    var options =
        new RecordOptions(
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
    var given =
        new GivenOptions()
            .with("--answers", answers)
            .with("--in", in)
            .with("--out", out)
            .with("--worklist", worklist)
            .with("--map", map)
            .with("--sheet", sheet)
            .with("--dates", dates)
            .with("--rejects", rejects)
            .with("--why", why)
            .with("--why-not", whyNot)
            .with("--what-if", whatIf.stream().findFirst());
    refuseTogether(options.addedTo(given));
    if (record) {
      notice.tell(screen);
    } else {
      options.refuseAny();
    }
    var rulebook = rulebooks.in(rules);
    if (in.isPresent()) {
      var cases = new CaseTable.Told(in.get(), map, sheet, dates);
      var table = new BatchOptions(cases, out.orElseThrow(), worklist, rejects, record, insist, as);
      return batch.run(screen, rulebook, decisions, table, format);
    }
    var wording = new Wording(rulebook.playbook(), screen);
    var known = new AnswersFile(session, wording).read(answers.orElseThrow());
    var evaluation = rulebook.evaluate(known);
    var explain = ExplainOptions.of(wording, whyNot, whatIf);
    var id =
        record
            ? recorded(screen, decisions, rulebook, wording, evaluation, options)
            : Optional.<String>empty();
    if (format == Format.JSON) {
      screen.json(json(rulebook, wording, evaluation, explain, id));
    } else {
      show(rulebook, wording, evaluation, why, id);
      explain.show(wording, rulebook, evaluation, WhyNotView.YOURS);
    }
    if (record && id.isEmpty() && format == Format.TEXT) {
      screen.say("classify.not-recorded");
    }
    return settled(evaluation) ? ExitCode.DONE : ExitCode.UNDETERMINED;
  }

  /** Either one case or a table of them: what tells of a case stands in its columns. */
  private static void refuseTogether(GivenOptions given) {
    given.apart("--answers", "--in");
    given.only("--in", "--out", "--worklist", "--map", "--sheet", "--dates", "--rejects");
    given.apart("--in", "--why", "--why-not", "--what-if");
    given.apart("--in", RecordOptions.OF_ONE_CASE);
    given.needs("--in", "--out", "batch.needs-out");
    given.oneOf("--answers", "--in", "classify.nothing");
  }

  /** A suggestion that no further answer can change. */
  static boolean settled(Evaluation evaluation) {
    return evaluation.result() instanceof Suggestion && evaluation.next().isEmpty();
  }

  private static Map<String, Object> json(
      Rulebook rulebook,
      Wording wording,
      Evaluation evaluation,
      ExplainOptions explain,
      Optional<String> id) {
    var json = new LinkedHashMap<>(new EvaluationJson(wording).of(evaluation));
    json.put("unused", new UnusedAnswers(rulebook).of(evaluation));
    var alternatives = OneAnswerAway.of(rulebook, evaluation);
    json.put("oneAnswerAway", new ExplanationJson(wording).alternatives(alternatives));
    explain.addTo(json, wording, rulebook, evaluation);
    id.ifPresent(recorded -> json.put("decision", recorded));
    return json;
  }

  private static void show(
      Rulebook rulebook, Wording wording, Evaluation evaluation, boolean why, Optional<String> id) {
    var screen = wording.screen();
    var alternatives = OneAnswerAway.of(rulebook, evaluation);
    var card = new ResultCard(screen, wording, "explain.more-by-option");
    card.show(evaluation, alternatives);
    card.record(evaluation);
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
    var unused = new UnusedAnswers(rulebook).of(evaluation);
    if (!unused.isEmpty()) {
      screen.say("classify.unused", Map.of("questions", String.join(", ", unused)));
    }
    if (why) {
      new WhyView(screen, wording).show(evaluation, alternatives);
    }
    id.ifPresent(recorded -> screen.say("classify.recorded", Map.of("id", recorded)));
  }

  /** The id of the decision, or empty where there is no settled suggestion to record. */
  private Optional<String> recorded(
      Screen screen,
      Decisions decisions,
      Rulebook rulebook,
      Wording wording,
      Evaluation evaluation,
      RecordOptions options) {
    if (!settled(evaluation)) {
      return Optional.empty();
    }
    var suggestion = (Suggestion) evaluation.result();
    options.check(suggestion.outcome(), LocalDate.now(clock));
    var corrects = options.corrects().map(part -> DecisionLookup.correctable(decisions, part).id());
    var origin = Origin.of(rulebook.playbook(), screen.locale(), version).once(clock);
    var decision =
        new Recording(rulebook, wording, person.name(options.as()), origin, corrects)
            .decision(
                options.requiredTenant(),
                options.entitlements(),
                evaluation,
                DecisionForm.accepted(suggestion),
                options.graded(suggestion.deepest(), screen, wording),
                options.plan());
    var recorded =
        safekeeping.record(
            screen,
            decisions,
            rulebook.playbook(),
            List.of(decision),
            Optional.empty(),
            failure -> false);
    return Optional.of(recorded.get(0).id());
  }
}
