package dev.crivo.shell;

import dev.crivo.decision.Decision;
import dev.crivo.decision.NoteRemark;
import dev.crivo.decision.Suggested;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows decisions on record: as a line of a list, as a card, as JSON. */
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

  void line(Decision decision) {
    screen.line(
        screen.styles().bold(decision.id())
            + "  "
            + when(decision)
            + "  "
            + Visible.line(decision.by()));
    screen.line(4, subject(decision));
    screen.line(4, chosen(decision));
    decision
        .corrects()
        .ifPresent(id -> screen.line(4, screen.text("decision.corrects-line", Map.of("id", id))));
  }

  private String when(Decision decision) {
    return MINUTE.format(decision.at().atZone(zone));
  }

  private String subject(Decision decision) {
    var subject = decision.subject();
    var workload = subject.workload().map(this::workload);
    var seats =
        subject.entitlements().map(n -> screen.text("decision.entitlements", Map.of("count", n)));
    return Stream.of(Optional.of(Visible.line(subject.tenant())), workload, seats)
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
  }

  private String workload(String choice) {
    return wording.playbook().subject().map(q -> wording.answer(q, choice)).orElse(choice);
  }

  private String chosen(Decision decision) {
    return wording.path(decision.chosen().status(), decision.chosen().picked(), decision.answers());
  }

  void card(Decision decision, Optional<String> correction) {
    row("decision.id", decision.id());
    row("decision.when", when(decision));
    row("decision.by", Visible.line(decision.by()));
    row("decision.subject", subject(decision));
    row("decision.status", chosen(decision));
    row("", decision.chosen().status());
    decision.corrects().ifPresent(id -> row("decision.corrects", id));
    correction.ifPresent(id -> row("decision.corrected-by", id));
    suggestion(decision);
    plan(decision.plan());
    note(decision);
    answers(decision);
    reasons(decision.suggested());
    origin(decision);
  }

  private void row(String key, String text) {
    screen.row(key.isEmpty() ? "" : screen.text(key), text);
  }

  private void suggestion(Decision decision) {
    var suggested = decision.suggested();
    var overriding = decision.chosen().overriding();
    if (overriding.isEmpty()) {
      row("decision.suggested", screen.text("decision.accepted"));
      return;
    }
    row("decision.suggested", words(suggested, decision));
    row(
        "decision.override",
        screen.text("override." + DecisionForm.lower(overriding.get().reason()))
            + ": "
            + Visible.line(overriding.get().text()));
  }

  private String words(Suggested suggested, Decision decision) {
    return suggested
        .status()
        .map(code -> wording.path(code, suggested.picked(), decision.answers()))
        .orElseGet(
            () ->
                screen.text("decision." + DecisionForm.lower(suggested.kind()))
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
    row("", screen.text("grade." + DecisionForm.lower(decision.note().grade())));
    for (NoteRemark remark : decision.note().remarks()) {
      screen.item(16, "-", NoteView.sentence(screen, wording, remark));
    }
  }

  private void answers(Decision decision) {
    screen.blank();
    screen.line(screen.styles().bold(screen.text("decision.answers")));
    decision
        .answers()
        .byQuestion()
        .forEach(
            (question, answer) -> {
              screen.item(2, "-", wording.texts().find("question." + question).orElse(question));
              screen.line(6, wording.answer(question, answer));
            });
  }

  private void reasons(Suggested suggested) {
    screen.blank();
    screen.line(screen.styles().bold(screen.text("card.because")));
    for (var reason : suggested.reasons()) {
      screen.item(2, "-", Visible.line(reason.sentence()));
      screen.line(
          6,
          screen
              .styles()
              .dim(screen.text("card.section", Map.of("section", wording.path(reason.source())))));
    }
  }

  private void origin(Decision decision) {
    screen.blank();
    var origin = decision.origin();
    row("decision.playbook", origin.playbook() + ", " + origin.playbookVersion().substring(0, 12));
    row("decision.program", origin.programVersion() + ", " + origin.language());
  }

  /** Every field under the name it has in the record. */
  Map<String, Object> json(Decision decision) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", decision.id());
    json.put("at", decision.at().toString());
    json.put("by", decision.by());
    json.put("tenant", decision.subject().tenant());
    json.put("workload", decision.subject().workload().orElse(null));
    json.put("entitlements", decision.subject().entitlements().orElse(null));
    json.put("status", decision.chosen().status());
    json.put("picked", decision.chosen().picked().orElse(null));
    json.put("name", chosen(decision));
    json.put("suggested", suggested(decision.suggested()));
    json.put("override", decision.chosen().overriding().map(DecisionView::override).orElse(null));
    json.put("answers", decision.answers().byQuestion());
    json.put("note", decision.note().text());
    json.put("noteGrade", DecisionForm.lower(decision.note().grade()));
    json.put("targetDate", date(decision.plan().targetDate()));
    json.put("owner", decision.plan().owner().orElse(null));
    json.put("nextAction", decision.plan().nextAction().orElse(null));
    json.put("nextActionDate", date(decision.plan().nextActionDate()));
    json.put("language", decision.origin().language());
    json.put("playbook", decision.origin().playbook());
    json.put("playbookVersion", decision.origin().playbookVersion());
    json.put("programVersion", decision.origin().programVersion());
    json.put("corrects", decision.corrects().orElse(null));
    json.put("group", decision.group().orElse(null));
    return json;
  }

  private static String date(Optional<LocalDate> date) {
    return date.map(LocalDate::toString).orElse(null);
  }

  private static Map<String, Object> suggested(Suggested suggested) {
    var json = new LinkedHashMap<String, Object>();
    json.put("kind", DecisionForm.lower(suggested.kind()));
    json.put("codes", suggested.codes());
    json.put("detail", suggested.detail().orElse(null));
    json.put("picked", suggested.picked().orElse(null));
    json.put("reasons", suggested.reasons().stream().map(DecisionView::reason).toList());
    return json;
  }

  private static Map<String, Object> reason(Suggested.Reason reason) {
    var json = new LinkedHashMap<String, Object>();
    json.put("rule", reason.rule());
    json.put("source", reason.source());
    json.put("because", reason.sentence());
    json.put("answers", reason.facts());
    return json;
  }

  private static Map<String, Object> override(Decision.Overriding overriding) {
    return Map.of("reason", DecisionForm.lower(overriding.reason()), "text", overriding.text());
  }
}
