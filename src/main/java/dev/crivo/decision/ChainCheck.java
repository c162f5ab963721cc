package dev.crivo.decision;

import dev.crivo.decision.Verified.Broken;
import dev.crivo.decision.Verified.Intact;
import dev.crivo.decision.Verified.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.DoubleConsumer;

/**
 * Recomputes the hash of every entry of a record, from the first to the last, and finds the first
 * that does not fit. Pages are read while those before are computed; entries added meanwhile are
 * checked too.
 */
final class ChainCheck {

  private static final int PAGE = 500;

  private static final String ENTRIES =
      "select l.position as link_position, l.decision as link_decision, l.salt as link_salt,"
          + " l.previous as link_previous, l.hash as link_hash, d.*"
          + " from link l left join decision d on d.id = l.decision"
          + " where l.position > ? order by l.position limit "
          + PAGE;

  private static final String UNLINKED =
      "select id from decision where not exists (select 1 from link where decision = id)"
          + " order by id limit 1";

  private final Store store;
  private final Optional<Anchor> anchor;
  private final DoubleConsumer progress;
  private Anchor head = Anchor.NONE;

  /**
   * @param anchor what the record held at some time, as kept elsewhere
   * @param progress told the share that is done, from 0 to 1
   */
  ChainCheck(Store store, Optional<Anchor> anchor, DoubleConsumer progress) {
    this.store = store;
    this.anchor = anchor;
    this.progress = progress;
  }

  /**
   * A link as it is in the record, with its decision.
   *
   * @param row the columns of the decision; empty where it is missing
   */
  private record Linked(Link link, Optional<Map<String, Object>> row) {}

  Verified run() {
    var total = Math.max(1, store.read(sql -> new DecisionRows(sql).count()));
    for (var page = page(0); !page.isEmpty(); ) {
      var last = page.get(page.size() - 1).link().position();
      var next = CompletableFuture.supplyAsync(() -> page(last));
      var broken = broken(page);
      page = next.join();
      if (broken.isPresent()) {
        return broken.get();
      }
      progress.accept(Math.min(1, (double) last / total));
    }
    return unlinked().or(this::pastAnchor).<Verified>map(b -> b).orElse(new Intact(head));
  }

  private Optional<Broken> broken(List<Linked> page) {
    for (var linked : page) {
      var link = linked.link();
      if (link.position() != head.position() + 1) {
        return Optional.of(new Broken(Problem.MISSING, of(head.position() + 1), Optional.empty()));
      }
      var problem = problem(linked);
      if (problem.isPresent()) {
        return Optional.of(
            new Broken(problem.get(), of(link.position()), Optional.of(link.decision())));
      }
      head = link.anchor();
    }
    return Optional.empty();
  }

  private static Optional<Long> of(long position) {
    return Optional.of(position);
  }

  private Optional<Problem> problem(Linked linked) {
    var link = linked.link();
    var before = Optional.of(head).filter(a -> !a.equals(Anchor.NONE)).map(Anchor::hash);
    if (!link.previous().equals(before)) {
      return Optional.of(Problem.PREVIOUS);
    } else if (linked.row().isEmpty()) {
      return Optional.of(Problem.REMOVED);
    } else if (!fits(link, linked.row().get())) {
      return Optional.of(Problem.CONTENTS);
    }
    return anchor
        .filter(a -> a.position() == link.position() && !a.hash().equals(link.hash()))
        .map(a -> Problem.REPLACED);
  }

  private static boolean fits(Link link, Map<String, Object> row) {
    return Entry.isFolded(row)
        && Entry.of(link.position(), link.previous(), row, link.salt()).hash().equals(link.hash());
  }

  private Optional<Broken> unlinked() {
    return store
        .read(sql -> sql.sql(UNLINKED).query(String.class).optional())
        .map(id -> new Broken(Problem.UNLINKED, Optional.empty(), Optional.of(id)));
  }

  private Optional<Broken> pastAnchor() {
    return anchor
        .filter(a -> a.position() > head.position())
        .map(a -> new Broken(Problem.SHORT, of(head.position()), Optional.empty()));
  }

  private List<Linked> page(long after) {
    return store.read(
        sql -> sql.sql(ENTRIES).param(after).query((row, number) -> linked(row)).list());
  }

  private static Linked linked(ResultSet row) throws SQLException {
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
}
