package dev.crivo.shell;

import dev.crivo.commandline.Failures;
import dev.crivo.decision.Attempt;
import dev.crivo.decision.Decision.Subject;
import dev.crivo.decision.DecisionRefused;
import dev.crivo.decision.Decisions;
import dev.crivo.decision.NewDecision;
import dev.crivo.decision.Note;
import dev.crivo.intake.CaseRow;
import dev.crivo.shell.CaseResult.Settled;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Records the cases of rows that the rules determine, some at a time, and says of the others why
 * not. A row that was recorded before, by whatever command, is known by its id.
 *
 * @param recording who decides under which rules
 * @param records if it was asked to record; else it only says what is left
 */
record CaseRecorder(Recording recording, Decisions decisions, CaseNeeds needs, boolean records) {

  /** A row with how its case ends. */
  record Ended(CaseRow row, CaseResult result) {}

  /** What became of each, in the same order. */
  List<Filed> file(List<Ended> cases) {
    var present = decisions.ofInterviews(cases.stream().map(c -> c.row().id()).toList());
    var filed = new LinkedHashMap<String, Filed>();
    var fresh = new ArrayList<NewDecision>();
    for (var one : cases) {
      var id = one.row().id();
      var before = present.get(id);
      filed.put(id, before == null ? unrecorded(one, fresh) : Filed.present(before));
    }
    record(fresh, filed);
    return List.copyOf(filed.values());
  }

  private Filed unrecorded(Ended one, List<NewDecision> fresh) {
    var settled = one.result().settled();
    if (settled.isEmpty()) {
      return Filed.left(one.result().open());
    } else if (!records) {
      return Filed.settled();
    }
    var note = needs.graded(one.row(), settled.get().chosen().status());
    var problems = needs.problems(one.row(), settled.get(), note);
    if (problems.isEmpty()) {
      fresh.add(decision(one.row(), settled.get(), note));
    }
    return Filed.left(String.join("; ", problems));
  }

  private NewDecision decision(CaseRow row, Settled settled, Note note) {
    var workload = recording.wording().playbook().subject().flatMap(row.answers()::get);
    return new NewDecision(
        recording.by(),
        new Subject(row.tenant().orElseThrow(), workload, row.entitlements()),
        row.answers(),
        settled.suggested(),
        settled.alternatives(),
        settled.chosen(),
        note,
        row.plan(),
        recording.origin().under(row.id()),
        recording.corrects());
  }

  private void record(List<NewDecision> fresh, Map<String, Filed> filed) {
    if (fresh.isEmpty()) {
      return;
    }
    var attempts = decisions.recordEach(recording.wording().playbook(), fresh);
    for (var i = 0; i < fresh.size(); i++) {
      filed.put(fresh.get(i).origin().interview().orElseThrow(), filed(attempts.get(i)));
    }
  }

  private Filed filed(Attempt attempt) {
    if (attempt instanceof Attempt.Recorded recorded) {
      return Filed.recorded(recorded.decision().id());
    }
    var refused = ((Attempt.Refused) attempt).why();
    return refused.code() == DecisionRefused.Code.ALREADY_RECORDED
        ? Filed.present(refused.about())
        : Filed.left(told(refused));
  }

  private String told(DecisionRefused refused) {
    var refusal = Failures.refusal(refused).orElseThrow();
    return recording.wording().screen().text(refusal.key(), refusal.arguments());
  }
}
