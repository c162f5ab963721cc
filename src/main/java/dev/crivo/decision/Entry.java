package dev.crivo.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the hash of a link stands for: the place in the chain, the hash before, and every column of
 * the decision as it is in the record. What may name a customer or a person is there as the hash of
 * a {@link Commitment}. Columns that are null are left out, so that a later schema may add some.
 *
 * @param columns column to value, in clear
 * @param committed column to the hash of its commitment
 */
record Entry(
    long position,
    Optional<String> previous,
    Map<String, Object> columns,
    Map<String, String> committed) {

  /**
   * What may name a customer or a person: a source may be a file named after one, and a key of an
   * import would tell whoever guesses all values of its row that the guess is right.
   */
  static final List<String> COMMITTED =
      List.of(
          "decided_by",
          "import_key",
          "next_action",
          "note",
          "override_text",
          "owner",
          "source",
          "tenant");

  static final List<String> CLEAR =
      List.of(
          "id",
          "at",
          "group_id",
          "workload",
          "entitlements",
          "answers",
          "case_key",
          "suggested",
          "alternatives",
          "status",
          "picked",
          "override_reason",
          "note_grade",
          "note_remarks",
          "target_date",
          "next_action_date",
          "language",
          "playbook",
          "playbook_version",
          "program_version",
          "interview",
          "corrects",
          "decided_at",
          "added_on",
          "taken");

  /** To another column of the same row, from which it is made to be searched in. */
  static final Map<String, String> FOLDED =
      Map.of("decided_by_folded", "decided_by", "tenant_folded", "tenant");

  /**
   * @param row column to value, of all columns; those of no use here are passed over
   */
  static Entry of(long position, Optional<String> previous, Map<String, ?> row, String salt) {
    var columns = new LinkedHashMap<String, Object>();
    CLEAR.forEach(column -> columns.put(column, row.get(column)));
    columns.values().removeIf(value -> value == null);
    var committed = new LinkedHashMap<String, String>();
    commitments(row, salt).forEach((column, value) -> committed.put(column, value.hash()));
    return new Entry(position, previous, columns, committed);
  }

  /** Column to commitment, of those that have a value. */
  static Map<String, Commitment> commitments(Map<String, ?> row, String salt) {
    var commitments = new LinkedHashMap<String, Commitment>();
    for (var column : COMMITTED) {
      if (row.get(column) instanceof String value) {
        commitments.put(column, Commitment.of(column, value, salt));
      }
    }
    return commitments;
  }

  /** All columns of the row at which a result stands, as they are in the record. */
  static Map<String, Object> row(ResultSet result) throws SQLException {
    var row = new LinkedHashMap<String, Object>();
    for (var column : CLEAR) {
      row.put(column, result.getObject(column));
    }
    for (var column : COMMITTED) {
      row.put(column, result.getString(column));
    }
    for (var column : FOLDED.keySet()) {
      row.put(column, result.getString(column));
    }
    return row;
  }

  /** Whether what is searched in belongs to what is shown. */
  static boolean isFolded(Map<String, ?> row) {
    return FOLDED.entrySet().stream()
        .allMatch(
            folded ->
                DecisionRow.folded(String.valueOf(row.get(folded.getValue())))
                    .equals(row.get(folded.getKey())));
  }

  /** SHA-256 in hex over its canonical JSON. */
  String hash() {
    return CanonicalJson.sha256(json());
  }

  Map<String, Object> json() {
    var json = new TreeMap<String, Object>();
    json.put("columns", columns);
    json.put("committed", committed);
    json.put("position", position);
    previous.ifPresent(hash -> json.put("previous", hash));
    return json;
  }
}
