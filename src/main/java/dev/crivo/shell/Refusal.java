package dev.crivo.shell;

import dev.crivo.decision.DecisionRefused;
import dev.crivo.decision.StorageException;
import java.util.Map;
import java.util.Optional;

/**
 * A command that cannot go on for a reason that its user can mend. It is told in one line, a text
 * of the program, and ends the command with an exit code.
 */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final ExitCode exitCode;
  private final transient Map<String, ?> arguments;

  /**
   * @param key of the text to show
   * @param arguments of that text
   */
  Refusal(ExitCode exitCode, String key, Map<String, ?> arguments) {
    super(key);
    this.exitCode = exitCode;
    this.arguments = arguments;
  }

  /** Wrong usage: an option, an argument or a file that the user must put right. */
  static Refusal usage(String key, Map<String, ?> arguments) {
    return new Refusal(ExitCode.USAGE, key, arguments);
  }

  /** The refusal that a failure amounts to, or empty where it is a mistake of the program. */
  static Optional<Refusal> of(Throwable failure) {
    if (failure instanceof Refusal refusal) {
      return Optional.of(refusal);
    } else if (failure instanceof StorageException storage) {
      var file = Map.of("file", storage.file().toString());
      return Optional.of(new Refusal(ExitCode.STORAGE, "storage." + storage.kind(), file));
    } else if (failure instanceof DecisionRefused refused) {
      var about = Map.of("about", refused.about(), "correction", refused.correction().orElse(""));
      return Optional.of(usage("refused." + DecisionForm.lower(refused.code()), about));
    }
    return Optional.empty();
  }

  ExitCode exitCode() {
    return exitCode;
  }

  String key() {
    return getMessage();
  }

  Map<String, ?> arguments() {
    return arguments;
  }
}
