package dev.crivo.decision;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The links of a record. They are added under the lock of {@link Store#write}; the schema refuses a
 * second link after the same one, should the lock ever fail.
 */
record Chain(JdbcClient sql) {

  private static final SecureRandom RANDOM = new SecureRandom();

  /** Adds a link for each of these rows, which are in the record already, in their order. */
  void append(List<Map<String, Object>> rows) {
    var links = new ArrayList<Link>();
    var last = last();
    for (var row : rows) {
      var link = following(last, row);
      links.add(link);
      last = Optional.of(link);
    }
    add(links);
  }

  private static Link following(Optional<Link> last, Map<String, Object> row) {
    var position = last.map(Link::position).orElse(0L) + 1;
    var previous = last.map(Link::hash);
    var salt = salt();
    var hash = Entry.of(position, previous, row, salt).hash();
    return new Link(position, row.get("id").toString(), salt, previous, hash);
  }

  private static String salt() {
    var salt = new byte[16];
    RANDOM.nextBytes(salt);
    return HexFormat.of().formatHex(salt);
  }

  void add(List<Link> links) {
    sql.sql(
            "insert into link (position, decision, salt, previous, hash) values "
                + String.join(", ", Collections.nCopies(links.size(), "(?, ?, ?, ?, ?)")))
        .params(links.stream().flatMap(Chain::values).toList())
        .update();
  }

  private static Stream<Object> values(Link link) {
    return Stream.of(
        link.position(), link.decision(), link.salt(), link.previous().orElse(null), link.hash());
  }

  Optional<Link> last() {
    return links("select * from link order by position desc limit 1").stream().findFirst();
  }

  /** The anchor of the newest. */
  Anchor head() {
    return last().map(Link::anchor).orElse(Anchor.NONE);
  }

  Optional<Link> of(String decision) {
    return links("select * from link where decision = ?", decision).stream().findFirst();
  }

  Optional<Link> at(long position) {
    return links("select * from link where position = ?", position).stream().findFirst();
  }

  private List<Link> links(String query, Object... parameters) {
    return sql.sql(query)
        .params(parameters)
        .query(
            (row, number) ->
                new Link(
                    row.getLong("position"),
                    row.getString("decision"),
                    row.getString("salt"),
                    Optional.ofNullable(row.getString("previous")),
                    row.getString("hash")))
        .list();
  }
}
