package dev.crivo.shell;

import dev.crivo.console.Screen;
import dev.crivo.console.ScreenTexts;
import dev.crivo.console.Visible;
import dev.crivo.decision.Decision;
import dev.crivo.decision.NoteRemark;
import dev.crivo.decision.Suggested;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows decisions on record: as a line of a list, as a card. */
final class DecisionView {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private final Screen screen;
  private final Wording wording;
  private final ZoneId zone;

  DecisionView(Screen screen, Wording wording, ZoneId zone) {
    this.screen = screen;
    this.wording = wording;
    this.zone = zone;
  }

  /**
   * @param correction the id of the decision that replaces it, where there is one
   */
  void line(Decision decision, Optional<String> correction) {
    screen.line(
        screen.styles().bold(decision.id())
            + "  "
            + decidedAt(decision)
            + "  "
            + Visible.line(decision.by()));
    screen.line(4, subject(decision));
    screen.line(4, wording.chosen(decision));
    decision
        .imported()
        .map(imported -> Map.of("source", Visible.line(imported.source())))
        .ifPresent(source -> screen.line(4, screen.text("decision.source-line", source)));
    decision
        .corrects()
        .ifPresent(id -> screen.line(4, screen.text("decision.corrects-line", Map.of("id", id))));
    correction.ifPresent(
        id -> screen.line(4, screen.text("decision.corrected-line", Map.of("id", id))));
  }

  String when(Instant instant) {
    return MINUTE.format(instant.atZone(zone));
  }

  String subject(Decision decision) {
    var subject = decision.subject();
    var workload = subject.workload().map(this::workload);
    var seats =
        subject.entitlements().map(n -> screen.text("decision.entitlements", Map.of("count", n)));
    return Stream.of(Optional.of(Visible.line(subject.tenant())), workload, seats)
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
  }

  /** "120 entitlements: 70 of decision 01M8…"; empty where nothing tells where they come from. */
  Optional<String> taken(Decision decision) {
    var number = Map.of("count", decision.subject().entitlements().orElse(0));
    return PortionWords.taken(screen, decision)
        .map(taken -> screen.text("decision.entitlements", number) + ": " + taken);
  }

  private String workload(String choice) {
    return wording
        .playbook()
        .subject()
        .map(q -> wording.answer(q, choice))
        .orElseGet(() -> Visible.line(choice));
  }

  /**
   * @param sameAnswers what was decided elsewhere where the answers were the same, in words
   */
  void card(Decision decision, Optional<String> correction, Optional<String> sameAnswers) {
    row("decision.id", Visible.line(decision.id()));
    imported(decision);
    row("decision.when", when(decision.at()));
    row("decision.by", Visible.line(decision.by()));
    row("decision.subject", subject(decision));
    taken(decision).ifPresent(taken -> row("", taken));
    decision.subject().addedOn().ifPresent(day -> row("decision.added-on", day.toString()));
    row("decision.status", wording.chosen(decision));
    row("", Visible.line(decision.chosen().status()));
    decision.corrects().ifPresent(id -> row("decision.corrects", Visible.line(id)));
    correction.ifPresent(id -> row("decision.corrected-by", id));
    suggestion(decision);
    sameAnswers.ifPresent(words -> row("decision.same-answers", words));
    plan(decision.plan());
    note(decision);
    answers(decision);
    if (decision.imported().isEmpty()) {
      reasons(decision.suggested(), decision.chosen().overriding().isPresent());
      new KeptAlternativesView(screen, wording).show(decision);
    }
    origin(decision);
  }

  private void row(String key, String text) {
    screen.row(key.isEmpty() ? "" : screen.text(key), text);
  }

  /** Of what was imported often the day alone is known. */
  String decidedAt(Decision decision) {
    var at = decision.decidedAt().atZone(zone).toLocalDateTime();
    return decision.imported().isPresent() && at.equals(at.toLocalDate().atStartOfDay())
        ? at.toLocalDate().toString()
        : MINUTE.format(at);
  }

  private void imported(Decision decision) {
    if (decision.imported().isPresent()) {
      row("decision.decided-at", decidedAt(decision));
      row("decision.source", Visible.line(decision.imported().get().source()));
    }
  }

  private void suggestion(Decision decision) {
    if (decision.imported().isPresent()) {
      row("decision.suggested", screen.text("decision.imported"));
      return;
    }
    var suggested = decision.suggested();
    var overriding = decision.chosen().overriding();
    if (overriding.isEmpty()) {
      row("decision.suggested", screen.text("decision.accepted"));
      return;
    }
    row("decision.suggested", words(suggested, decision));
    row(
        "decision.override",
        screen.text("override." + ScreenTexts.key(overriding.get().reason()))
            + ": "
            + Visible.line(overriding.get().text()));
  }

  private String words(Suggested suggested, Decision decision) {
    return suggested
        .status()
        .map(code -> wording.path(code, suggested.picked(), decision.answers()))
        .orElseGet(
            () ->
                screen.text("decision." + ScreenTexts.key(suggested.kind()))
                    + suggested.codes().stream()
                        .map(code -> " " + wording.path(code))
                        .collect(Collectors.joining(";")));
  }

  private void plan(Decision.Plan plan) {
    plan.targetDate().ifPresent(date -> row("decision.target-date", date.toString()));
    plan.owner().ifPresent(owner -> row("decision.owner", Visible.line(owner)));
    plan.nextAction()
        .ifPresent(
            action ->
                row(
                    "decision.next-action",
                    Visible.line(action)
                        + plan.nextActionDate().map(date -> " (" + date + ")").orElse("")));
  }

  private void note(Decision decision) {
    row("decision.note", Visible.lines(decision.note().text()));
    var grade = screen.text("grade." + ScreenTexts.key(decision.note().grade()));
    row("", screen.text("record.note.grade", Map.of("grade", grade)));
    for (NoteRemark remark : decision.note().remarks()) {
      screen.item(17, "-", NoteView.sentence(screen, wording, remark));
    }
  }

  private void answers(Decision decision) {
    if (decision.answers().byQuestion().isEmpty()) {
      return;
    }
    screen.blank();
    screen.line(screen.styles().bold(screen.text("decision.answers")));
    decision
        .answers()
        .byQuestion()
        .forEach(
            (question, answer) -> {
              screen.item(2, "-", wording.question(question));
              screen.line(6, wording.answer(question, answer));
            });
  }

  private void reasons(Suggested suggested, boolean overridden) {
    screen.blank();
    var heading = overridden ? "decision.suggested-because" : "card.because";
    screen.line(screen.styles().bold(screen.text(heading)));
    var section = "";
    // From the result down, as the interview shows them.
    var fromTheResult = new ArrayList<>(suggested.reasons());
    Collections.reverse(fromTheResult);
    for (var reason : fromTheResult) {
      screen.item(2, "-", Visible.line(reason.sentence()));
      var own = wording.path(reason.source());
      if (!own.equals(section)) {
        var line = screen.text("card.section", Map.of("section", own));
        screen.line(6, screen.styles().dim(line));
        section = own;
      }
    }
  }

  private void origin(Decision decision) {
    screen.blank();
    var origin = decision.origin();
    var version = origin.playbookVersion().substring(0, 12);
    row("decision.playbook", Visible.line(origin.playbook()) + ", " + version);
    row("decision.program", Visible.line(origin.programVersion() + ", " + origin.language()));
  }
}
