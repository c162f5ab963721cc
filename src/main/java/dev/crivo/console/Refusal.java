package dev.crivo.console;

import java.util.Map;

/**
 * A command that cannot go on for a reason that its user can mend. It is told in one line, a text
 * of the program, and ends the command with an exit code.
 */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final ExitCode exitCode;
  private final transient Map<String, ?> arguments;

  /**
   * @param key of the text to show
   * @param arguments of that text
   */
  public Refusal(ExitCode exitCode, String key, Map<String, ?> arguments) {
    super(key);
    this.exitCode = exitCode;
    this.arguments = arguments;
  }

  /** Wrong usage: an option, an argument or a file that the user must put right. */
  public static Refusal usage(String key, Map<String, ?> arguments) {
    return new Refusal(ExitCode.USAGE, key, arguments);
  }

  public ExitCode exitCode() {
    return exitCode;
  }

  public String key() {
    return getMessage();
  }

  public Map<String, ?> arguments() {
    return arguments;
  }
}
