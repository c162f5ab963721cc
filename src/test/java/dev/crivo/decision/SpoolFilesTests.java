package dev.crivo.decision;

import static dev.crivo.decision.Examples.NOON;
import static dev.crivo.decision.Examples.PLAYBOOK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.crivo.decision.StorageException.Kind;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of the spool: damaged, on a full disk, and used by several programs at once. */
class SpoolFilesTests {

  private static final String ID = id(1);

  @TempDir Path home;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"at\":\"2026-03-01T12:00:00.120Z\",",
        "\"corrects\":null",
        "\"tenant\":\"contoso\",",
        "\"decisions\":[",
        "\"interview\":\"",
        "package lending",
      })
  void tellsADamagedFileAndLeavesIt(String piece) throws IOException {
    keep(new Spool(home, NOON), 1);
    keep(new Spool(home, NOON), 2);
    var file = home.resolve("spool/" + ID + ".json");
    var content = Files.readString(file);
    assertThat(content).contains(piece);
    // Cut off in the middle of it, or without it.
    var damaged =
        piece.startsWith("package") ? content.split(piece)[0] : content.replace(piece, "");
    Files.writeString(file, damaged);

    var listing = new Spool(home, NOON).list();

    assertThat(listing.unreadable()).containsExactly(file);
    assertThat(listing.spooled()).map(Spooled::id).containsExactly(id(2));
    assertThat(file).hasContent(damaged);
  }

  @Test
  void readsWhatWasKeptBeforeEntitlementsWereShared() throws IOException {
    keep(new Spool(home, NOON), 1);
    var file = home.resolve("spool/" + ID + ".json");
    var kept = Files.readString(file);
    var old = kept.replace(",\"addedOn\":null,\"taken\":[]", "");
    assertThat(old).isNotEqualTo(kept);
    Files.writeString(file, old);

    var listing = new Spool(home, NOON).list();

    assertThat(listing.unreadable()).isEmpty();
    assertThat(listing.spooled().get(0).decisions().get(0).subject())
        .returns(List.of(), Decision.Subject::taken)
        .returns(Optional.empty(), Decision.Subject::addedOn);
  }

  @ParameterizedTest
  @CsvSource({
    "postgresql://ana@db:5432/quality, postgresql://rui@db:5432/quality, true",
    "postgresql://ana@db:5432/quality, postgresql://rui:p%40ss@db:5432/quality, true",
    "postgresql://ana@db:5432/quality, postgresql://ana@db:5432/other, false",
    "postgresql://ana@db:5432/quality, postgresql://ana@db2:5432/quality, false",
  })
  void belongsToARecordWhoeverOfItsUsersAsks(String meant, String inUse, boolean belongs) {
    new Spool(home, NOON)
        .keep(PLAYBOOK, List.of(Examples.ofInterview(ID)), at(meant), lost(), Optional.empty());

    assertThat(new Spool(home, NOON).list().at(at(inUse))).hasSize(belongs ? 1 : 0);
  }

  @Test
  void keepsNoPassword() throws IOException {
    var file =
        new Spool(home, NOON)
            .keep(
                PLAYBOOK,
                List.of(Examples.ofInterview(ID)),
                at("postgresql://ana:s3cret@db/quality?sslpassword=s3cret"),
                lost(),
                Optional.empty());

    assertThat(Files.readString(file)).contains("ana@db/quality").doesNotContain("s3cret");
  }

  @Test
  void onlyItsOwnerCanReadIt() throws IOException {
    assumeThat(Files.getFileStore(home).supportsFileAttributeView("posix")).isTrue();
    keep(new Spool(home.resolve("data"), NOON), 1);

    try (var files = Files.walk(home.resolve("data"))) {
      for (var file : files.toList()) {
        var permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        assertThat(permissions).as(file.toString()).endsWith("------");
      }
    }
  }

  @Test
  void saysThatAFullDiskTookNeitherTheDecisionNorItsFileAndLeavesNothingHalfWritten()
      throws Exception {
    var disk = Files.createDirectory(home.resolve("disk"));
    assumeThat(ran("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk.toString())).isTrue();
    try (var decisions = Decisions.open(disk, NOON)) {
      decisions.record(PLAYBOOK, Examples.PLAIN);
      var spool = new Spool(disk, NOON);
      Files.createDirectory(spool.folder());
      var filler = fill(disk);

      assertThatExceptionOfType(StorageException.class)
          .isThrownBy(() -> decisions.record(PLAYBOOK, Examples.ofInterview(ID)))
          .returns(Kind.FULL, StorageException::kind);
      assertThatExceptionOfType(StorageException.class)
          .isThrownBy(() -> keep(spool, 1))
          .withMessageContaining(ID);

      assertThat(spool.folder()).isEmptyDirectory();
      Files.delete(filler);
      keep(spool, 1);
      assertThat(spool.record(spool.list().spooled().get(0), decisions).before()).isFalse();
      assertThat(decisions.count(DecisionFilter.ALL)).isEqualTo(2);
    } finally {
      // The native library that was unpacked there stays in use.
      ran("umount", "--lazy", disk.toString());
    }
  }

  @Test
  void twoProgramsThatRecordTheSameSpoolAtOnceRecordEachDecisionOnce() throws Exception {
    var spool = new Spool(home, NOON);
    for (var i = 0; i < 30; i++) {
      keep(spool, i);
    }
    var programs = new ArrayList<Process>();
    for (var i = 0; i < 2; i++) {
      programs.add(Programs.start(SpoolRecorder.class, home.toString(), 0));
    }
    for (var program : programs) {
      program.inputReader().lines().forEach(line -> {});
      assertThat(program.waitFor()).isZero();
    }

    assertEachIsRecordedOnce(30);
  }

  @Test
  void aProgramKilledWhileItRecordsLosesNothingAndRecordsNothingTwice() throws Exception {
    var spool = new Spool(home, NOON);
    for (var i = 0; i < 60; i++) {
      keep(spool, i);
    }
    var random = new Random(20260303);
    for (var round = 0; round < 4; round++) {
      Programs.killedAfter(
          1 + random.nextInt(8), Programs.start(SpoolRecorder.class, home, 0), () -> {});
    }
    SpoolRecorder.main(new String[] {home.toString(), "0"});

    assertEachIsRecordedOnce(60);
  }

  private void assertEachIsRecordedOnce(int count) {
    assertThat(new Spool(home, NOON).list()).isEqualTo(new Spool.Listing(List.of(), List.of()));
    try (var decisions = Decisions.open(home, NOON)) {
      assertThat(decisions.list(DecisionFilter.ALL))
          .hasSize(count)
          .map(d -> d.origin().interview().orElseThrow())
          .doesNotHaveDuplicates();
    }
  }

  private void keep(Spool spool, int number) {
    var folder = new Folder(spool.folder().getParent());
    var decision = Examples.ofInterview(id(number));
    spool.keep(PLAYBOOK, List.of(decision), folder, lost(), Optional.empty());
  }

  private static String id(int number) {
    return String.format(Locale.ROOT, "01KJN%021d", number);
  }

  private static Place at(String url) {
    return Server.at(url, Server.Defaults.NONE);
  }

  private static StorageException lost() {
    return new StorageException(Kind.LOST, "the server", new IOException("cut"));
  }

  private static Path fill(Path disk) throws IOException {
    var filler = disk.resolve("filler");
    try (OutputStream out = Files.newOutputStream(filler)) {
      while (true) {
        out.write(new byte[512]);
      }
    } catch (IOException full) {
      return filler;
    }
  }

  private static boolean ran(String... command) throws IOException, InterruptedException {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException noSuchCommand) {
      return false;
    }
  }
}
