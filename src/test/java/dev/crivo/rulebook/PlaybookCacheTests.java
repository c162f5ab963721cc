package dev.crivo.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crivo.playbook.PlaybookException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A playbook that was read before is the same when it comes out of the cache. */
class PlaybookCacheTests {

  @TempDir Path folder;

  private final Map<String, String> lending =
      Rulebook.files(Path.of("src/test/resources/playbooks/lending"));

  @ParameterizedTest
  @ValueSource(strings = {"src/test/resources/playbooks/lending", "rules/fasttrack"})
  void nothingIsLostOnTheWay(Path playbook) throws IOException {
    var read = Rulebook.read(playbook);

    var copy = PlaybookBytes.read(PlaybookBytes.of(read));

    assertThat(copy).isEqualTo(read);
    assertThat(copy.files().keySet()).containsExactlyElementsOf(read.files().keySet());
    assertThat(copy.thresholds().keySet()).containsExactlyElementsOf(read.thresholds().keySet());
  }

  @Test
  void theSameFilesAreReadOnce() throws IOException {
    var read = cache("1").read(lending);
    var kept = only();
    var time = Files.getLastModifiedTime(kept);

    assertThat(cache("1").read(lending)).isEqualTo(read);
    assertThat(Files.getLastModifiedTime(kept)).isEqualTo(time);
  }

  @Test
  void aChangedTextIsReadAgainThoughItLeavesTheVersionAsItWas() {
    cache("1").read(lending);
    var other = new TreeMap<>(lending);
    other.merge("messages.properties", "playbook.name=Other\n", (old, more) -> renamed(old));

    assertThat(cache("1").read(other).name()).isEqualTo("Other");
  }

  /** A later build may find fault with what this one found right. */
  @Test
  void anotherBuildOfTheProgramReadsForItself() throws IOException {
    cache("1").read(lending);
    cache("2").read(lending);

    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void aPlaybookWithMistakesIsNeverKept() throws IOException {
    var wrong = new TreeMap<>(lending);
    wrong.put("statuses.yaml", "statuses: 3\n");

    for (int time = 0; time < 2; time++) {
      assertThatThrownBy(() -> cache("1").read(wrong)).isInstanceOf(PlaybookException.class);
    }
    try (var files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void whatIsDamagedIsReadAgain() throws IOException {
    var read = cache("1").read(lending);
    var whole = Files.readAllBytes(only());
    for (var length : new int[] {0, 10, 64, whole.length - 1}) {
      Files.write(only(), Arrays.copyOf(whole, length));

      assertThat(cache("1").read(lending)).isEqualTo(read);
      assertThat(Files.readAllBytes(only())).isEqualTo(whole);
    }
  }

  @Test
  void bytesThatAreNoPlaybookAreRefused() {
    var bytes = PlaybookBytes.of(Rulebook.read(lending));
    var other = bytes.clone();
    // The name of a class stands right at the beginning.
    other[6] ^= 1;

    assertThatThrownBy(() -> PlaybookBytes.read(other)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> PlaybookBytes.read(new byte[0])).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> PlaybookBytes.read(Arrays.copyOf(bytes, bytes.length / 2)))
        .isInstanceOf(IOException.class);
  }

  private static String renamed(String texts) {
    return texts.replaceAll("(?m)^playbook.name *=.*$", "playbook.name=Other");
  }

  private PlaybookCache cache(String program) {
    return new PlaybookCache(folder, program);
  }

  private Path only() throws IOException {
    try (var files = Files.list(folder)) {
      return files.reduce((one, another) -> null).orElseThrow();
    }
  }
}
