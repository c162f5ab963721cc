package dev.crivo.bench;

import dev.crivo.intake.PastDecisionsFile;
import dev.crivo.playbook.Playbook;
import dev.crivo.rulebook.Rulebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;

/** The tables to import, the same for the same number of rows. */
record FileTables(Path folder, int rows) {

  private static final long SEED = 7;

  /** Tenants and workloads of a list in the order of tenants, or in none. */
  private static final int WORKLOADS = 5;

  Path past() {
    return folder.resolve("past.csv");
  }

  Path workbook() {
    return folder.resolve("past.xlsx");
  }

  Path list() {
    return folder.resolve("list.csv");
  }

  Path shuffled() {
    return folder.resolve("shuffled.csv");
  }

  void write() throws IOException {
    var playbook = Rulebook.read(Path.of("rules/fasttrack"));
    new PastDecisionsFile(playbook, SEED, 1).write(past(), rows);
    writeWorkbook();
    writeLists(playbook);
  }

  private void writeWorkbook() throws IOException {
    try (var out = Files.newOutputStream(workbook());
        var workbook = new Workbook(out, "Crivo", "1.0");
        var csv = CSVFormat.RFC4180.parse(Files.newBufferedReader(past()))) {
      var sheet = workbook.newWorksheet("past");
      for (var row : csv) {
        for (var column = 0; column < row.size(); column++) {
          if (!row.get(column).isEmpty()) {
            sheet.value((int) row.getRecordNumber() - 1, column, row.get(column));
          }
        }
      }
    }
  }

  private void writeLists(Playbook playbook) throws IOException {
    var subject = playbook.subject().flatMap(playbook::question).orElseThrow();
    var workloads = subject.choices().stream().limit(WORKLOADS).toList();
    var listed = new ArrayList<String[]>();
    for (var i = 0; i < rows; i++) {
      var workload = workloads.get(i % workloads.size());
      listed.add(new String[] {"tenant-" + i / workloads.size(), workload, "" + (1 + i % 900)});
    }
    writeList(list(), subject.name(), listed);
    Collections.shuffle(listed, new Random(SEED));
    writeList(shuffled(), subject.name(), listed);
  }

  private static void writeList(Path file, String subject, Iterable<String[]> rows)
      throws IOException {
    try (var out = new CSVPrinter(Files.newBufferedWriter(file), CSVFormat.RFC4180)) {
      out.printRecord("tenant", subject, "entitlements");
      for (var row : rows) {
        out.printRecord((Object[]) row);
      }
    }
  }
}
