package dev.crivo.console;

import org.springframework.shell.core.command.ExitStatus;

/** What a command ends with, for scripts. */
public enum ExitCode {
  DONE(0),
  /** A check, a test or an audit found something. */
  FAILED(1),
  /** The command line, an answer file or the playbook is not right; the message says where. */
  USAGE(2),
  /** No status follows from the answers given. */
  UNDETERMINED(3),
  /** Left, or the input ended, before the end; it can be resumed. */
  UNFINISHED(4),
  /** The record, another file of the program, or its output cannot be read or written. */
  STORAGE(5),
  /** A mistake of the program itself. */
  INTERNAL(70);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }

  public ExitStatus status() {
    return new ExitStatus(number, name());
  }

  public static ExitCode of(ExitStatus status) {
    return valueOf(status.description());
  }
}
