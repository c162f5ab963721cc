package dev.crivo.shell;

import dev.crivo.intake.CaseRow;
import dev.crivo.shell.CaseRecorder.Ended;
import dev.crivo.table.WiderTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Classifies rows, some at a time, and writes what came of each to the table of results, and of
 * what is left to the work list.
 */
final class ResultRows {

  private final CaseResults results;
  private final CaseRecorder recorder;
  private final Optional<WiderTable> workList;
  private final WiderTable out;
  private final BatchTally tally = new BatchTally();

  ResultRows(
      CaseResults results, CaseRecorder recorder, WiderTable out, Optional<WiderTable> workList) {
    this.results = results;
    this.recorder = recorder;
    this.out = out;
    this.workList = workList;
  }

  BatchTally tally() {
    return tally;
  }

  void add(List<CaseRow> rows) {
    var cases = rows.stream().map(row -> new Ended(row, results.of(row.answers()))).toList();
    var filed = filed(cases);
    try {
      for (var i = 0; i < cases.size(); i++) {
        write(cases.get(i), filed.get(i));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The record is not needed by who only wants to know. */
  private List<Filed> filed(List<Ended> cases) {
    return recorder.records() || workList.isPresent()
        ? recorder.file(cases)
        : cases.stream().map(one -> Filed.settled()).toList();
  }

  private void write(Ended one, Filed filed) throws IOException {
    tally.add(one.result(), filed);
    var why = recorder.records() ? filed.why() : "";
    var cells =
        Stream.concat(one.result().cells().stream(), Stream.of(filed.decision(), why)).toList();
    out.add(List.of(), one.row().row(), cells);
    if (filed.isLeft() && workList.isPresent()) {
      workList.get().add(List.of(filed.why(), one.row().id()), one.row().row(), List.of());
    }
  }
}
