package dev.crivo.shell;

import dev.crivo.commandline.Format;
import dev.crivo.console.ExitCode;
import dev.crivo.console.Refusal;
import dev.crivo.console.Screen;
import dev.crivo.decision.Decision.Origin;
import dev.crivo.decision.Decisions;
import dev.crivo.intake.CaseFields;
import dev.crivo.intake.CaseIntake.Cases;
import dev.crivo.rulebook.Rulebook;
import dev.crivo.table.Table;
import dev.crivo.table.WiderTable;
import java.io.IOException;
import java.io.Writer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Classifies the cases of a table, and records those that the rules determine. */
@Component
class Batch {

  private final Person person;
  private final Clock clock;
  private final String version;

  Batch(Person person, Clock clock, @Value("${crivo.version}") String version) {
    this.person = person;
    this.clock = clock;
    this.version = version;
  }

  ExitCode run(
      Screen screen, Rulebook rulebook, Decisions decisions, BatchOptions options, Format format) {
    options.refuseOverwriting();
    var playbook = rulebook.playbook();
    var kept = options.record() || options.worklist().isPresent();
    try (var cases = CaseTable.open(screen, playbook, options.cases(), kept, clock)) {
      var recorder = recorder(screen, rulebook, decisions, options);
      var results = new CaseResults(recorder.recording(), options.record());
      var intake = cases.intake(all -> classified(cases.table(), all, results, recorder, options));
      var view = new BatchView(screen, cases, options, format);
      return new Importing<>(intake, view, cases.table(), options.rejects()).run();
    }
  }

  private CaseRecorder recorder(
      Screen screen, Rulebook rulebook, Decisions decisions, BatchOptions options) {
    var wording = new Wording(rulebook.playbook(), screen);
    var origin = Origin.of(rulebook.playbook(), screen.locale(), version);
    return new CaseRecorder(
        new Recording(rulebook, wording, person.name(options.by()), origin, Optional.empty()),
        decisions,
        new CaseNeeds(wording, options.insist(), LocalDate.now(clock)),
        options.record());
  }

  private static BatchTally classified(
      Table table, Cases cases, CaseResults results, CaseRecorder recorder, BatchOptions options) {
    try {
      return new PrivateOutput("--out", options.out())
          .write(out -> written(out, table, cases, results, recorder, options));
    } catch (Refusal refusal) {
      throw options.record() && refusal.key().equals("export.not-writable")
          ? new Refusal(refusal.exitCode(), "batch.not-writable", refusal.arguments())
          : refusal;
    }
  }

  private static BatchTally written(
      Writer out,
      Table table,
      Cases cases,
      CaseResults results,
      CaseRecorder recorder,
      BatchOptions options)
      throws IOException {
    var columns = new WiderTable(out, table, List.of(), ResultColumns.NAMES);
    if (options.worklist().isEmpty()) {
      return done(new ResultRows(results, recorder, columns, Optional.empty()), cases);
    }
    return new PrivateOutput("--worklist", options.worklist().get())
        .write(
            list ->
                done(
                    new ResultRows(results, recorder, columns, Optional.of(workList(list, table))),
                    cases));
  }

  private static WiderTable workList(Writer list, Table table) throws IOException {
    return new WiderTable(list, table, CaseFields.WORK_LIST, List.of());
  }

  private static BatchTally done(ResultRows rows, Cases cases) {
    cases.each(rows::add);
    return rows.tally();
  }
}
