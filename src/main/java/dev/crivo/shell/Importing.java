package dev.crivo.shell;

import dev.crivo.console.ExitCode;
import dev.crivo.intake.Intake;
import dev.crivo.intake.ReadRow;
import dev.crivo.table.RowProblems;
import dev.crivo.table.Table;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Imports a table, telling how far it has come: first all rows are checked, then they are taken.
 *
 * @param rejects where rows go that cannot be taken; without it one such row keeps all out
 * @param <R> what comes of it
 */
record Importing<R>(Intake<?, R> intake, ImportView<R> view, Table table, Optional<Path> rejects) {

  ExitCode run() {
    view.head();
    var problems = view.problems();
    var rows = checked(problems);
    if (!problems.isEmpty() && rejects.isEmpty()) {
      view.refused(rows, problems);
      return ExitCode.USAGE;
    }
    var result = view.rehearses() ? rehearsed() : taken();
    view.done(rows, problems, result, rejects);
    return problems.isEmpty() && view.isAsTold(result) ? ExitCode.DONE : ExitCode.FAILED;
  }

  /** How many rows there are. */
  private long checked(RowProblems problems) {
    if (rejects.isEmpty() || view.rehearses()) {
      return checked(problems, row -> {});
    }
    return new RejectedRows(rejects.get(), table, view)
        .write(rejected -> checked(problems, rejected));
  }

  private long checked(RowProblems problems, Consumer<ReadRow<?>> rejected) {
    var rows = new long[1];
    try (var progress = view.progress("import.checking")) {
      intake.check(
          row -> {
            rows[0]++;
            if (!row.problems().isEmpty()) {
              problems.addAll(row.problems());
              rejected.accept(row);
            }
          },
          progress::to);
    }
    return rows[0];
  }

  private R taken() {
    try (var progress = view.progress("import.taking")) {
      return intake.take(progress::to);
    }
  }

  private R rehearsed() {
    try (var progress = view.progress("import.comparing")) {
      return intake.rehearse(progress::to);
    }
  }
}
