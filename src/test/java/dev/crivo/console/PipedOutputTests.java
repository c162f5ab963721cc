package dev.crivo.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PipedOutputTests {

  @ParameterizedTest
  @CsvSource({
    "Broken pipe, false",
    "The pipe is being closed, false",
    "No space left on device, true",
  })
  void aReaderThatHasEnoughIsNoFailure(String reason, boolean failure) {
    var out = new PrintStream(new PipedOutput(failing(reason)));
    out.println("text");

    assertThat(out.checkError()).isEqualTo(failure);
  }

  private static OutputStream failing(String reason) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(reason);
      }
    };
  }
}
