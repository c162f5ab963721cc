package dev.crivo.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crivo.console.ExitCode;
import dev.crivo.console.Surroundings;
import dev.crivo.decision.Spool;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.ParsedInput;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

class CommandMethodTests {

  @TempDir Path home;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          sample take x --tenant a;            x|Optional.empty|a|TEXT|Optional.empty|[]|false
          take x -t a;                         x|Optional.empty|a|TEXT|Optional.empty|[]|false
          sample take x 3 -t=a --format JSON;  x|Optional[3]|a|JSON|Optional.empty|[]|false
          sample take --tenant= --record x;    x|Optional.empty||TEXT|Optional.empty|[]|true
          take -t a --target-date 2026-12-31 x;x|Optional.empty|a|TEXT|Optional[2026-12-31]|[]|false
          take -t a --file b --file=c - --;    -|Optional.empty|a|TEXT|Optional.empty|[b, c]|false
          take -t -5 -- --record;              --record|Optional.empty|-5|TEXT|Optional.empty|[]|false
          """)
  void optionsAndArgumentsArriveTyped(String words, String values) {
    assertThat(execute(words.split(" "))).isEqualTo(ExitCode.DONE);
    assertThat(out.toString(StandardCharsets.UTF_8).strip()).isEqualTo(values.strip());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          take x;                            --tenant is missing. See: crivo help sample take
          take -t a;                         WHAT is missing. See: crivo help sample take
          take x y -t a;                     HOW-MANY: "y" is not a whole number up to 2147483647.
          take x 1 z -t a;                   unexpected argument "z".
          take x -t a -t b;                  option --tenant is given twice.
          take x -t --record;                option --tenant needs a value
          take x -t a --target-date 31/12;   --target-date: "31/12" is not a date such as 2026-12-31.
          take x -t a --record=no;           option --record takes no value.
          sample;                            "sample" needs one of: answer, bug, playbook, refuse, take.
          sample tkae;                       unknown command "sample tkae"; "sample" knows: answer, bug
          """)
  void whatIsMissingWrongOrTooMuchIsNamed(String words, String message) {
    assertThat(execute(words.split(" "))).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("crivo: " + message.strip());
    assertThat(out.size()).isZero();
  }

  @Test
  void aRefusalEndsWithItsOwnCode() {
    assertThat(execute("sample", "refuse")).isEqualTo(ExitCode.UNDETERMINED);
  }

  @Test
  void everyMistakeOfAPlaybookHasItsLineWithFileAndLine() {
    assertThat(execute("sample", "playbook")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString(StandardCharsets.UTF_8).lines())
        .containsExactly("crivo: l1.drl:7: unknown field", "crivo: a.yaml: missing");
  }

  @Test
  void aMistakeOfTheProgramIsOneLineAndItsTraceIsInAFileWithoutCustomerData() throws IOException {
    assertThat(execute("sample", "bug")).isEqualTo(ExitCode.INTERNAL);

    var log = home.resolve("errors.log");
    assertThat(err.toString(StandardCharsets.UTF_8).lines())
        .singleElement()
        .asString()
        .contains("internal error", log.toString());
    assertThat(Files.readString(log))
        .contains("IllegalStateException", "SampleCommands.bug", "RuntimeException")
        .doesNotContain("contoso");
  }

  @Test
  void theEndOfTheInputCanBeToldFromAnAnswer() {
    assertThat(execute("sample", "answer")).isEqualTo(ExitCode.UNFINISHED);
  }

  @Test
  void theFacesOfAnInputAreKnownToTheRegistry() {
    var take = commands().getCommandByName("take");

    assertThat(take.getOptions())
        .extracting("longName")
        .containsExactly("tenant", "format", "target-date", "file", "record", "lang", "plain");
  }

  @Test
  void aParameterThatCouldBeNullIsRefusedAtOnce() {
    class Wrong {
      @Command(name = "wrong")
      ExitCode wrong(@Option String maybe) {
        return ExitCode.DONE;
      }
    }
    assertThatThrownBy(() -> method(Wrong.class.getDeclaredMethods()[0], new Wrong()))
        .hasMessageContaining("must be required, have a default, or be an Optional");
  }

  private Records records() {
    return new Records(new Folders(around()), around(), Clock.systemUTC());
  }

  private ExitCode execute(String... words) {
    var session = new Session(around());
    var registry = commands(session);
    return new Dispatcher(new CommandLineParser(registry), registry, session)
        .execute(List.of(words));
  }

  private CommandRegistry commands() {
    return commands(new Session(around()));
  }

  private CommandRegistry commands(Session session) {
    var registry = new CommandRegistry();
    Stream.of(SampleCommands.class.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(Command.class))
        .map(m -> new CommandMethod(m, SampleCommands::new, input -> call(session, input)))
        .forEach(registry::registerCommand);
    return registry;
  }

  private CommandMethod method(java.lang.reflect.Method method, Object target) {
    return new CommandMethod(method, () -> target, input -> call(new Session(around()), input));
  }

  private Call call(Session session, ParsedInput input) {
    var spool = new Spool(Path.of("target/no-spool"), Clock.systemUTC());
    return new Call(session, records(), new SpoolNotice(session, spool), input);
  }

  private Surroundings around() {
    return new Surroundings(
        new ByteArrayInputStream(new byte[0]),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        Map.of("CRIVO_LANG", "en", "CRIVO_HOME", home.toString()),
        Optional.empty());
  }
}
