package dev.crivo.decision;

import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Playbook;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The decisions on record, and the playbooks they were made under. Decisions are added and never
 * changed. Safe for use by several threads and several programs at once. Every call may throw a
 * {@link StorageException}.
 */
public final class Decisions implements AutoCloseable {

  private static final int PAGE = 200;
  private static final int STATEMENT = 500;

  /** Of what little an audit reads of each, enough that asking for a page costs nothing beside. */
  private static final int CASES = 2_000;

  private final Store database;
  private final Clock clock;
  private final Ids ids = new Ids();

  Decisions(Store database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * The record in a data folder. Nothing on the disk is read or made before the first call.
   *
   * @param home the folder; made, for its owner only, where it is missing
   */
  public static Decisions open(Path home, Clock clock) {
    return open(new Folder(home), clock);
  }

  /** The record at a place. Nothing is read, made or connected to before the first call. */
  public static Decisions open(Place place, Clock clock) {
    return new Decisions(Store.at(place), clock);
  }

  public Place place() {
    return database.place();
  }

  /**
   * Brings an older or empty record to the schema of this program. In a folder the first call does
   * so by itself; on a server this does, called by whoever owns the schema.
   */
  public void migrate() {
    database.migrate();
  }

  public RecordSummary summary() {
    return database.read(sql -> RecordSummary.of(database.place(), sql));
  }

  /** Records one decision, as {@link #record(Playbook, List)} does. */
  public Decision record(Playbook playbook, NewDecision decision) {
    return record(playbook, List.of(decision)).get(0);
  }

  /**
   * Records decisions made together under one playbook: all of them or, where it throws, none. Two
   * or more share a group. One that does not tell where its entitlements come from takes them as
   * {@link Entitlements#subject} tells. The playbook's files are kept with the first decision of
   * its version.
   *
   * @return them as recorded, in the same order
   * @throws DecisionRefused where one of them cannot be recorded
   */
  public List<Decision> record(Playbook playbook, List<NewDecision> decisions) {
    if (decisions.isEmpty()) {
      return List.of();
    }
    return record(decisions, KeptPlaybooks.Kept.of(playbook, clock.instant()));
  }

  /**
   * Records what could not be stored before, as {@link #record(Playbook, List)} does, under the
   * playbook that is kept with it.
   *
   * @throws DecisionRefused where it cannot be recorded, or was after all
   * @throws IllegalArgumentException where it belongs in another record
   */
  List<Decision> record(Spooled spooled) {
    if (!spooled.isFor(place())) {
      throw new IllegalArgumentException("place: not the one the decisions were meant for");
    }
    return record(spooled.decisions(), spooled.playbook(clock.instant()));
  }

  private List<Decision> record(List<NewDecision> decisions, KeptPlaybooks.Kept playbook) {
    decisions.forEach(decision -> check(decision, playbook.version()));
    return database.write(
        sql -> {
          new KeptPlaybooks(sql).keep(playbook);
          return recorded(decisions, sql);
        });
  }

  /**
   * Records decisions in one transaction, each for itself: they share no group, and one that is
   * refused keeps no other out. Some thousand at a time, as with {@link #recordPast}.
   *
   * @param decisions none of them a correction
   * @return what became of each, in the same order
   */
  public List<Attempt> recordEach(Playbook playbook, List<NewDecision> decisions) {
    var kept = KeptPlaybooks.Kept.of(playbook, clock.instant());
    decisions.forEach(decision -> checkAlone(decision, kept.version()));
    return database.write(
        sql -> {
          new KeptPlaybooks(sql).keep(kept);
          return statements(decisions).stream().flatMap(some -> attempts(some, sql)).toList();
        });
  }

  private Stream<Attempt> attempts(List<NewDecision> decisions, JdbcClient sql) {
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var attempts = new Attempts(sql, decisions, ids, at);
    var made = decisions.stream().map(attempts::record).toList();
    attempts.write();
    return made.stream();
  }

  private static void checkAlone(NewDecision decision, String version) {
    check(decision, version);
    if (decision.corrects().isPresent()) {
      throw new IllegalArgumentException("corrects: not here");
    }
  }

  /**
   * Records decisions that were made elsewhere, in one transaction, but for those that were
   * recorded before. Some thousand at a time: others wait for the record meanwhile.
   *
   * @param playbook under which their statuses and answers were read
   * @return how many were recorded
   */
  public int recordPast(Playbook playbook, List<PastDecision> decisions) {
    var kept = KeptPlaybooks.Kept.of(playbook, clock.instant());
    return database.write(
        sql -> {
          var recorded = 0;
          for (var some : statements(decisions)) {
            recorded += recordPast(some, kept, sql);
          }
          return recorded;
        });
  }

  private int recordPast(List<PastDecision> decisions, KeptPlaybooks.Kept kept, JdbcClient sql) {
    var rows = new DecisionRows(sql);
    var there = rows.imported(keys(decisions));
    var missing = decisions.stream().filter(d -> !there.contains(d.key())).toList();
    if (!missing.isEmpty()) {
      new KeptPlaybooks(sql).keep(kept);
      rows.addAll(recordedPast(missing, rows));
    }
    return missing.size();
  }

  /** As many at once as go into one statement: databases take some ten thousand values. */
  static <T> List<List<T>> statements(List<T> decisions) {
    return IntStream.iterate(0, from -> from < decisions.size(), from -> from + STATEMENT)
        .mapToObj(from -> decisions.subList(from, Math.min(from + STATEMENT, decisions.size())))
        .toList();
  }

  private List<Decision> recordedPast(List<PastDecision> decisions, DecisionRows rows) {
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var given = ids.after(rows.latestId(), at, decisions.size()).iterator();
    return decisions.stream().map(decision -> decision.recorded(given.next(), at)).toList();
  }

  /** How many of some decisions made elsewhere are on record already. */
  public int countPast(List<PastDecision> decisions) {
    return database.read(
        sql ->
            statements(decisions).stream()
                .mapToInt(some -> new DecisionRows(sql).imported(keys(some)).size())
                .sum());
  }

  private static List<String> keys(List<PastDecision> decisions) {
    return decisions.stream().map(PastDecision::key).toList();
  }

  /** The decision with exactly this id. */
  public Optional<Decision> get(String id) {
    return database.read(sql -> new DecisionRows(sql).get(id));
  }

  /**
   * The decisions whose id begins or ends with a part, in whatever case, newest first: none, the
   * one that was meant, or some of those that may have been meant.
   */
  public List<Decision> find(String part) {
    return database.read(sql -> new DecisionRows(sql).find(part));
  }

  /**
   * The decisions that pass a filter, newest first. They are read page by page as the stream is
   * read, so that any number of them fits; it holds no resource and need not be closed.
   */
  public Stream<Decision> list(DecisionFilter filter) {
    return Stream.iterate(
            page(filter, Optional.empty()), page -> !page.isEmpty(), page -> after(page, filter))
        .flatMap(List::stream)
        .limit(filter.limit().orElse(Integer.MAX_VALUE));
  }

  /**
   * The same decisions as {@link #list}, so far as it takes to judge any number of them, which is
   * little of each row. Whatever the limit of the filter.
   */
  public Stream<DecidedCase> cases(DecisionFilter filter) {
    return Stream.iterate(
            cases(filter, Optional.empty()),
            page -> !page.isEmpty(),
            page ->
                page.size() < CASES
                    ? List.of()
                    : cases(filter, Optional.of(page.get(page.size() - 1).id())))
        .flatMap(List::stream);
  }

  private List<DecidedCase> cases(DecisionFilter filter, Optional<String> before) {
    var shown = place().shown();
    return database.read(sql -> new DecisionRows(sql).cases(filter, before, CASES, shown));
  }

  /** How many decisions {@link #list} gives for a filter. */
  public long count(DecisionFilter filter) {
    var all = database.read(sql -> new DecisionRows(sql).count(filter));
    return filter.limit().map(limit -> Math.min(limit, all)).orElse(all);
  }

  /** How many decisions pass a filter, whatever its limit, and how many it keeps out and why. */
  public FilterCounts counts(DecisionFilter filter) {
    return database.read(sql -> new DecisionRows(sql).counts(filter));
  }

  /** The decision that replaces this one, where there is one. */
  public Optional<Decision> correctionOf(String id) {
    return database.read(sql -> new DecisionRows(sql).correctionOf(id));
  }

  /** The ids of the decisions that replace some of these, by those of what they replace. */
  public Map<String, String> corrections(List<String> ids) {
    return database.read(
        sql -> {
          var found = new HashMap<String, String>();
          statements(ids).forEach(some -> found.putAll(new DecisionRows(sql).corrections(some)));
          return found;
        });
  }

  /** The decision that an interview led to, by the id of its draft. */
  public Optional<Decision> ofInterview(String draft) {
    return database.read(sql -> new DecisionRows(sql).ofInterview(draft));
  }

  /**
   * The ids of the decisions that some interviews led to, by those of their drafts. Some thousand.
   */
  public Map<String, String> ofInterviews(List<String> drafts) {
    return database.read(
        sql -> {
          var found = new HashMap<String, String>();
          statements(drafts)
              .forEach(some -> found.putAll(new DecisionRows(sql).ofInterviews(some)));
          return found;
        });
  }

  /** What was decided before in the same case: where exactly these answers were given. */
  public Earlier earlier(Answers answers) {
    return earlier(answers, Optional.empty());
  }

  /**
   * The same without one decision.
   *
   * @param without the id of a decision not to count, such as the one shown or to be replaced
   */
  public Earlier earlier(Answers answers, Optional<String> without) {
    var key = CaseKey.of(answers);
    return database.read(sql -> new DecisionRows(sql).earlier(key, without));
  }

  /** The customers whose entitlements these decisions share. */
  public Tenants tenants() {
    return new Tenants(database, clock, ids);
  }

  /** What others found of these decisions. */
  public Reviews reviews() {
    return new Reviews(database, clock);
  }

  /**
   * The versions of the playbooks that decisions were made under, of those that begin like this.
   */
  public List<String> playbookVersions(String prefix) {
    return database.read(sql -> new KeptPlaybooks(sql).beginningWith(prefix));
  }

  /**
   * The files of a playbook's version, path relative to its folder to content; none where no
   * decision was made under it.
   */
  public Map<String, String> playbookFiles(String version) {
    return database.read(sql -> new KeptPlaybooks(sql).of(version));
  }

  /** The newest entry of the chain, in one line to keep elsewhere. */
  public Anchor anchor() {
    return database.read(sql -> new Chain(sql).head());
  }

  /**
   * Recomputes the chain from the first decision to the last.
   *
   * @param anchor what the record held at some time, as kept elsewhere
   * @param progress told the share that is done, from 0 to 1
   */
  public Verified verify(Optional<Anchor> anchor, DoubleConsumer progress) {
    return new ChainCheck(database, anchor, progress).run();
  }

  /**
   * A decision with its place in the chain, for somebody who has not the record; empty where it has
   * no such place.
   *
   * @param masked what to leave out, of {@link Proof#MASKABLE}
   * @param files the playbook that the decision was made under
   */
  public Optional<Proof> proof(String id, Set<String> masked, Proof.Files files) {
    return database.read(
        sql ->
            new Chain(sql)
                .of(id)
                .flatMap(
                    link ->
                        new DecisionRows(sql)
                            .row(id)
                            .map(row -> Proof.of(link, row, masked, files))));
  }

  @Override
  public void close() {
    database.close();
  }

  static void check(NewDecision decision, String version) {
    if (!decision.origin().playbookVersion().equals(version)) {
      throw new IllegalArgumentException("playbook: not the version the decision was made under");
    }
    if (decision.overrides() && decision.chosen().overriding().isEmpty()) {
      throw DecisionRefused.overrideWithoutReason(decision.chosen().status());
    }
  }

  /** The lock on the database makes this one at a time, so that ids grow in the order recorded. */
  private List<Decision> recorded(List<NewDecision> decisions, JdbcClient sql) {
    var rows = new DecisionRows(sql);
    var entitlements = new EntitlementCheck(new EntitlementRows(sql)::counted, rows);
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var given = ids.after(rows.latestId(), at, decisions.size());
    var group = decisions.size() > 1 ? Optional.of(given.get(0)) : Optional.<String>empty();
    var recorded = new ArrayList<Decision>();
    // First: a correction that is recorded again would seem to be corrected by another.
    decisions.forEach(decision -> refuseSecondRecording(decision, rows));
    for (var decision : decisions) {
      refuseSecondCorrection(decision, rows);
      recorded.add(entitlements.sharing(decision).recorded(given.get(recorded.size()), at, group));
      rows.add(recorded.get(recorded.size() - 1));
    }
    return List.copyOf(recorded);
  }

  private static void refuseSecondCorrection(NewDecision decision, DecisionRows rows) {
    decision
        .corrects()
        .ifPresent(
            id -> {
              rows.get(id).orElseThrow(() -> DecisionRefused.noSuchDecision(id));
              rows.correctionOf(id)
                  .ifPresent(
                      other -> {
                        throw DecisionRefused.alreadyCorrected(id, other.id());
                      });
            });
  }

  private static void refuseSecondRecording(NewDecision decision, DecisionRows rows) {
    decision
        .origin()
        .interview()
        .flatMap(rows::ofInterview)
        .ifPresent(
            recorded -> {
              throw DecisionRefused.alreadyRecorded(recorded.id());
            });
  }

  Store store() {
    return database;
  }

  private List<Decision> page(DecisionFilter filter, Optional<String> before) {
    return database.read(sql -> new DecisionRows(sql).list(filter, before, pageSize(filter)));
  }

  private List<Decision> after(List<Decision> page, DecisionFilter filter) {
    return page.size() < pageSize(filter)
        ? List.of()
        : page(filter, Optional.of(page.get(page.size() - 1).id()));
  }

  private static int pageSize(DecisionFilter filter) {
    return Math.min(PAGE, filter.limit().orElse(PAGE));
  }
}
