package dev.crivo.shell;

import dev.crivo.console.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What a command line says of a table of cases to classify.
 *
 * @param out the table of results
 * @param worklist where the cases go that somebody has to look at
 * @param rejects where the rows go that are no cases
 * @param by who decides what is recorded, as the command line names him
 */
record BatchOptions(
    CaseTable.Told cases,
    Path out,
    Optional<Path> worklist,
    Optional<Path> rejects,
    boolean record,
    boolean insist,
    Optional<String> by) {

  /**
   * @throws Refusal where a file would be written over another
   */
  void refuseOverwriting() {
    refuseExisting("--out", out);
    worklist.ifPresent(file -> refuseExisting("--worklist", file));
    worklist.ifPresent(file -> refuseSame("--worklist", file, "--out", out));
    rejects.ifPresent(file -> refuseSame("--rejects", file, "--out", out));
    rejects.ifPresent(
        file -> worklist.ifPresent(list -> refuseSame("--rejects", file, "--worklist", list)));
    rejects.ifPresent(file -> RejectedRows.refuseSame(file, cases.file()));
  }

  private static void refuseExisting(String option, Path file) {
    if (Files.exists(file)) {
      throw Refusal.usage("batch.exists", Map.of("option", option, "file", file.toString()));
    }
  }

  private static void refuseSame(String option, Path file, String other, Path taken) {
    if (file.toAbsolutePath().normalize().equals(taken.toAbsolutePath().normalize())) {
      throw Refusal.usage("batch.same-file", Map.of("option", option, "other", other));
    }
  }
}
