package dev.crivo;

import dev.crivo.console.Surroundings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jline.builtins.ScreenTerminal;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;

/**
 * Runs the whole program within the test, as a user of an empty home does: in English, with text
 * piped in, or on a terminal of 80 columns by its keys.
 */
public record Program(Map<String, String> settings, String input, Charset charset) {

  /** What came of a run. */
  public record Result(int exitCode, String out, String err) {}

  /**
   * What came of a run on a terminal.
   *
   * @param screen what it shows at the end
   * @param out all that was sent to it
   */
  public record Shown(int exitCode, String screen, String out, String err) {}

  public static Program in(Path home) {
    return new Program(
        Map.of(
            "CRIVO_HOME", home.resolve("data").toString(),
            "CRIVO_CACHE", Path.of("target/test-cache").toAbsolutePath().toString(),
            "crivo.launcher", Path.of("crivo").toAbsolutePath().toString(),
            "CRIVO_LANG", "en"),
        "",
        StandardCharsets.UTF_8);
  }

  public Program setting(String name, Object value) {
    var more = new HashMap<>(settings);
    more.put(name, value.toString());
    return new Program(more, input, charset);
  }

  /** What is piped in, or the keys pressed. */
  public Program input(String text) {
    return input(text, StandardCharsets.UTF_8);
  }

  /** The same from a tool that writes another encoding. */
  public Program input(String text, Charset encoding) {
    return new Program(settings, text, encoding);
  }

  public Result run(String... args) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var exitCode = Crivo.run(List.of(args), around(out, err, Optional.empty()));
    return new Result(exitCode, text(out), text(err));
  }

  /** What came of a run whose output goes to a full disk. */
  public Result runOntoFullDisk(String... args) {
    var err = new ByteArrayOutputStream();
    var around = new Surroundings(bytes(), print(full()), print(err), settings, Optional.empty());
    return new Result(Crivo.run(List.of(args), around), "", text(err));
  }

  private static OutputStream full() {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException("No space left on device");
      }
    };
  }

  public Shown runAtTerminal(String... args) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    Supplier<Terminal> opened = () -> terminal(bytes(), out);
    var exitCode = Crivo.run(List.of(args), around(out, err, Optional.of(opened)));
    return new Shown(exitCode, screen(out), text(out), text(err));
  }

  /** A terminal of 80 columns and 24 rows without a system behind it. */
  public static Terminal terminal(InputStream keys, OutputStream out) {
    try {
      var terminal = new DumbTerminal("test", "xterm", keys, out, StandardCharsets.UTF_8);
      terminal.setSize(new Size(80, 24));
      terminal.setAttributes(usual(terminal.getAttributes()));
      return terminal;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Without ISIG: this terminal would take the end of its input for an interrupt, again and again.
   */
  private static Attributes usual(Attributes attributes) {
    attributes.setLocalFlags(EnumSet.of(LocalFlag.ICANON, LocalFlag.ECHO), true);
    return attributes;
  }

  /** What a terminal's user sees after all of it was written. */
  public static String screen(ByteArrayOutputStream out) {
    var screen = new ScreenTerminal(80, 24);
    // As a real terminal does on a line feed.
    screen.write(text(out).replaceAll("(?<!\r)\n", "\r\n"));
    return screen.toString().lines().map(String::stripTrailing).reduce("", (a, b) -> a + b + "\n");
  }

  private Surroundings around(
      ByteArrayOutputStream out, ByteArrayOutputStream err, Optional<Supplier<Terminal>> terminal) {
    return new Surroundings(bytes(), print(out), print(err), settings, terminal);
  }

  private InputStream bytes() {
    return new ByteArrayInputStream(input.getBytes(charset));
  }

  private static PrintStream print(OutputStream target) {
    return new PrintStream(target, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
