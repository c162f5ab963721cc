package dev.crivo.table;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A table whose columns cannot be told, by a mapping file or by their own names. */
public class BadMapping extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** What is wrong; the arguments that go with each are named in brackets. */
  public enum Code {
    /** There is no such mapping file. */
    NO_FILE,
    /** It cannot be read, is no text in UTF-8, or is too long. */
    NO_ACCESS,
    /** It is not YAML [line, problem]. */
    NOT_YAML,
    /** It is not made of fields with their columns [line]. */
    NOT_A_MAP,
    /** There is no such field [line, field, near, fields]. */
    UNKNOWN_FIELD,
    /** The field stands in it twice [line, field]. */
    FIELD_TWICE,
    /** The table has no such column [line, field, header, near, headers, table]. */
    UNKNOWN_HEADER,
    /** Two fields are to be read from one column [line, field, header, other]. */
    COLUMN_TWICE,
    /** Several columns could be meant [line, field, headers]. */
    AMBIGUOUS,
    /** Fields that every row needs have no column [missing, headers]; line 0 without mapping. */
    MISSING
  }

  private final Code code;
  private final transient Map<String, String> arguments;

  BadMapping(Code code, Path file, int line, Map<String, ?> arguments) {
    super(code + " " + file + ":" + line + " " + arguments);
    this.code = code;
    var all = new LinkedHashMap<String, String>();
    arguments.forEach((name, value) -> all.put(name, String.valueOf(value)));
    all.put("file", file.toString());
    all.put("line", String.valueOf(line));
    this.arguments = all;
  }

  public Code code() {
    return code;
  }

  /** The mapping file (the table itself, where there is none), the line, and more by name. */
  public Map<String, String> arguments() {
    return arguments;
  }
}
