package dev.crivo.decision;

import dev.crivo.decision.Verified.Broken;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Adds to a record what follows its newest entry in another one of the same chain: decisions, links
 * and playbooks as they are. Every entry is checked on its way. A chain only grows at its end, so
 * that its beginning is whole at any moment, and the other record may be in use meanwhile.
 */
final class ChainCopy {

  private final Store from;
  private final Store to;
  private final DoubleConsumer progress;

  /**
   * @param progress told the share that is done, from 0 to 1
   */
  ChainCopy(Store from, Store to, DoubleConsumer progress) {
    this.from = from;
    this.to = to;
    this.progress = progress;
  }

  /**
   * In one transaction: all, or nothing.
   *
   * @return how many decisions were added
   * @throws BackupRefused where the records part, or the other one is broken
   */
  long run() {
    return to.write(
        sql -> {
          var here = new Chain(sql);
          var head = here.head();
          var theirs = from.read(other -> new Chain(other).head());
          refuseParting(here, Math.min(head.position(), theirs.position()));
          if (theirs.position() > head.position()) {
            addAfter(head, sql);
          }
          return here.head().position() - head.position();
        });
  }

  private void addAfter(Anchor head, JdbcClient sql) {
    var kept = new HashSet<String>();
    var check = new ChainCheck(from, Optional.empty(), progress);
    if (check.run(head, page -> add(page, sql, kept)) instanceof Broken broken) {
      throw BackupRefused.broken(from.place(), broken);
    }
  }

  private void add(List<Linked> page, JdbcClient sql, Set<String> kept) {
    var rows = page.stream().map(linked -> linked.row().orElseThrow()).toList();
    rows.stream()
        .map(row -> row.get("playbook_version").toString())
        .filter(kept::add)
        .forEach(version -> keep(version, new KeptPlaybooks(sql)));
    new DecisionRows(sql).insert(rows);
    new Chain(sql).add(page.stream().map(Linked::link).toList());
  }

  private void keep(String version, KeptPlaybooks playbooks) {
    playbooks.keep(from.read(sql -> new KeptPlaybooks(sql).get(version)));
  }

  /**
   * Names the first position at which both have an entry, and not the same one. An entry hangs on
   * all before it: where one is the same in both, so are those.
   */
  private void refuseParting(Chain here, long shared) {
    if (shared == 0 || isSame(here, shared)) {
      return;
    }
    var same = 0L;
    for (var other = shared; ; ) {
      if (other - same == 1) {
        throw BackupRefused.parted(other);
      }
      var middle = (same + other) / 2;
      if (isSame(here, middle)) {
        same = middle;
      } else {
        other = middle;
      }
    }
  }

  private boolean isSame(Chain here, long position) {
    var theirs = from.<Optional<Link>>read(sql -> new Chain(sql).at(position));
    return here.at(position).equals(theirs);
  }
}
