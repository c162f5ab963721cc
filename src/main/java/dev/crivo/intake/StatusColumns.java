package dev.crivo.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the status of a row, from one column or one for each level. */
final class StatusColumns {

  private static final String STEP = " > ";

  private final StatusNames names;
  private final List<String> fields;
  private final TextRules rules;
  private final Remembered<StatusReading> readings;

  /**
   * @param setting of columns of which at least one tells the status
   */
  StatusColumns(PastRows.Setting setting) {
    var playbook = setting.playbook();
    var columns = setting.columns();
    this.names = new StatusNames(playbook, setting.crosswalk());
    this.readings = new Remembered<>(path -> names.read(List.of(path.split(STEP))));
    this.rules = setting.texts();
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
            .flatMap(StatusNames::steps)
            .limit(names.most() + 1L)
            .map(rules.kept())
            .toList();
    return isPath(steps, cells) ? found(String.join(STEP, steps), cells) : Optional.empty();
  }

  /** Any of its names may be a picked one, which is recorded as it stands there. */
  private boolean isPath(List<String> steps, Cells cells) {
    if (steps.isEmpty()) {
      cells.refuse(fields.get(0), "import.row.required", Map.of());
      return false;
    } else if (steps.size() > names.most()) {
      var first = String.join(STEP, steps.subList(0, names.most())) + STEP + "…";
      cells.refuse(fields, first, "import.row.status.long", Map.of("most", names.most()));
      return false;
    }
    var problem = steps.stream().flatMap(name -> rules.name().apply(name).stream()).findFirst();
    problem.ifPresent(
        code ->
            cells.refuse(fields, String.join(STEP, steps), "import.row.text." + code, Map.of()));
    return problem.isEmpty();
  }

  private Optional<StatusReading.Found> found(String path, Cells cells) {
    var reading = readings.of(path);
    if (reading instanceof StatusReading.Found found) {
      return Optional.of(found);
    }
    cells.refuse(fields, path, code(reading), about(reading));
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
