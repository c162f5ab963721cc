package dev.crivo.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is shown of a playbook is the same from run to run, where Java's own maps are not. */
class StableOrderTests {

  private static final Path FASTTRACK = Path.of("rules/fasttrack");

  @Test
  void filesComeInTheOrderOfTheirPaths() {
    var files = Rulebook.read(FASTTRACK).files();
    assertThat(List.copyOf(files.keySet())).hasSizeGreaterThan(9).isSorted();
  }

  @Test
  void namesToPickFromComeInTheOrderOfTheFile() {
    var playbook = Rulebook.read(FASTTRACK);
    var text = playbook.files().get(StatusReader.FILE);
    for (var status : playbook.statuses()) {
      status
          .pick()
          .ifPresent(
              pick -> {
                var begin = text.indexOf(pick.question());
                assertThat(List.copyOf(pick.names().keySet()))
                    .hasSizeGreaterThan(3)
                    .isSortedAccordingTo(
                        (one, other) ->
                            text.indexOf(one + ":", begin) - text.indexOf(other + ":", begin));
              });
    }
    assertThat(playbook.statuses()).anyMatch(status -> status.pick().isPresent());
  }

  @Test
  void thresholdsComeInOneOrder() {
    var thresholds = Rulebook.read(FASTTRACK).thresholds();
    assertThat(thresholds).isNotEmpty();
    assertThat(thresholds.keySet()).containsExactlyElementsOf(new TreeMap<>(thresholds).keySet());
  }
}
