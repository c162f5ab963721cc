package dev.crivo.intake;

import dev.crivo.playbook.Playbook;
import dev.crivo.table.Columns;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the status of a row, from one column or one for each level. */
final class StatusColumns {

  private final StatusNames names;
  private final List<String> fields;

  /**
   * @param columns of which at least one tells the status
   */
  StatusColumns(Playbook playbook, StatusNames names, Columns columns) {
    this.names = names;
    this.fields =
        columns.has(PastFields.STATUS)
            ? List.of(PastFields.STATUS)
            : PastFields.levels(playbook).stream().filter(columns::has).toList();
  }

  /** Empty with a problem where there is none, or it cannot be told which it is. */
  Optional<StatusReading.Found> read(Cells cells) {
    var steps =
        fields.stream()
            .flatMap(field -> cells.text(field).stream())
            .flatMap(text -> StatusNames.steps(text).stream())
            .toList();
    if (steps.isEmpty()) {
      cells.refuse(fields.get(0), "import.row.required", Map.of());
      return Optional.empty();
    }
    var reading = names.read(steps);
    if (reading instanceof StatusReading.Found found) {
      return Optional.of(found);
    }
    cells.refuse(fields, String.join(" > ", steps), code(reading), about(reading));
    return Optional.empty();
  }

  private static String code(StatusReading reading) {
    return "import.row.status." + reading.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  private static Map<String, String> about(StatusReading reading) {
    if (reading instanceof StatusReading.Group group) {
      return Map.of("codes", Cells.some(group.codes()));
    } else if (reading instanceof StatusReading.Several several) {
      return Map.of("codes", Cells.some(several.codes()));
    } else if (reading instanceof StatusReading.Split split) {
      return Map.of("codes", Cells.some(split.codes()));
    }
    return Map.of("near", ((StatusReading.Unknown) reading).near().orElse("none"));
  }
}
