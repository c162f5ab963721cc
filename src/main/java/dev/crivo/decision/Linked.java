package dev.crivo.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A link as it is in a record, with its decision.
 *
 * @param row the columns of the decision; empty where it is missing
 */
record Linked(Link link, Optional<Map<String, Object>> row) {

  /** How many a page has at most. */
  static final int PAGE = 500;

  private static final String ENTRIES =
      "select l.position as link_position, l.decision as link_decision, l.salt as link_salt,"
          + " l.previous as link_previous, l.hash as link_hash, d.*"
          + " from link l left join decision d on d.id = l.decision"
          + " where l.position > ? order by l.position limit "
          + PAGE;

  /** Those after a position, in their order; none where that was the last. */
  static List<Linked> page(JdbcClient sql, long after) {
    return sql.sql(ENTRIES).param(after).query((row, number) -> of(row)).list();
  }

  private static Linked of(ResultSet row) throws SQLException {
    var link =
        new Link(
            row.getLong("link_position"),
            row.getString("link_decision"),
            row.getString("link_salt"),
            Optional.ofNullable(row.getString("link_previous")),
            row.getString("link_hash"));
    return new Linked(
        link, row.getString("id") == null ? Optional.empty() : Optional.of(Entry.row(row)));
  }

  /** That of its decision, which is there. */
  String playbookVersion() {
    return row.orElseThrow().get("playbook_version").toString();
  }

  /** Whether the hash of the link is that of its decision, which is there. */
  boolean fits() {
    return row.filter(
            columns ->
                Entry.isFolded(columns)
                    && Entry.of(link.position(), link.previous(), columns, link.salt())
                        .hash()
                        .equals(link.hash()))
        .isPresent();
  }
}
