package dev.crivo.decision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of reviews, in SQL that SQLite and PostgreSQL both speak. */
record ReviewRows(JdbcClient sql) {

  void add(Review review) {
    var row = ReviewRow.of(review);
    DecisionRows.refuseBrokenText(row);
    sql.sql(
            "insert into review ("
                + String.join(", ", row.keySet())
                + ") values ("
                + String.join(", ", Collections.nCopies(row.size(), "?"))
                + ")")
        .params(new ArrayList<>(row.values()))
        .update();
  }

  Optional<String> latestId() {
    return sql.sql("select id from review order by id desc limit 1").query(String.class).optional();
  }

  /** Of these decisions, of which there is at least one; in the order of ids. */
  List<Review> of(Collection<String> decisions) {
    return sql.sql("select * from review where decision in (:ids) order by id")
        .param("ids", decisions)
        .query((row, number) -> ReviewRow.review(row))
        .list();
  }

  List<Review> all() {
    return sql.sql("select * from review order by id")
        .query((row, number) -> ReviewRow.review(row))
        .list();
  }
}
