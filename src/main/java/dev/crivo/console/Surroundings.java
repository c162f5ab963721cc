package dev.crivo.console;

import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jline.terminal.Terminal;

/**
 * What a run of the program finds around it. Text goes in and out as UTF-8 everywhere.
 *
 * @param settings environment variables and the few system properties that the program reads, by
 *     name
 * @param terminal opens the terminal, where input and output both are one
 */
public record Surroundings(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Map<String, String> settings,
    Optional<Supplier<Terminal>> terminal) {

  /** Those of this process. */
  public static Surroundings ofProcess() {
    var settings = new HashMap<>(System.getenv());
    Stream.of("crivo.rules", "crivo.launcher", "crivo.locale", "os.name", "user.home", "user.name")
        .filter(name -> System.getProperty(name) != null)
        .forEach(name -> settings.put(name, System.getProperty(name)));
    return new Surroundings(
        System.in,
        utf8(FileDescriptor.out, false),
        utf8(FileDescriptor.err, true),
        settings,
        atTerminal() ? Optional.of(SystemTerminal::open) : Optional.empty());
  }

  public Optional<String> setting(String name) {
    return Optional.ofNullable(settings.get(name)).filter(value -> !value.isBlank());
  }

  /** Whether screens are to be plain: no cursor movement, questions answered line by line. */
  public boolean plain() {
    return terminal.isEmpty()
        || setting("TERM").filter("dumb"::equals).isPresent()
        || setting("CRIVO_PLAIN").filter(value -> !value.equals("0")).isPresent();
  }

  private static PrintStream utf8(FileDescriptor target, boolean flushEachLine) {
    var bytes = new BufferedOutputStream(new PipedOutput(new FileOutputStream(target)));
    return new PrintStream(bytes, flushEachLine, StandardCharsets.UTF_8);
  }

  private static boolean atTerminal() {
    var console = System.console();
    return console != null && isTerminal(console);
  }

  /** From Java 22 on there may be a console without a terminal, and a method that tells. */
  private static boolean isTerminal(Console console) {
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException olderJava) {
      return true;
    }
  }
}
