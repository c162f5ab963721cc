package dev.crivo.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.decision.Suggested.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AlternativesJsonTests {

  @Test
  void givesBackWhatWasWrittenInItsOrder() {
    var all = Examples.alternatives();

    assertThat(AlternativesJson.read(AlternativesJson.write(all))).containsExactlyElementsOf(all);
    assertThat(AlternativesJson.read(AlternativesJson.write(List.of()))).isEmpty();
  }

  @Test
  void writesEveryResultOnceAndNothingThatIsEmpty() {
    var alike = IntStream.range(0, 3).mapToObj(i -> suggested("zone", "Z" + i, "lent")).toList();

    assertThat(AlternativesJson.write(alike))
        .isEqualTo(
            "{\"results\":[{\"kind\":\"SUGGESTION\",\"codes\":[\"lent\"]}],"
                + "\"changes\":[{\"question\":\"zone\",\"answers\":{\"Z0\":0,\"Z1\":0,\"Z2\":0}}]}");
  }

  private static Alternative suggested(String question, String answer, String status) {
    return new Alternative(
        question, answer, Kind.SUGGESTION, List.of(status), Optional.empty(), Optional.empty());
  }
}
