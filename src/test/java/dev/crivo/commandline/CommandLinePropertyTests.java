package dev.crivo.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.Generated;
import dev.crivo.Texts;
import dev.crivo.console.ExitCode;
import dev.crivo.console.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.springframework.shell.core.command.CommandRegistry;

@Generated
class CommandLinePropertyTests {

  private static final CommandRegistry REGISTRY = registry();

  @Property(tries = 10_000)
  void aQuotedTextIsOneWordAsItStands(@ForAll("texts") String text) {
    var quote = text.indexOf('"') < 0 ? "\"" : "'";
    var one = text.replace("'", quote.equals("'") ? "" : "'");

    assertThat(Words.split(quote + one + quote)).containsExactly(one);
    assertThat(Words.split("a " + quote + one + quote + "\tb")).containsExactly("a", one, "b");
  }

  @Property(tries = 10_000)
  void aLineIsSplitOrRefusedAndNothingOfItIsLost(@ForAll("lines") String line) {
    try {
      var words = String.join("", Words.split(line));
      var quotes = "[\\s\"']";
      assertThat(words.replaceAll(quotes, "")).isEqualTo(line.replaceAll(quotes, ""));
    } catch (Refusal refusal) {
      assertThat(refusal.key()).isEqualTo("usage.quote");
    }
  }

  @Property(tries = 15_000)
  void aCommandLineIsUnderstoodOrRefused(@ForAll("commandLines") List<String> words) {
    try {
      var input = new CommandLineParser(REGISTRY).parse(words);
      assertThat(input.commandName()).isNotEmpty();
    } catch (Refusal refusal) {
      assertThat(refusal.exitCode()).isEqualTo(ExitCode.USAGE);
      assertThat(refusal.key()).startsWith("usage.");
    }
  }

  @Property(tries = 10_000)
  void aDateIsReadAsItIsWrittenOrNotAtAll(@ForAll("dates") String written) {
    assertThat(Values.read(written, LocalDate.class).map(Object::toString))
        .isIn(Optional.empty(), Optional.of(written));
  }

  @Property(tries = 10_000)
  void aNumberIsReadAsItIsWrittenOrNotAtAll(@ForAll("numbers") String written) {
    var read = Values.read(written, Integer.class);

    read.ifPresent(
        number -> assertThat(number).isEqualTo(new java.math.BigInteger(written).intValueExact()));
  }

  @Provide
  Arbitrary<String> texts() {
    return Texts.any();
  }

  @Provide
  Arbitrary<String> lines() {
    return Texts.slipsIn(
        "decisions list --tenant 'São Paulo' --by=\"Ana Maria\" --since 2026-01-31");
  }

  @Provide
  Arbitrary<String> dates() {
    return Arbitraries.oneOf(
        Texts.slipsIn(Arbitraries.of("2026-12-31", "2028-02-29", "0000-01-01", "9999-12-31")),
        Texts.any());
  }

  @Provide
  Arbitrary<String> numbers() {
    return Arbitraries.oneOf(
        Arbitraries.longs().map(String::valueOf),
        Texts.slipsIn(Arbitraries.of("0", "2147483647", "-2147483648", "+7", "007")));
  }

  @Provide
  Arbitrary<List<String>> commandLines() {
    var names =
        new CommandNames(REGISTRY)
            .all().stream()
                .flatMap(
                    command ->
                        java.util.stream.Stream.concat(
                            java.util.stream.Stream.of(command.getName()),
                            command.options().stream().map(Input.Written::shown)))
                .collect(Collectors.toSet());
    var known = Arbitraries.of(names);
    var word =
        Arbitraries.oneOf(
            known,
            known.flatMap(Texts::slipsIn),
            Texts.any(),
            Arbitraries.of("--", "-", "-h", "--lang=", "--lang=pt-BR"));
    return word.list()
        .ofMaxSize(8)
        .map(words -> words.stream().flatMap(w -> List.of(w.split(" ")).stream()).toList());
  }

  private static CommandRegistry registry() {
    var registry = new CommandRegistry();
    Commands.all().forEach(registry::registerCommand);
    return registry;
  }
}
