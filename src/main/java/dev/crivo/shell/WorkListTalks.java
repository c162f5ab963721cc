package dev.crivo.shell;

import dev.crivo.console.ExitCode;
import dev.crivo.decision.DecisionRefused;
import dev.crivo.decision.Decisions;
import dev.crivo.decision.Draft;
import dev.crivo.decision.Drafts;
import dev.crivo.decision.Entitlements;
import dev.crivo.decision.StorageException;
import dev.crivo.intake.CaseRow;
import dev.crivo.shell.WorkListView.Wish;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Takes the cases of a work list one by one, for as long as the person goes on. */
final class WorkListTalks {

  private final WorkListView view;
  private final Decisions decisions;
  private final Drafts drafts;
  private final Function<Draft, ExitCode> converse;
  private final Function<CaseRow, Draft> begin;
  private int recorded;
  private int skipped;

  /**
   * @param converse holds an interview; {@link ExitCode#DONE} where its decision is on record
   * @param begin gives the interview about a row of which nothing was asked
   */
  WorkListTalks(
      WorkListView view,
      Decisions decisions,
      Drafts drafts,
      Function<Draft, ExitCode> converse,
      Function<CaseRow, Draft> begin) {
    this.view = view;
    this.decisions = decisions;
    this.drafts = drafts;
    this.converse = converse;
    this.begin = begin;
  }

  /**
   * @param present the ids of the rows on record
   * @param waiting those of the rows whose decisions wait in the spool
   */
  ExitCode run(List<CaseRow> rows, Set<String> present, Set<String> waiting) {
    var passed = (int) rows.stream().filter(row -> present.contains(row.id())).count();
    var kept = (int) rows.stream().filter(row -> waiting.contains(row.id())).count();
    view.welcome(passed, kept);
    var open =
        rows.stream()
            .filter(row -> !present.contains(row.id()) && !waiting.contains(row.id()))
            .toList();
    var stopped = !all(open, rows);
    var left = open.size() - recorded;
    view.end(stopped, recorded, passed + kept, skipped, left - skipped);
    return left == 0 ? ExitCode.DONE : ExitCode.UNFINISHED;
  }

  /** Whether the end of the list was reached. */
  private boolean all(List<CaseRow> open, List<CaseRow> rows) {
    for (var row : open) {
      var number = rows.indexOf(row) + 1;
      var wish = row == open.get(0) ? Wish.NEXT : view.ask(number, row);
      if (wish == Wish.STOP) {
        return false;
      } else if (wish == Wish.SKIP) {
        skipped++;
      } else {
        hold(number, row);
      }
    }
    return true;
  }

  private void hold(int number, CaseRow row) {
    var kept = drafts.find(row.id());
    var draft = fitting(kept.orElseGet(() -> begin.apply(row)));
    view.heading(number, row, draft, kept.isPresent());
    try {
      if (converse.apply(draft) == ExitCode.DONE) {
        recorded++;
      }
    } catch (DecisionRefused refused) {
      view.refused(refused);
      if (refused.code() == DecisionRefused.Code.ALREADY_RECORDED) {
        recorded++;
        drafts.delete(draft);
      }
    }
  }

  /** Empty where the record cannot be read: a decision goes to the spool then. */
  private Optional<Entitlements> shared(String tenant, Optional<String> workload) {
    try {
      return Optional.of(decisions.tenants().entitlements(tenant, workload));
    } catch (StorageException unreadable) {
      return Optional.empty();
    }
  }

  /** Without a number of entitlements that there are not: it is asked for again. */
  private Draft fitting(Draft draft) {
    var workload = view.workload(draft);
    var tooMany =
        draft
            .tenant()
            .flatMap(tenant -> shared(tenant, workload))
            .filter(shared -> shared.isListed())
            .filter(shared -> draft.entitlements().orElse(0) > shared.total());
    tooMany.ifPresent(shared -> view.tooMany(draft, shared.total()));
    return tooMany.isPresent() ? draft.about(draft.tenant(), Optional.empty()) : draft;
  }
}
