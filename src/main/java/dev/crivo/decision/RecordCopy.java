package dev.crivo.decision;

import dev.crivo.decision.Verified.Broken;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;

/**
 * Copies a record into another one: every decision with its id, instant, group and correction, and
 * the playbooks' files. What is there already is compared and passed over, so that a copy that was
 * stopped goes on when it is started again, and nothing is there twice.
 */
public final class RecordCopy {

  private static final int BATCH = 200;

  private final Store from;
  private final Store to;
  private final DoubleConsumer progress;

  /**
   * @param progress told the share that is done, from 0 to 1
   */
  public RecordCopy(Decisions from, Decisions to, DoubleConsumer progress) {
    this.from = from.store();
    this.to = to.store();
    this.progress = progress;
  }

  /**
   * What came of it.
   *
   * @param copied decisions that were added
   * @param present decisions that were there already
   * @param compared decisions that were read again from both records at the end and are the same
   * @param playbooks versions of playbooks that they were made under
   * @param otherTexts how many of these the other record keeps with other files: texts, as a
   *     version stands for its rules alone, and each record keeps those that it saw first
   */
  public record Result(int copied, int present, int compared, int playbooks, int otherTexts) {}

  /**
   * Adds what is missing, a batch at a time in the order of ids, then compares all of it.
   *
   * @throws CopyRefused at the first decision that cannot be copied; those before it are there
   */
  public Result run() {
    refuseBrokenSource();
    var total = from.read(sql -> new DecisionRows(sql).count());
    var copied = 0;
    var seen = 0;
    var end = "";
    for (var batch = after(""); !batch.isEmpty(); batch = after(end)) {
      copied += copy(batch);
      seen += batch.size();
      end = last(batch);
      progress.accept(Math.min(1, seen / (2.0 * total)));
    }
    var versions = new HashSet<String>();
    var compared = compare(end, total, versions);
    var other = versions.stream().filter(this::hasOtherTexts).count();
    return new Result(copied, seen - copied, compared, versions.size(), (int) other);
  }

  private int copy(List<Decision> batch) {
    var playbooks = versions(batch);
    return to.write(
        sql -> {
          playbooks.forEach(playbook -> new KeptPlaybooks(sql).keep(playbook));
          var rows = new DecisionRows(sql);
          var missing = missing(batch, rows);
          refuseConflicts(missing, rows);
          if (!missing.isEmpty()) {
            rows.addAll(missing);
          }
          return missing.size();
        });
  }

  /** The playbooks that these were made under, read before anything is locked. */
  private List<KeptPlaybooks.Kept> versions(List<Decision> batch) {
    var versions =
        batch.stream().map(d -> d.origin().playbookVersion()).collect(Collectors.toSet());
    return from.read(sql -> versions.stream().sorted().map(new KeptPlaybooks(sql)::get).toList());
  }

  private static List<Decision> missing(List<Decision> batch, DecisionRows rows) {
    var there = new HashMap<String, Decision>();
    rows.all(ids(batch)).forEach(d -> there.put(d.id(), d));
    for (var decision : batch) {
      var other = there.get(decision.id());
      if (other != null && !same(decision, other)) {
        throw CopyRefused.otherContents(decision.id());
      }
    }
    return batch.stream().filter(d -> !there.containsKey(d.id())).toList();
  }

  /** Somebody may have corrected the same decision there, or recorded the same interview or row. */
  private static void refuseConflicts(List<Decision> missing, DecisionRows rows) {
    for (var decision : missing) {
      decision
          .corrects()
          .flatMap(rows::correctionOf)
          .ifPresent(
              other -> {
                throw CopyRefused.correctedOtherwise(decision.id(), other.id());
              });
      decision
          .origin()
          .interview()
          .flatMap(rows::ofInterview)
          .ifPresent(
              other -> {
                throw CopyRefused.recordedOtherwise(decision.id(), other.id());
              });
      decision
          .imported()
          .flatMap(imported -> rows.ofImport(imported.key()))
          .ifPresent(
              other -> {
                throw CopyRefused.importedOtherwise(decision.id(), other.id());
              });
    }
  }

  /** In another record it would get hashes that fit. */
  private void refuseBrokenSource() {
    if (new ChainCheck(from, Optional.empty(), share -> {}).run() instanceof Broken broken) {
      throw CopyRefused.sourceBroken(broken.decision().orElse(""));
    }
  }

  /** What was recorded since it was copied is not there yet. */
  private List<Decision> upTo(String end, String id) {
    return after(id).stream().filter(d -> d.id().compareTo(end) <= 0).toList();
  }

  /**
   * @param end the id of the last decision to compare
   * @param versions those met are added to it
   */
  private int compare(String end, int total, Set<String> versions) {
    var seen = 0;
    for (var batch = upTo(end, ""); !batch.isEmpty(); batch = upTo(end, last(batch))) {
      compare(batch);
      batch.forEach(d -> versions.add(d.origin().playbookVersion()));
      seen += batch.size();
      progress.accept(Math.min(1, 0.5 + seen / (2.0 * total)));
    }
    return seen;
  }

  private void compare(List<Decision> batch) {
    var there = to.read(sql -> new DecisionRows(sql).all(ids(batch)));
    for (var i = 0; i < batch.size(); i++) {
      if (i >= there.size() || !same(batch.get(i), there.get(i))) {
        throw CopyRefused.otherContents(batch.get(i).id());
      }
    }
  }

  private boolean hasOtherTexts(String version) {
    return !files(from, version).equals(files(to, version));
  }

  private static Map<String, String> files(Store store, String version) {
    return store.read(sql -> new KeptPlaybooks(sql).of(version));
  }

  /** To the letter, with the order of answers. */
  private static boolean same(Decision one, Decision other) {
    return DecisionRow.of(one).equals(DecisionRow.of(other));
  }

  private List<Decision> after(String id) {
    return from.read(sql -> new DecisionRows(sql).after(id, BATCH));
  }

  private static String last(List<Decision> batch) {
    return batch.get(batch.size() - 1).id();
  }

  private static List<String> ids(List<Decision> batch) {
    return batch.stream().map(Decision::id).toList();
  }
}
