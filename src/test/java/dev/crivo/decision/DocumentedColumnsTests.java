package dev.crivo.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who recomputes a hash without the program goes by these pages alone. */
class DocumentedColumnsTests {

  @ParameterizedTest
  @ValueSource(strings = {"docs/chain.md", "docs/proof.md"})
  void everyColumnThatAHashStandsForIsNamed(String page) throws IOException {
    var text = Files.readString(Path.of(page));

    assertThat(Stream.concat(Entry.CLEAR.stream(), Entry.COMMITTED.stream()))
        .allSatisfy(column -> assertThat(text).contains("`" + column + "`"));
  }
}
