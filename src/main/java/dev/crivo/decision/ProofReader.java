package dev.crivo.decision;

import dev.crivo.decision.NotAProof.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads a {@link Proof} from JSON that anybody may have written. */
final class ProofReader {

  /** What the record always has; the rest may be null there, and then it is left out. */
  private static final List<String> ALWAYS =
      List.of(
          "id",
          "at",
          "answers",
          "case_key",
          "suggested",
          "alternatives",
          "status",
          "note_grade",
          "note_remarks",
          "language",
          "playbook",
          "playbook_version",
          "program_version");

  private static final List<String> JSON =
      List.of("answers", "suggested", "alternatives", "note_remarks", "taken");

  private static final List<String> ALWAYS_COMMITTED = List.of("decided_by", "note", "tenant");

  /** The last whole number that every reader of JSON has exactly. */
  private static final long MOST = 1L << 53;

  private static final int MAX_FILES = 2000;
  private static final Pattern PART = Pattern.compile("[^/\\\\\\p{Cntrl}]+");

  private ProofReader() {}

  static Proof read(String json) {
    var file = new JsonFields("", ProofJson.tree(json));
    // Of a later version nothing else is known.
    requireFormat(file);
    file.onlyThese("format", "version", "hash", "entry", "disclosed", "masked", "rules", "texts");
    var entry = entry(file.fields("entry"));
    var proof =
        new Proof(
            entry,
            file.digest("hash"),
            disclosed(file.fields("disclosed"), entry.committed().keySet()),
            new Proof.Files(files(file.fields("rules")), files(file.fields("texts"))));
    requireMasked(file, proof);
    requireDecision(proof);
    return proof;
  }

  private static void requireFormat(JsonFields file) {
    var format = file.node("format");
    if (format == null || !format.isString() || !format.stringValue().equals(Proof.FORMAT)) {
      throw new NotAProof(Problem.OTHER_FORMAT, "format");
    }
    if (file.whole("version") != Proof.VERSION) {
      throw new NotAProof(Problem.OTHER_VERSION, String.valueOf(file.whole("version")));
    }
  }

  private static Entry entry(JsonFields entry) {
    entry.onlyThese("position", "previous", "columns", "committed");
    var position = entry.whole("position");
    var previous = Optional.ofNullable(entry.node("previous")).map(n -> entry.digest("previous"));
    if (position < 1 || position > MOST) {
      throw entry.wrong("position");
    }
    if (previous.isPresent() != (position > 1)) {
      throw previous.isPresent() ? entry.wrong("previous") : entry.missing("previous");
    }
    return new Entry(
        position, previous, columns(entry.fields("columns")), committed(entry.fields("committed")));
  }

  private static Map<String, Object> columns(JsonFields fields) {
    fields.onlyThese(Entry.CLEAR.toArray(String[]::new));
    ALWAYS.forEach(fields::text);
    fields.digest("playbook_version");
    JSON.stream().filter(fields.names()::contains).forEach(c -> requireStrict(fields, c));
    var columns = new LinkedHashMap<String, Object>();
    for (var column : fields.names()) {
      columns.put(
          column, column.equals("entitlements") ? (Object) seats(fields) : fields.text(column));
    }
    return columns;
  }

  /** JSON within the JSON, which the hash holds letter by letter. */
  private static void requireStrict(JsonFields fields, String column) {
    try {
      ProofJson.tree(fields.text(column));
    } catch (NotAProof e) {
      throw fields.wrong(column);
    }
  }

  private static long seats(JsonFields fields) {
    var seats = fields.whole("entitlements");
    if (seats < 1 || seats > Integer.MAX_VALUE) {
      throw fields.wrong("entitlements");
    }
    return seats;
  }

  private static Map<String, String> committed(JsonFields fields) {
    fields.onlyThese(Entry.COMMITTED.toArray(String[]::new));
    ALWAYS_COMMITTED.forEach(fields::digest);
    var committed = new LinkedHashMap<String, String>();
    fields.names().forEach(column -> committed.put(column, fields.digest(column)));
    return committed;
  }

  private static Map<String, Commitment> disclosed(JsonFields fields, Set<String> committed) {
    fields.onlyThese(committed.toArray(String[]::new));
    var disclosed = new LinkedHashMap<String, Commitment>();
    for (var column : fields.names()) {
      var commitment = fields.fields(column);
      commitment.onlyThese("salt", "value");
      disclosed.put(column, new Commitment(commitment.digest("salt"), commitment.text("value")));
    }
    return disclosed;
  }

  private static Map<String, String> files(JsonFields fields) {
    if (fields.names().size() > MAX_FILES) {
      throw new NotAProof(Problem.TOO_MANY_FILES, String.valueOf(MAX_FILES));
    }
    var files = new TreeMap<String, String>();
    for (var path : fields.names()) {
      if (!isWithin(path)) {
        throw new NotAProof(Problem.BAD_PATH, path);
      }
      files.put(path, String.join("\n", fields.lines(path)));
    }
    return files;
  }

  private static boolean isWithin(String path) {
    return List.of(path.split("/", -1)).stream()
        .allMatch(part -> PART.matcher(part).matches() && !part.matches("\\.{1,2}"));
  }

  private static void requireMasked(JsonFields file, Proof proof) {
    var told = file.lines("masked");
    if (told.size() != proof.masked().size() || !proof.masked().containsAll(told)) {
      throw file.wrong("masked");
    }
  }

  private static void requireDecision(Proof proof) {
    try {
      proof.decision("-");
    } catch (UnreadableColumn e) {
      var of = Entry.COMMITTED.contains(e.column()) ? "entry.committed." : "entry.columns.";
      throw new NotAProof(Problem.WRONG, of + e.column());
    } catch (RuntimeException e) {
      throw new NotAProof(Problem.WRONG, "entry");
    }
  }
}
