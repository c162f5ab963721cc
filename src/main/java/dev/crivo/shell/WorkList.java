package dev.crivo.shell;

import dev.crivo.console.ExitCode;
import dev.crivo.console.Prompter;
import dev.crivo.console.Refusal;
import dev.crivo.console.Screen;
import dev.crivo.decision.Decisions;
import dev.crivo.decision.Draft;
import dev.crivo.decision.Drafts;
import dev.crivo.decision.Spool;
import dev.crivo.decision.Spooled;
import dev.crivo.intake.CaseIntake.Cases;
import dev.crivo.intake.CaseRow;
import dev.crivo.playbook.Playbook;
import dev.crivo.rulebook.Rulebook;
import dev.crivo.table.RowProblems;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** {@code interview --worklist}: an interview about each case of a table that is not on record. */
@Component
class WorkList {

  /** More than anybody mends by hand. */
  private static final int TOLD = 20;

  private final Drafts drafts;
  private final Spool spool;
  private final Safekeeping safekeeping;
  private final Person person;
  private final Clock clock;
  private final String version;

  WorkList(
      Drafts drafts,
      Spool spool,
      Safekeeping safekeeping,
      Person person,
      Clock clock,
      @Value("${crivo.version}") String version) {
    this.drafts = drafts;
    this.spool = spool;
    this.safekeeping = safekeeping;
    this.person = person;
    this.clock = clock;
    this.version = version;
  }

  ExitCode run(
      Screen screen,
      Prompter prompter,
      Rulebook rulebook,
      Decisions decisions,
      CaseTable.Told told,
      Optional<String> as) {
    var by = person.name(as);
    var rows = rows(screen, rulebook.playbook(), told);
    var present = decisions.ofInterviews(rows.stream().map(CaseRow::id).toList());
    forgetDraftsOf(present.keySet());
    var waiting = spool.list().spooled().stream().map(Spooled::id).collect(Collectors.toSet());
    waiting.removeAll(present.keySet());
    var view = new WorkListView(screen, prompter, rulebook, told, as, rows.size());
    var talks =
        new WorkListTalks(
            view,
            decisions,
            drafts,
            draft -> {
              InterviewCommand.refuseOtherPlaybook(draft, rulebook.playbook().name());
              return new Conversation(
                      screen, prompter, rulebook, decisions, drafts, safekeeping, clock, version)
                  .runListed(draft);
            },
            row -> begun(row, by, rulebook.playbook().name()));
    return talks.run(rows, present.keySet(), waiting);
  }

  private Draft begun(CaseRow row, String by, String playbook) {
    return Draft.begun(row.id(), clock, by, playbook)
        .about(row.tenant(), row.entitlements())
        .with(row.answers())
        .entering(RecordForm.entered(row.plan(), row.note()));
  }

  /** A program that was killed may have recorded a decision and not yet removed its draft. */
  private void forgetDraftsOf(Set<String> present) {
    drafts.list().drafts().stream()
        .filter(draft -> present.contains(draft.id()))
        .forEach(drafts::delete);
  }

  /**
   * @throws Refusal where a row is no case, after all such rows were told
   */
  private List<CaseRow> rows(Screen screen, Playbook playbook, CaseTable.Told told) {
    try (var cases = CaseTable.open(screen, playbook, told, true, clock);
        var progress = screen.progress(screen.text("import.checking"))) {
      var intake = cases.intake(WorkList::all);
      var problems = new RowProblems(TOLD);
      intake.check(row -> problems.addAll(row.problems()), share -> progress.to(share / 2));
      if (!problems.isEmpty()) {
        new TableView(screen).problems(problems);
        throw Refusal.usage(
            "worklist.refused", Map.of("file", told.file().toString(), "bad", problems.rows()));
      }
      return intake.take(share -> progress.to((1 + share) / 2));
    }
  }

  private static List<CaseRow> all(Cases cases) {
    var rows = new ArrayList<CaseRow>();
    cases.each(rows::addAll);
    return rows;
  }
}
