package dev.crivo.decision;

import static dev.crivo.decision.Examples.NOON;
import static dev.crivo.decision.Examples.PLAIN;
import static dev.crivo.decision.Examples.PLAYBOOK;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.crivo.decision.Backup.Result;
import dev.crivo.decision.BackupRefused.Code;
import dev.crivo.decision.StorageException.Kind;
import dev.crivo.decision.Verified.Intact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.DoubleConsumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A backup of either store, restored into either. */
@ParameterizedClass
@EnumSource
class BackupTests {

  private static final DoubleConsumer QUIET = share -> {};

  @Parameter Stores store;
  @TempDir Path folder;
  private Path file;
  private Decisions record;

  @BeforeEach
  void open() throws IOException {
    file = Files.createDirectory(folder.resolve("safe")).resolve("record.backup");
    record = store.open(folder.resolve("one"), NOON);
  }

  @AfterEach
  void close() {
    record.close();
  }

  @Test
  void bringsBackEveryDecisionLinkAndPlaybookAsItWas() {
    var wrong = record.record(PLAYBOOK, PLAIN);
    record.record(PLAYBOOK, Examples.full(Optional.of(wrong.id())));
    record.record(PLAYBOOK, Collections.nCopies(3, PLAIN));
    var anchor = record.anchor();

    assertThat(backup(record).make()).isEqualTo(new Result(5, anchor));
    for (var other : Stores.values()) {
      try (var restored = other.open(folder.resolve("other " + other), NOON)) {
        assertThat(backup(restored).restore()).isEqualTo(new Result(5, anchor));
        assertThat(all(restored)).hasSize(5).isEqualTo(all(record));
        assertThat(links(restored)).isEqualTo(links(record));
        assertThat(kept(restored)).isEqualTo(kept(record));
        assertThat(restored.verify(Optional.of(anchor), QUIET))
            .isEqualTo(new Intact(anchor, Set.of(PLAYBOOK.version())));
      }
    }
  }

  @Test
  void addsWhatIsNewToTheBackupThatIsThere() {
    record.record(PLAYBOOK, Collections.nCopies(3, PLAIN));
    backup(record).make();
    record.record(PLAYBOOK, PLAIN);

    assertThat(backup(record).make()).isEqualTo(new Result(1, record.anchor()));
    assertThat(backup(record).make()).isEqualTo(new Result(0, record.anchor()));
    assertThat(restored()).isEqualTo(all(record));
  }

  @Test
  void addsToARecordThatEndsEarlierTheRest() {
    record.record(PLAYBOOK, Collections.nCopies(3, PLAIN));
    backup(record).make();
    try (var other = store.open(folder.resolve("two"), NOON)) {
      backup(other).restore();
      record.record(PLAYBOOK, Collections.nCopies(2, PLAIN));
      backup(record).make();

      assertThat(backup(other).restore()).isEqualTo(new Result(2, record.anchor()));
      assertThat(all(other)).isEqualTo(all(record));
    }
  }

  @Test
  void restoresNothingIntoARecordThatHasAllOfItAndMore() {
    record.record(PLAYBOOK, PLAIN);
    backup(record).make();
    record.record(PLAYBOOK, PLAIN);

    assertThat(backup(record).restore()).isEqualTo(new Result(0, record.anchor()));
    assertThat(all(record)).hasSize(2);
  }

  @Test
  void goesOnWithIdsThatGrowAndOneChainAfterwards() {
    record.record(PLAYBOOK, Collections.nCopies(2, PLAIN));
    backup(record).make();
    try (var other = store.open(folder.resolve("two"), NOON)) {
      backup(other).restore();
      var next = other.record(PLAYBOOK, PLAIN);

      assertThat(all(other)).startsWith(next).hasSize(3);
      assertThat(other.verify(Optional.of(record.anchor()), QUIET)).isInstanceOf(Intact.class);
    }
  }

  @Test
  void takesAnEmptyRecordForWhatItIs() {
    assertThat(backup(record).make()).isEqualTo(new Result(0, Anchor.NONE));
    assertThat(backup(record).restore()).isEqualTo(new Result(0, Anchor.NONE));
    record.record(PLAYBOOK, PLAIN);
    assertThat(backup(record).make()).isEqualTo(new Result(1, record.anchor()));
  }

  @Test
  void isWholeThoughOthersRecordMeanwhile() throws Exception {
    record.record(PLAYBOOK, Collections.nCopies(1200, PLAIN));
    var done = new AtomicBoolean();
    var begun = new CompletableFuture<Decision>();
    var writing =
        CompletableFuture.runAsync(
            () -> {
              try (var other = store.open(folder.resolve("one"), NOON)) {
                while (!done.get()) {
                  begun.complete(other.record(PLAYBOOK, Collections.nCopies(3, PLAIN)).get(0));
                }
              }
            });
    begun.get();
    var result = backup(record).make();
    done.set(true);
    writing.get();

    assertThat(result.added()).isGreaterThan(1200).isEqualTo(result.head().position());
    assertThat(record.verify(Optional.of(result.head()), QUIET)).isInstanceOf(Intact.class);
    var restored = restored();
    assertThat(all(record)).endsWith(restored.toArray(Decision[]::new));
    assertThat(groups(restored)).hasSize((int) (result.added() - 1200) / 3 + 1);
  }

  /** By group to how many of it are there: no group is cut in two. */
  private static Map<Optional<String>, Long> groups(List<Decision> decisions) {
    var sizes = decisions.stream().collect(groupingBy(Decision::group, counting()));
    assertThat(sizes.values()).containsOnly(3L, 1200L);
    return sizes;
  }

  @Test
  void isOneFileThatOnlyItsOwnerCanRead() throws IOException {
    assumeThat(Files.getFileStore(folder).supportsFileAttributeView("posix")).isTrue();
    record.record(PLAYBOOK, PLAIN);
    backup(record).make();
    backup(record).make();
    backup(record).restore();

    assertThat(file.getParent()).isDirectoryContaining(file::equals);
    assertThat(siblings()).containsExactly(file);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void leavesNothingBesideWhereItIsInterruptedAndStartsAnew() throws IOException {
    record.record(PLAYBOOK, Collections.nCopies(1200, PLAIN));
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> stoppedAt(0.4, record).make());
    assertThat(siblings()).isEmpty();

    Files.writeString(
        file.resolveSibling("record.backup.999999999-7.tmp"), "of one that was killed");
    var other = Files.writeString(file.resolveSibling("record.backup.old"), "of something else");
    assertThat(backup(record).make()).isEqualTo(new Result(1200, record.anchor()));
    assertThat(siblings()).containsExactly(file, other);
  }

  @Test
  void leavesTheBackupThatIsThereAsItWasWhereItIsInterrupted() throws IOException {
    record.record(PLAYBOOK, PLAIN);
    var before = backup(record).make().head();
    record.record(PLAYBOOK, Collections.nCopies(1200, PLAIN));
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> stoppedAt(0.6, record).make());

    assertThat(siblings()).containsExactly(file);
    assertThat(restored()).hasSize(1);
    assertThat(backup(record).make().added()).isEqualTo(1200);
    assertThat(record.verify(Optional.of(before), QUIET)).isInstanceOf(Intact.class);
  }

  @Test
  void restoresNothingWhereItIsInterruptedAndAllTheNextTime() {
    record.record(PLAYBOOK, Collections.nCopies(1200, PLAIN));
    backup(record).make();
    try (var other = store.open(folder.resolve("two"), NOON)) {
      assertThatExceptionOfType(IllegalStateException.class)
          .isThrownBy(() -> stoppedAt(0.6, other).restore());
      assertThat(all(other)).isEmpty();
      assertThat(backup(other).restore().added()).isEqualTo(1200);
      assertThat(all(other)).isEqualTo(all(record));
    }
  }

  @Test
  void refusesToAddToTheBackupOfAnotherRecord() throws IOException {
    record.record(PLAYBOOK, PLAIN);
    backup(record).make();
    var before = Files.readAllBytes(file);
    try (var other = store.open(folder.resolve("two"), NOON)) {
      other.record(PLAYBOOK, Collections.nCopies(2, PLAIN));
      var refused = refusal(() -> backup(other).make());

      assertThat(refused.code()).isEqualTo(Code.PARTED);
      assertThat(refused.position()).isOne();
      assertThat(file).hasBinaryContent(before);
      assertThat(refusal(() -> backup(other).restore()).code()).isEqualTo(Code.PARTED);
      assertThat(all(other)).hasSize(2);
    }
  }

  /** Restored before, and both went on since. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 1000})
  void namesTheEntryAtWhichTheyPart(int shared) {
    record.record(PLAYBOOK, Collections.nCopies(shared, PLAIN));
    backup(record).make();
    try (var other = store.open(folder.resolve("two"), NOON)) {
      backup(other).restore();
      other.record(PLAYBOOK, Collections.nCopies(2, PLAIN));
      record.record(PLAYBOOK, Collections.nCopies(3, PLAIN));
      backup(record).make();

      var refused = refusal(() -> backup(other).restore());
      assertThat(refused.code()).isEqualTo(Code.PARTED);
      assertThat(refused.position()).isEqualTo(shared + 1);
      assertThat(all(other)).hasSize(shared + 2);
    }
  }

  @Test
  void refusesToAddToABackupThatHoldsMoreThanTheRecord() throws IOException {
    record.record(PLAYBOOK, PLAIN);
    backup(record).make();
    try (var other = store.open(folder.resolve("two"), NOON)) {
      backup(other).restore();
      record.record(PLAYBOOK, PLAIN);
      backup(record).make();
      var before = Files.readAllBytes(file);

      var refused = refusal(() -> backup(other).make());
      assertThat(refused.code()).isEqualTo(Code.BACKUP_AHEAD);
      assertThat(refused.position()).isOne();
      assertThat(file).hasBinaryContent(before);
    }
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "update decision set note = 'better' where id = (select max(id) from decision), 3",
        "delete from link where position = 2, 2",
        "delete from decision where id = (select decision from link where position = 2), 2",
        "delete from link where position = 3, 0",
      })
  void restoresNothingOfADamagedBackupAndAddsNothingToIt(String forgery, long position)
      throws Exception {
    record.record(PLAYBOOK, Collections.nCopies(3, PLAIN));
    backup(record).make();
    forge(forgery);
    var before = Files.readAllBytes(file);

    try (var other = store.open(folder.resolve("two"), NOON)) {
      for (var refused :
          List.of(refusal(() -> backup(other).restore()), refusal(() -> backup(record).make()))) {
        assertThat(refused.code()).isEqualTo(Code.BACKUP_BROKEN);
        assertThat(refused.position()).isEqualTo(position);
      }
      assertThat(all(other)).isEmpty();
      assertThat(file).hasBinaryContent(before);
    }
  }

  @Test
  void backsUpNothingOfARecordThatSomethingElseChanged() {
    record.record(PLAYBOOK, Collections.nCopies(3, PLAIN));
    backup(record).make();
    var second = record.record(PLAYBOOK, Collections.nCopies(3, PLAIN)).get(1).id();
    store.forge(
        folder.resolve("one"), "update decision set note = 'better' where id = '" + second + "'");

    var refused = refusal(() -> backup(record).make());
    assertThat(refused.code()).isEqualTo(Code.RECORD_BROKEN);
    assertThat(refused.position()).isEqualTo(5);
    assertThat(restored()).hasSize(3);
    assertThat(refusal(() -> backup(record).restore()).code()).isEqualTo(Code.RECORD_BROKEN);
  }

  @Test
  void addsNothingOfARecordWhoseOlderDecisionsSomethingElseChanged() {
    var first = record.record(PLAYBOOK, PLAIN);
    backup(record).make();
    record.record(PLAYBOOK, PLAIN);
    store.forge(
        folder.resolve("one"),
        "update decision set note = 'better' where id = '" + first.id() + "'");

    var refused = refusal(() -> backup(record).make());
    assertThat(refused.code()).isEqualTo(Code.RECORD_BROKEN);
    assertThat(refused.position()).isOne();
    assertThat(restored()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Dear diary", "a record", "another program's database"})
  void leavesAFileAloneThatIsNoBackup(String what) throws Exception {
    record.record(PLAYBOOK, PLAIN);
    switch (what) {
      case "a record" -> {
        try (var own = Decisions.open(folder.resolve("three"), NOON)) {
          own.record(PLAYBOOK, PLAIN);
        }
        Files.copy(folder.resolve("three/crivo.db"), file);
      }
      case "another program's database" -> forge("create table recipes (name text)");
      default -> Files.writeString(file, what.repeat(100));
    }
    var before = Files.readAllBytes(file);

    assertThat(failure(() -> backup(record).make()).kind()).isEqualTo(Kind.NOT_A_BACKUP);
    assertThat(failure(() -> backup(record).restore()).kind()).isEqualTo(Kind.NOT_A_BACKUP);
    assertThat(file).hasBinaryContent(before);
    assertThat(siblings()).containsExactly(file);
  }

  @ParameterizedTest
  @CsvSource({"99, NEWER", "2, OLDER_BACKUP"})
  void refusesABackupOfAnotherVersion(String version, Kind kind) throws Exception {
    record.record(PLAYBOOK, PLAIN);
    backup(record).make();
    forge(
        "insert into flyway_schema_history select 99, '"
            + version
            + "', description, type,"
            + " script, checksum, installed_by, installed_on, execution_time, success"
            + " from flyway_schema_history limit 1");
    var before = Files.readAllBytes(file);

    for (var failed :
        List.of(failure(() -> backup(record).make()), failure(() -> backup(record).restore()))) {
      assertThat(failed.kind()).isEqualTo(kind);
      assertThat(failed.place()).isEqualTo(file.toString());
    }
    assertThat(file).hasBinaryContent(before);
  }

  @Test
  void neitherBacksUpNorRestoresARecordOfANewerProgram() throws Exception {
    record.record(PLAYBOOK, PLAIN);
    backup(record).make();
    record.close();
    store.forge(
        folder.resolve("one"),
        "update flyway_schema_history set version = '99' where installed_rank ="
            + " (select max(installed_rank) from flyway_schema_history)");
    record = store.open(folder.resolve("one"), NOON);

    for (var failed :
        List.of(failure(() -> backup(record).make()), failure(() -> backup(record).restore()))) {
      assertThat(failed.kind()).isEqualTo(Kind.NEWER);
      assertThat(failed.place()).isEqualTo(record.place().shown());
    }
  }

  @Test
  void doesNotTakeTheRecordItselfForABackup() throws Exception {
    record.record(PLAYBOOK, PLAIN);
    backup(record).make();
    var home = Files.createDirectory(folder.resolve("four"));
    Files.copy(file, home.resolve("crivo.db"));
    try (var own = Decisions.open(home, NOON)) {
      assertThat(all(own)).isEqualTo(all(record));
      file = home.resolve("crivo.db");
      assertThat(failure(() -> backup(own).make()).kind()).isEqualTo(Kind.NOT_A_BACKUP);
      assertThat(failure(() -> backup(own).restore()).kind()).isEqualTo(Kind.NOT_A_BACKUP);
    }
  }

  @Test
  void tellsThatTheFolderOfTheBackupCannotBeWritten() {
    record.record(PLAYBOOK, PLAIN);
    assumeThat(file.getParent().toFile().setWritable(false)).isTrue();
    // The super-user can write anywhere.
    assumeThat(Files.isWritable(file.getParent())).isFalse();
    assertThat(failure(() -> backup(record).make()).kind()).isEqualTo(Kind.NOT_WRITABLE);
  }

  @Test
  void tellsHowFarItIs() {
    record.record(PLAYBOOK, Collections.nCopies(1200, PLAIN));
    var shares = new ArrayList<Double>();
    new Backup(record, file, new Folder(folder.resolve("own")), shares::add).make();
    new Backup(record, file, new Folder(folder.resolve("own")), shares::add).make();
    assertThat(shares.subList(0, 6)).isSorted().last().isEqualTo(1.0);
    assertThat(shares).allMatch(share -> share >= 0 && share <= 1);
  }

  private Backup stoppedAt(double share, Decisions decisions) {
    return new Backup(
        decisions,
        file,
        new Folder(folder.resolve("own")),
        reached -> {
          if (reached > share) {
            throw new IllegalStateException("stopped");
          }
        });
  }

  /** All decisions of the backup, by way of a record of their own. */
  private List<Decision> restored() {
    try (var other = Decisions.open(folder.resolve("restored"), NOON)) {
      backup(other).restore();
      return all(other);
    }
  }

  private void forge(String statement) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var change = connection.createStatement()) {
      for (var kind : List.of("changed", "removed")) {
        for (var table : List.of("decision", "link")) {
          change.execute("drop trigger if exists " + table + "_is_not_" + kind);
        }
      }
      change.execute(statement);
    }
  }

  private List<Path> siblings() throws IOException {
    try (var files = Files.list(file.getParent())) {
      return files.sorted().toList();
    }
  }

  private static BackupRefused refusal(ThrowingCallable work) {
    return catchThrowableOfType(BackupRefused.class, work);
  }

  private static StorageException failure(ThrowingCallable work) {
    return catchThrowableOfType(StorageException.class, work);
  }

  private Backup backup(Decisions decisions) {
    return new Backup(decisions, file, new Folder(folder.resolve("own")), QUIET);
  }

  private static List<Decision> all(Decisions decisions) {
    return decisions.list(DecisionFilter.ALL).toList();
  }

  private static List<Linked> links(Decisions decisions) {
    return decisions.store().read(sql -> Linked.page(sql, 0));
  }

  private static KeptPlaybooks.Kept kept(Decisions decisions) {
    return decisions.store().read(sql -> new KeptPlaybooks(sql).get(PLAYBOOK.version()));
  }
}
