package dev.crivo.commandline;

import dev.crivo.console.ExitCode;
import dev.crivo.console.Language;
import dev.crivo.console.Passwords;
import dev.crivo.console.Refusal;
import dev.crivo.console.ScreenTexts;
import dev.crivo.console.Surroundings;
import dev.crivo.console.Visible;
import dev.crivo.decision.DecisionRefused;
import dev.crivo.decision.StorageException;
import dev.crivo.playbook.PlaybookException;
import dev.crivo.table.BadMapping;
import dev.crivo.table.BadTable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Tells failures to the user: one line each, no stack trace, and the exit code that goes with it.
 */
public final class Failures {

  private final Surroundings surroundings;

  public Failures(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /**
   * @param words of the command line, which may ask for a language
   * @return the exit code, as a number
   */
  public int tell(Throwable failure, List<String> words) {
    return told(failure, words).number();
  }

  ExitCode told(Throwable failure, List<String> words) {
    if (failure instanceof PlaybookException playbook) {
      playbook.problems().forEach(problem -> line(problem.toString()));
      return ExitCode.USAGE;
    }
    var refusal = refusal(failure);
    refusal.ifPresent(r -> line(text(words, r.key(), r.arguments())));
    if (refusal.isEmpty()) {
      line(internal(failure, words));
    }
    return refusal.map(Refusal::exitCode).orElse(ExitCode.INTERNAL);
  }

  /** The refusal that a failure amounts to, or empty where it is a mistake of the program. */
  public static Optional<Refusal> refusal(Throwable failure) {
    if (failure instanceof Refusal refusal) {
      return Optional.of(refusal);
    } else if (failure instanceof StorageException storage) {
      return Optional.of(refusal(storage));
    } else if (failure instanceof BadTable bad) {
      return Optional.of(Refusal.usage("table." + ScreenTexts.key(bad.code()), bad.arguments()));
    } else if (failure instanceof BadMapping bad) {
      var key = "table.mapping." + ScreenTexts.key(bad.code());
      return Optional.of(Refusal.usage(key, bad.arguments()));
    } else if (failure instanceof DecisionRefused refused) {
      var about =
          Map.of(
              "about", refused.about(),
              "correction", refused.correction().orElse(""),
              "wanted", refused.wanted(),
              "there", refused.there());
      return Optional.of(Refusal.usage("refused." + ScreenTexts.key(refused.code()), about));
    }
    return Optional.empty();
  }

  private static Refusal refusal(StorageException storage) {
    var about =
        Map.of(
            "file", storage.place(),
            "decision", storage.decision().orElse(""),
            "reason", storage.reason());
    var key = storage.decision().isPresent() ? "storage.decision" : "storage." + storage.kind();
    return new Refusal(ExitCode.STORAGE, key, about);
  }

  private String internal(Throwable failure, List<String> words) {
    try {
      var file = new ErrorLog(new Folders(surroundings)).write(failure);
      return text(words, "failure.internal", Map.of("file", file.toString()));
    } catch (IOException notWritable) {
      return text(words, "failure.internal.lost", Map.of("kind", failure.getClass().getName()));
    }
  }

  private void line(String message) {
    surroundings.err().println("crivo: " + Visible.line(Passwords.hidden(message)).stripTrailing());
    surroundings.err().flush();
  }

  private String text(List<String> words, String key, Map<String, ?> arguments) {
    return ScreenTexts.in(language(words)).get(key, arguments);
  }

  /** The language to tell a failure in, even where it is the choice of language that failed. */
  private Language language(List<String> words) {
    return IntStream.range(0, words.size())
        .filter(i -> words.get(i).startsWith("--lang"))
        .mapToObj(i -> String.join("=", words.subList(i, Math.min(i + 2, words.size()))))
        .map(option -> option.split("=", 3))
        .filter(option -> option.length > 1)
        .flatMap(option -> Language.named(option[1]).stream())
        .reduce((earlier, later) -> later)
        .or(() -> surroundings.setting("CRIVO_LANG").flatMap(Language::named))
        .orElseGet(() -> Language.ofSystem(surroundings));
  }
}
