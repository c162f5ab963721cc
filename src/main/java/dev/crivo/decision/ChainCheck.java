package dev.crivo.decision;

import dev.crivo.decision.Verified.Broken;
import dev.crivo.decision.Verified.Intact;
import dev.crivo.decision.Verified.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/**
 * Recomputes the hash of every entry of a record, to the last, and finds the first that does not
 * fit. Pages are read while those before are computed; entries added meanwhile are checked too.
 */
final class ChainCheck {

  private static final String UNLINKED =
      "select id from decision where not exists"
          + " (select 1 from link where decision = id and position >= 1) order by id limit 1";

  private final Store store;
  private final Optional<Anchor> anchor;
  private final DoubleConsumer progress;

  /**
   * @param anchor what the record held at some time, as kept elsewhere
   * @param progress told the share that is done, from 0 to 1
   */
  ChainCheck(Store store, Optional<Anchor> anchor, DoubleConsumer progress) {
    this.store = store;
    this.anchor = anchor;
    this.progress = progress;
  }

  /** From the first entry. */
  Verified run() {
    return run(Anchor.NONE, page -> {});
  }

  /**
   * From the entry after one.
   *
   * @param from taken to be right
   * @param passed given every page that fits
   */
  Verified run(Anchor from, Consumer<List<Linked>> passed) {
    var total = Math.max(1, count() - from.position());
    var head = from;
    var versions = new HashSet<String>();
    for (var page = page(head); !page.isEmpty(); ) {
      var last = page.get(page.size() - 1).link().anchor();
      // Not by the common pool, which may have one thread alone, and that be taken.
      var next = CompletableFuture.supplyAsync(() -> page(last), task -> new Thread(task).start());
      var broken = broken(head, page);
      var following = joined(next);
      if (broken.isPresent()) {
        return broken.get();
      }
      passed.accept(page);
      page.forEach(linked -> versions.add(linked.playbookVersion()));
      head = last;
      page = following;
      progress.accept(Math.min(1, (double) (head.position() - from.position()) / total));
    }
    return end(head, versions);
  }

  private Verified end(Anchor head, Set<String> versions) {
    return unlinked()
        .or(() -> pastAnchor(head))
        .<Verified>map(b -> b)
        .orElse(new Intact(head, versions));
  }

  private Optional<Broken> broken(Anchor head, List<Linked> page) {
    var before = head;
    for (var linked : page) {
      var link = linked.link();
      if (link.position() != before.position() + 1) {
        return Optional.of(
            new Broken(Problem.MISSING, Optional.of(before.position() + 1), Optional.empty()));
      }
      var problem = problem(before, linked);
      if (problem.isPresent()) {
        return Optional.of(
            new Broken(problem.get(), Optional.of(link.position()), Optional.of(link.decision())));
      }
      before = link.anchor();
    }
    return Optional.empty();
  }

  private Optional<Problem> problem(Anchor head, Linked linked) {
    var link = linked.link();
    var before = Optional.of(head).filter(a -> !a.equals(Anchor.NONE)).map(Anchor::hash);
    if (!link.previous().equals(before)) {
      return Optional.of(Problem.PREVIOUS);
    } else if (linked.row().isEmpty()) {
      return Optional.of(Problem.REMOVED);
    } else if (!linked.fits()) {
      return Optional.of(Problem.CONTENTS);
    }
    return anchor
        .filter(a -> a.position() == link.position() && !a.hash().equals(link.hash()))
        .map(a -> Problem.REPLACED);
  }

  private Optional<Broken> unlinked() {
    return store
        .read(sql -> sql.sql(UNLINKED).query(String.class).optional())
        .map(id -> new Broken(Problem.UNLINKED, Optional.empty(), Optional.of(id)));
  }

  private Optional<Broken> pastAnchor(Anchor head) {
    return anchor
        .filter(a -> a.position() > head.position())
        .map(a -> new Broken(Problem.SHORT, Optional.of(head.position()), Optional.empty()));
  }

  private long count() {
    return store.read(sql -> new DecisionRows(sql).count());
  }

  /** A page, or the failure to read it as itself. */
  private static List<Linked> joined(CompletableFuture<List<Linked>> page) {
    try {
      return page.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException failure ? failure : e;
    }
  }

  private List<Linked> page(Anchor after) {
    return store.read(sql -> Linked.page(sql, after.position()));
  }
}
