package dev.crivo.shell;

import dev.crivo.console.Screen;
import dev.crivo.decision.Decision.Plan;
import dev.crivo.decision.Note;
import dev.crivo.decision.NoteGrade;
import dev.crivo.decision.NoteGrader;
import dev.crivo.intake.CaseRow;
import dev.crivo.playbook.Status;
import dev.crivo.playbook.Status.Need;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says what keeps the case of a row from being recorded with what the row tells. */
final class CaseNeeds {

  private final Wording wording;
  private final Screen screen;
  private final boolean insist;
  private final LocalDate today;
  private final NoteGrader grader;
  private final Map<String, Set<String>> names = new HashMap<>();

  /**
   * @param insist if a poor note is good enough
   */
  CaseNeeds(Wording wording, boolean insist, LocalDate today) {
    this.wording = wording;
    this.screen = wording.screen();
    this.insist = insist;
    this.today = today;
    this.grader = new NoteGrader(wording.playbook().noteWords());
  }

  /** The note of a row, graded for the status. */
  Note graded(CaseRow row, String status) {
    var own = names.computeIfAbsent(status, s -> NoteGrader.names(wording.playbook(), s));
    return grader.grade(row.note(), status, own);
  }

  /** What is wrong, a part of a sentence each; none where it can be recorded. */
  List<String> problems(CaseRow row, CaseResult.Settled settled, Note note) {
    var problems = new ArrayList<String>();
    plan(row.plan(), settled.outcome(), problems);
    if (settled.outcome().concernsWholeTenant(row.answers())) {
      problems.add(screen.text("batch.needs.whole-tenant"));
    }
    if (row.entitlements().filter(number -> !EntitlementsPrompt.inRange(number)).isPresent()) {
      problems.add(screen.text("batch.needs.entitlements"));
    }
    if (row.note().isEmpty()) {
      problems.add(screen.text("batch.needs.note"));
    } else if (note.grade() == NoteGrade.POOR && !insist) {
      problems.add(screen.text("batch.needs.better-note", Map.of("remarks", remarks(note))));
    }
    return problems;
  }

  private void plan(Plan plan, Status outcome, List<String> problems) {
    var needs = outcome.needs();
    if (needs.targetDate() == Need.REQUIRED && plan.targetDate().isEmpty()) {
      problems.add(screen.text("batch.needs.target-date"));
    } else if (needs.targetDate() == Need.NONE && plan.targetDate().isPresent()) {
      problems.add(screen.text("batch.needs.no-target-date"));
    }
    if (needs.owner() == Need.REQUIRED && plan.owner().isEmpty()) {
      problems.add(screen.text("batch.needs.owner"));
    }
    if (plan.nextActionDate().isPresent() && plan.nextAction().isEmpty()) {
      problems.add(screen.text("batch.needs.next-action"));
    }
    past(plan.targetDate(), "batch.needs.later-target-date", problems);
    past(plan.nextActionDate(), "batch.needs.later-next-action-date", problems);
  }

  private void past(Optional<LocalDate> day, String key, List<String> problems) {
    day.filter(date -> !date.isAfter(today))
        .ifPresent(date -> problems.add(screen.text(key, Map.of("date", date.toString()))));
  }

  private String remarks(Note note) {
    return note.remarks().stream()
        .map(remark -> NoteView.sentence(screen, wording, remark))
        .collect(Collectors.joining(" "));
  }
}
