package dev.crivo.shell;

import dev.crivo.console.Refusal;
import dev.crivo.intake.ReadRow;
import dev.crivo.table.Rejects;
import dev.crivo.table.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes the rows of a table that cannot be taken to a file, each with what is wrong with it. */
record RejectedRows(Path path, Table table, ImportView<?> view) {

  /**
   * @throws Refusal where the file would take the place of the table that it is about
   */
  static void refuseSame(Path rejects, Path table) {
    try {
      if (Files.exists(rejects) && Files.exists(table) && Files.isSameFile(rejects, table)) {
        throw Refusal.usage("import.rejects-same", Map.of("file", rejects.toString()));
      }
    } catch (IOException e) {
      // What is wrong with either of them is told when it is opened.
    }
  }

  /**
   * @param rows gives the rows to write to what it is given
   * @return what that returns
   * @throws Refusal where the file cannot be written
   */
  <T> T write(Function<Consumer<ReadRow<?>>, T> rows) {
    return new PrivateOutput("--rejects", path)
        .write(
            out -> {
              var rejects = new Rejects(out, table, view.reasonHeader());
              try {
                return rows.apply(row -> add(rejects, row));
              } catch (UncheckedIOException e) {
                throw e.getCause();
              }
            });
  }

  private void add(Rejects rejects, ReadRow<?> row) {
    try {
      rejects.add(
          row.row(), row.problems().stream().map(view::reason).collect(Collectors.joining("; ")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
