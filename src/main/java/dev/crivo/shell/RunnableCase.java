package dev.crivo.shell;

import dev.crivo.commandline.RulesFolder;
import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Question;
import java.util.stream.Collectors;

/** A case as its reader can try it: answers in YAML, which the command line and case files take. */
final class RunnableCase {

  private RunnableCase() {}

  /** The answers as one line of YAML, as example cases hold them. */
  static String yaml(Playbook playbook, Answers answers) {
    return answers.byQuestion().entrySet().stream()
        .map(e -> e.getKey() + ": " + value(playbook, e.getKey(), e.getValue()))
        .collect(Collectors.joining(", ", "{ ", " }"));
  }

  /** Names of choices and numbers are plain; whatever else was typed is quoted. */
  private static String value(Playbook playbook, String question, String answer) {
    var isName =
        playbook.question(question).filter(q -> q.kind() != Question.Kind.TEXT).isPresent();
    return isName ? answer : "\"" + answer.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  /** A command for a POSIX shell that evaluates the case. */
  static String command(Playbook playbook, Answers answers) {
    var yaml = yaml(playbook, answers).replace("'", "'\\''");
    return "echo '" + yaml + "' | crivo classify --answers -";
  }

  /**
   * The same under another playbook than the one in use.
   *
   * @param folder of that playbook, as the user would name it
   */
  static String command(Playbook playbook, Answers answers, String folder) {
    var plain = folder.matches("[A-Za-z0-9_./-]+");
    var quoted = plain ? folder : "'" + folder.replace("'", "'\\''") + "'";
    return command(playbook, answers) + " --rules " + quoted;
  }

  /** The same for a playbook of a folder, which the command names where it has to. */
  static String command(Playbook playbook, Answers answers, RulesFolder folder) {
    return folder.origin() == RulesFolder.Origin.OPTION
        ? command(playbook, answers, folder.path().toString())
        : command(playbook, answers);
  }
}
