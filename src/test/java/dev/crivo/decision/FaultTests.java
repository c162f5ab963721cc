package dev.crivo.decision;

import static dev.crivo.decision.Examples.NOON;
import static dev.crivo.decision.Examples.PLAIN;
import static dev.crivo.decision.Examples.PLAYBOOK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.crivo.decision.StorageException.Kind;
import dev.crivo.decision.Verified.Intact;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A disk that fails while a group of decisions is being recorded in a file. */
class FaultTests {

  private static final List<NewDecision> GROUP = Collections.nCopies(200, PLAIN);

  @TempDir Path folder;
  private Path home;
  private SqliteStore store;
  private Decisions decisions;
  private Decision first;

  @BeforeEach
  void open() throws IOException {
    open(Files.createDirectory(folder.resolve("home")));
  }

  private void open(Path where) {
    home = where;
    store = new SqliteStore(home, Duration.ofMillis(100));
    decisions = new Decisions(store, NOON);
    first = decisions.record(PLAYBOOK, PLAIN);
  }

  @AfterEach
  void close() {
    decisions.close();
  }

  @Test
  void recordsNothingOfAGroupThatTheFileHasNoRoomFor() {
    var pages = Integer.parseInt(pragma("page_count"));
    pragma("max_page_count = " + (pages + 3));
    assertThat(failure(() -> decisions.record(PLAYBOOK, GROUP)).kind()).isEqualTo(Kind.FULL);
    isAsBeforeAndGoesOn();
  }

  @Test
  void recordsNothingOfAGroupThatTheDiskHasNoRoomFor() throws Exception {
    var disk = mounted(2);
    try {
      decisions.close();
      open(disk.resolve("home"));
      var filler = fill(disk);
      var failure = failure(() -> decisions.record(PLAYBOOK, GROUP));
      assertThat(failure.kind()).isEqualTo(Kind.FULL);
      assertThat(failure.place()).isEqualTo(home.resolve("crivo.db").toString());
      Files.delete(filler);
      isAsBeforeAndGoesOn();
    } finally {
      unmount(disk);
    }
  }

  @Test
  void writesNoBackupThatTheDiskHasNoRoomFor() throws Exception {
    var disk = mounted(1);
    try {
      decisions.record(PLAYBOOK, Collections.nCopies(3000, PLAIN));
      var file = disk.resolve("record.backup");
      var backup = new Backup(decisions, file, new Folder(home), share -> {});
      var failure = failure(backup::make);
      assertThat(failure.kind()).isEqualTo(Kind.FULL);
      assertThat(failure.place()).isEqualTo(file.toString());
      assertThat(disk).isEmptyDirectory();
    } finally {
      unmount(disk);
    }
  }

  @Test
  void recordsNothingOfAGroupOnADiskThatCanOnlyBeRead() throws Exception {
    var disk = mounted(8);
    try {
      decisions.close();
      open(disk.resolve("home"));
      decisions.close();
      run("mount", "-o", "remount,ro", disk.toString());
      try (var again = Decisions.open(home, NOON)) {
        assertThat(failure(() -> again.record(PLAYBOOK, GROUP)).kind())
            .isEqualTo(Kind.NOT_WRITABLE);
      }
      run("mount", "-o", "remount,rw", disk.toString());
      isAsBeforeAndGoesOn();
    } finally {
      unmount(disk);
    }
  }

  @Test
  void recordsNothingOfAGroupInARecordThatMayOnlyBeRead() {
    set("query_only = true");
    assertThat(failure(() -> decisions.record(PLAYBOOK, GROUP)).kind())
        .isEqualTo(Kind.NOT_WRITABLE);
    isAsBeforeAndGoesOn();
  }

  @Test
  void recordsNothingOfAGroupWhileAnotherProgramIsWriting() throws SQLException {
    try (var other = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("crivo.db"))) {
      other.createStatement().execute("begin immediate");
      assertThat(failure(() -> decisions.record(PLAYBOOK, GROUP)).kind()).isEqualTo(Kind.LOCKED);
      other.createStatement().execute("rollback");
    }
    isAsBeforeAndGoesOn();
  }

  /** Else whoever is told that nothing was recorded records it again. */
  @Test
  void failsToRecordOnlyWhatIsNotOnRecord() throws Exception {
    var over = new AtomicBoolean();
    var other = CompletableFuture.runAsync(() -> lockAgainAndAgain(over));
    var recorded = new ArrayList<>(List.of(first.id()));
    for (var i = 0; i < 60; i++) {
      try {
        recorded.add(decisions.record(PLAYBOOK, PLAIN).id());
      } catch (StorageException failure) {
        assertThat(failure.kind()).isEqualTo(Kind.LOCKED);
      }
    }
    over.set(true);
    other.join();
    assertThat(all(decisions)).extracting(Decision::id).hasSameElementsAs(recorded);
  }

  /** Takes the lock in the moment that it is free, and keeps it for longer than the others wait. */
  private void lockAgainAndAgain(AtomicBoolean over) {
    try (var other = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("crivo.db"));
        var sql = other.createStatement()) {
      sql.execute("pragma busy_timeout = 0");
      while (!over.get()) {
        if (isLocked(sql)) {
          LockSupport.parkNanos(Duration.ofMillis(150).toNanos());
          sql.execute("rollback");
          LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isLocked(Statement sql) {
    try {
      sql.execute("begin immediate");
      return true;
    } catch (SQLException held) {
      return false;
    }
  }

  @Test
  void recordsNothingOfAGroupInAFileThatIsDamagedMeanwhile() throws IOException {
    pragma("wal_checkpoint(truncate)");
    set("shrink_memory");
    var file = home.resolve("crivo.db");
    var whole = Files.readAllBytes(file);
    overwrite(file, noise(whole.length));
    assertThat(failure(() -> decisions.record(PLAYBOOK, GROUP)).kind()).isEqualTo(Kind.DAMAGED);
    decisions.close();
    overwrite(file, whole);
    isAsBeforeAndGoesOn();
  }

  /** The first page as it was: the file still says that it is a database. */
  private static byte[] noise(int length) {
    var noise = new byte[length];
    new Random(7).nextBytes(noise);
    return noise;
  }

  private static void overwrite(Path file, byte[] content) throws IOException {
    try (var access = new RandomAccessFile(file.toFile(), "rw")) {
      access.seek(4096);
      access.write(content, 4096, content.length - 4096);
    }
  }

  private void isAsBeforeAndGoesOn() {
    try (var again = Decisions.open(home, NOON)) {
      assertThat(all(again)).containsExactly(first);
      assertThat(again.verify(Optional.empty(), share -> {})).isInstanceOf(Intact.class);
      var group = again.record(PLAYBOOK, Collections.nCopies(3, PLAIN));
      assertThat(all(again)).hasSize(4).containsAll(group);
      assertThat(again.verify(Optional.empty(), share -> {})).isInstanceOf(Intact.class);
    }
    try (var after = new SqliteStore(home, Duration.ofSeconds(1))) {
      assertThat(after.<String>read(sql -> pragma(sql, "integrity_check"))).isEqualTo("ok");
    }
  }

  private static List<Decision> all(Decisions decisions) {
    return decisions.list(DecisionFilter.ALL).toList();
  }

  private void set(String what) {
    store.read(sql -> sql.sql("pragma " + what).update());
  }

  private String pragma(String what) {
    return store.read(sql -> pragma(sql, what));
  }

  private static String pragma(JdbcClient sql, String what) {
    return sql.sql("pragma " + what).query((row, n) -> row.getString(1)).list().stream()
        .findFirst()
        .orElse("");
  }

  private static StorageException failure(ThrowingCallable work) {
    return catchThrowableOfType(StorageException.class, work);
  }

  /** A disk of so many megabytes, where this user may mount one. */
  private Path mounted(int megabytes) throws Exception {
    var disk = Files.createDirectory(folder.resolve("disk"));
    var size = "size=" + megabytes + "m";
    assumeThat(isRun("mount", "-t", "tmpfs", "-o", size, "crivo", disk.toString()))
        .as("a disk can be mounted here")
        .isTrue();
    return disk;
  }

  private void unmount(Path disk) throws Exception {
    decisions.close();
    run("umount", "--lazy", disk.toString());
  }

  private static Path fill(Path disk) throws IOException {
    var filler = disk.resolve("filler");
    var room = (int) Files.getFileStore(disk).getUsableSpace();
    return Files.write(filler, new byte[room - 40_000]);
  }

  private static void run(String... command) throws Exception {
    assertThat(isRun(command)).isTrue();
  }

  private static boolean isRun(String... command) throws Exception {
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
