package dev.crivo.table;

import dev.crivo.table.BadMapping.Code;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the columns of tables are told: by a mapping file, or by their names. */
public final class ColumnMapping {

  private final List<Field> fields;
  private final Optional<Path> file;
  private final List<MappingFile.Entry> entries;

  private ColumnMapping(List<Field> fields, Optional<Path> file, List<MappingFile.Entry> entries) {
    this.fields = List.copyOf(fields);
    this.file = file;
    this.entries = entries;
  }

  /** A column is the field of its name, whatever case, accents, spaces and underscores it has. */
  public static ColumnMapping byName(List<Field> fields) {
    var entries =
        fields.stream().map(field -> new MappingFile.Entry(field.name(), field.name(), 0)).toList();
    return new ColumnMapping(fields, Optional.empty(), entries);
  }

  /**
   * By a YAML file of fields with the names of their columns, {@code tenant: "Customer name"}. A
   * field that it does not name is not read.
   *
   * @throws BadMapping where the file is not as it should be, or names a field that there is not
   */
  public static ColumnMapping read(Path file, List<Field> fields) {
    var mapping = new MappingFile(file);
    var entries = mapping.entries();
    var seen = new LinkedHashMap<String, MappingFile.Entry>();
    for (var entry : entries) {
      if (fields.stream().noneMatch(field -> field.name().equals(entry.field()))) {
        throw mapping.refuse(Code.UNKNOWN_FIELD, entry, unknownField(entry, fields));
      } else if (seen.put(entry.field(), entry) != null) {
        throw mapping.refuse(Code.FIELD_TWICE, entry, Map.of());
      }
    }
    return new ColumnMapping(fields, Optional.of(file), entries);
  }

  /** The same, and for fields that it says nothing of the columns of their names, if any. */
  public ColumnMapping alsoByName(List<String> more) {
    var all = new ArrayList<>(entries);
    more.stream()
        .filter(name -> entries.stream().noneMatch(entry -> entry.field().equals(name)))
        .forEach(name -> all.add(new MappingFile.Entry(name, name, 0)));
    return new ColumnMapping(fields, file, List.copyOf(all));
  }

  private static Map<String, String> unknownField(MappingFile.Entry entry, List<Field> fields) {
    var names = fields.stream().map(Field::name).toList();
    return Map.of(
        "near",
        new Names(names).near(entry.field()).orElse("none"),
        "fields",
        new Names(names).listed());
  }

  /**
   * The columns of a table.
   *
   * @throws BadMapping where the table lacks one, or several could be meant
   */
  public Columns in(Table table) {
    return in(table.file(), table.headers());
  }

  Columns in(Path table, List<String> headers) {
    var source = new MappingFile(file.orElse(table));
    var columns = new LinkedHashMap<String, Integer>();
    for (var entry : entries) {
      var column = column(source, entry, headers);
      if (column.isPresent()) {
        refuseSecond(source, entry, columns, column.get());
        columns.put(entry.field(), column.get());
      } else if (entry.line() > 0) {
        throw source.refuse(Code.UNKNOWN_HEADER, entry, unknownHeader(entry, table, headers));
      }
    }
    refuseMissing(source, columns, headers);
    return new Columns(headers, columns);
  }

  private static Optional<Integer> column(
      MappingFile source, MappingFile.Entry entry, List<String> headers) {
    // A file that names the column means this one alone.
    if (entry.line() > 0 && headers.contains(entry.header())) {
      return Optional.of(headers.indexOf(entry.header()));
    }
    var alike = headers.stream().filter(header -> Names.alike(header, entry.header())).toList();
    if (alike.size() > 1) {
      throw source.refuse(
          Code.AMBIGUOUS,
          entry,
          Map.of("headers", new Names(alike).listed(), "mapped", entry.line() > 0 ? "yes" : "no"));
    }
    return alike.stream().findFirst().map(headers::indexOf);
  }

  private static void refuseSecond(
      MappingFile source, MappingFile.Entry entry, Map<String, Integer> columns, int column) {
    columns.forEach(
        (other, taken) -> {
          if (taken == column) {
            throw source.refuse(Code.COLUMN_TWICE, entry, Map.of("other", other));
          }
        });
  }

  private static Map<String, String> unknownHeader(
      MappingFile.Entry entry, Path table, List<String> headers) {
    return Map.of(
        "table", table.toString(),
        "near", new Names(headers).near(entry.header()).orElse("none"),
        "headers", new Names(headers).listed());
  }

  private void refuseMissing(
      MappingFile source, Map<String, Integer> columns, List<String> headers) {
    var missing =
        fields.stream()
            .filter(field -> field.required() && !columns.containsKey(field.name()))
            .map(Field::name)
            .toList();
    if (!missing.isEmpty()) {
      var about =
          Map.of(
              "missing", String.join(", ", missing),
              "count", missing.size(),
              "mapped", file.isPresent() ? "yes" : "no",
              "headers", new Names(headers).listed());
      throw source.refuse(Code.MISSING, 0, about);
    }
  }
}
