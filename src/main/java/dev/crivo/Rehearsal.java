package dev.crivo;

import dev.crivo.console.ExitCode;
import dev.crivo.console.Surroundings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;

/**
 * Uses the program once, unseen, so that Java learns which classes a start needs: the launcher has
 * it keep them in an archive (class-data sharing, or the AOT cache where the JDK has it).
 */
final class Rehearsal {

  /** Any customer: the record is thrown away. */
  private static final String TENANT = "rehearsal";

  /** Answers that any playbook understands or asks again for: the first one offered. */
  private static final String FIRST_ANSWERS = "\r".repeat(5);

  private static final List<List<String>> COMMANDS =
      List.of(
          List.of("rules", "test"),
          List.of("rules", "list"),
          List.of("interview", "--plain", "--tenant", TENANT),
          List.of("decisions", "list"),
          List.of("decisions", "verify"),
          List.of("audit", "run"),
          List.of("due"),
          List.of("help"));

  private Rehearsal() {}

  /**
   * Ends with 1 where the program failed by its own fault: then nothing of it is to be kept.
   *
   * @param args a folder for the record, which may be deleted after
   */
  public static void main(String[] args) {
    var settings = new HashMap<>(Surroundings.ofProcess().settings());
    settings.put("CRIVO_HOME", args[0]);
    settings.remove("CRIVO_DB_URL");
    settings.put("TERM", "xterm");
    Crivo.quieten();
    var went =
        IntStream.concat(
            COMMANDS.stream().mapToInt(words -> Crivo.run(words, around("\n\n", settings, false))),
            IntStream.of(
                Crivo.run(
                    List.of("interview", "--tenant", TENANT),
                    around(FIRST_ANSWERS + "q", settings, true))));
    System.exit(went.anyMatch(code -> code == ExitCode.INTERNAL.number()) ? 1 : 0);
  }

  private static Surroundings around(
      String input, HashMap<String, String> settings, boolean atTerminal) {
    var in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    var nowhere = new PrintStream(OutputStream.nullOutputStream());
    return new Surroundings(
        in,
        nowhere,
        nowhere,
        settings,
        atTerminal ? Optional.of(() -> terminal(in)) : Optional.empty());
  }

  /** A terminal without a system behind it, whose input ends without a signal. */
  private static Terminal terminal(InputStream keys) {
    try {
      var out = OutputStream.nullOutputStream();
      var terminal = new DumbTerminal("rehearsal", "xterm", keys, out, StandardCharsets.UTF_8);
      terminal.setSize(new Size(80, 24));
      var attributes = terminal.getAttributes();
      attributes.setLocalFlag(LocalFlag.ISIG, false);
      terminal.setAttributes(attributes);
      return terminal;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
