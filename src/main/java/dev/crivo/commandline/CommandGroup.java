package dev.crivo.commandline;

import java.util.List;

/** The groups of the list of commands. Their titles are the texts {@code group.NAME}. */
public final class CommandGroup {

  public static final String CASES = "cases";
  public static final String DECISIONS = "decisions";
  public static final String RECORD = "record";
  public static final String PLAYBOOK = "playbook";
  public static final String PROGRAM = "program";

  static final List<String> IN_ORDER = List.of(CASES, DECISIONS, RECORD, PLAYBOOK, PROGRAM);

  private CommandGroup() {}
}
