package dev.crivo.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.crivo.playbook.Answers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cache of compiled rules saves time, and is never a reason to fail. */
class RuleCacheTests {

  private static final Path LENDING = Path.of("src/test/resources/playbooks/lending");

  @TempDir Path home;

  @Test
  void keepsWhatWasCompiledForTheNextTime() throws IOException {
    loads(folder());
    var kept = Files.getLastModifiedTime(file());

    loads(folder());

    assertThat(Files.getLastModifiedTime(file())).isEqualTo(kept);
  }

  @Test
  void replacesAFileThatIsDamaged() throws IOException {
    loads(folder());
    var whole = Files.readAllBytes(file());
    for (var damaged : new byte[][] {{}, {1, 2, 3}, Arrays.copyOf(whole, 900), flipped(whole)}) {
      Files.write(file(), damaged);

      loads(folder());

      assertThat(Files.readAllBytes(file())).isNotEqualTo(damaged).hasSizeGreaterThan(900);
    }
  }

  @Test
  void compilesAnewWhereTheFileIsOfOtherRules() throws IOException {
    loads(folder());
    var other = Playbooks.lending().replacing("case.drl", "( 14 )", "( 15 )");
    var others = home.resolve("others");
    other.load(others).evaluate(new Answers(Map.of("member", "YES")));
    Files.copy(only(others), file(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);

    loads(folder());
  }

  @Test
  void worksWithAFolderInThePlaceOfItsFile() throws IOException {
    loads(folder());
    var file = file();
    Files.delete(file);
    Files.createDirectories(file.resolve("full"));

    loads(folder());

    try (var left = Files.list(folder())) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void worksWithAFileInThePlaceOfItsFolder() throws IOException {
    Files.writeString(folder(), "no folder");

    loads(folder());
    loads(folder().resolve("below"));
  }

  @Test
  void worksWithoutLeaveToReadOrWrite() throws IOException {
    assumeThat(home.getFileSystem().supportedFileAttributeViews()).contains("posix");
    Files.createDirectory(folder());
    for (var leave : new String[] {"r-xr-xr-x", "---------"}) {
      Files.setPosixFilePermissions(folder(), PosixFilePermissions.fromString(leave));

      loads(folder());
    }
    Files.setPosixFilePermissions(folder(), PosixFilePermissions.fromString("rwx------"));
  }

  private static void loads(Path cache) {
    var late = new Answers(Map.of("member", "YES", "daysOverdue", "14"));
    assertThat(Rulebook.load(LENDING, cache).evaluate(late).possible()).containsExactly("refused");
  }

  private Path folder() {
    return home.resolve("cache");
  }

  private Path file() throws IOException {
    return only(folder());
  }

  private static Path only(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.findFirst().orElseThrow();
    }
  }

  private static byte[] flipped(byte[] whole) {
    var flipped = whole.clone();
    flipped[flipped.length / 2] ^= 1;
    return flipped;
  }
}
