package dev.crivo.shell;

import dev.crivo.console.Screen;
import dev.crivo.intake.TextRules;
import dev.crivo.table.ColumnMapping;
import dev.crivo.table.Columns;
import dev.crivo.table.Field;
import dev.crivo.table.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** How commands that import read a table that a person names. */
final class ImportedTable {

  private ImportedTable() {}

  static Table open(Screen screen, Path file, Optional<String> sheet) {
    try (var progress = screen.progress(screen.text("import.opening"))) {
      return Table.open(file, sheet, progress::to);
    }
  }

  /**
   * Which of its columns is which field: as a file says, or else by their names.
   *
   * @param map that file
   */
  static Columns columns(Optional<Path> map, List<Field> fields, Table table) {
    return map.map(path -> ColumnMapping.read(path, fields))
        .orElseGet(() -> ColumnMapping.byName(fields))
        .in(table);
  }

  /** What may be recorded of its texts: the same as of those typed at a prompt. */
  static TextRules texts() {
    return new TextRules(FreeText.NAME::problem, FreeText.NOTE::problem, FreeText::stripped);
  }
}
