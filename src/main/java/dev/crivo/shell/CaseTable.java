package dev.crivo.shell;

import dev.crivo.console.Screen;
import dev.crivo.intake.CaseFields;
import dev.crivo.intake.CaseIntake;
import dev.crivo.intake.CaseRows;
import dev.crivo.intake.DateOrder;
import dev.crivo.intake.PastDates;
import dev.crivo.playbook.Playbook;
import dev.crivo.table.ColumnMapping;
import dev.crivo.table.Table;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** A table of cases, open to be read, with how its rows are read. */
record CaseTable(Table table, CaseRows.Setting setting) implements AutoCloseable {

  /** Where the table is, and what its user says about it. */
  record Told(Path file, Optional<Path> map, Optional<String> sheet, Optional<DateOrder> dates) {}

  /**
   * @param tenantNeeded if a case of nobody is of no use
   */
  static CaseTable open(
      Screen screen, Playbook playbook, Told told, boolean tenantNeeded, Clock clock) {
    var table = ImportedTable.open(screen, told.file(), told.sheet());
    try {
      var fields = CaseFields.of(playbook, tenantNeeded);
      var columns =
          told.map()
              .map(path -> ColumnMapping.read(path, fields).alsoByName(CaseFields.WORK_LIST))
              .orElseGet(() -> ColumnMapping.byName(fields))
              .in(table);
      var dates =
          new PastDates(told.dates().orElse(DateOrder.ISO), clock.getZone(), clock.instant());
      return new CaseTable(
          table,
          new CaseRows.Setting(
              playbook,
              table.headers(),
              columns,
              tenantNeeded,
              dates,
              ImportedTable.texts(),
              Set.copyOf(ResultColumns.NAMES)));
    } catch (RuntimeException e) {
      table.close();
      throw e;
    }
  }

  /** Its cases, for some work with them. */
  <R> CaseIntake<R> intake(CaseIntake.Work<R> work) {
    return new CaseIntake<>(table, setting, work);
  }

  @Override
  public void close() {
    table.close();
  }
}
