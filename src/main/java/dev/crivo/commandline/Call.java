package dev.crivo.commandline;

import dev.crivo.console.Language;
import dev.crivo.console.Prompter;
import dev.crivo.console.Screen;
import dev.crivo.decision.Decisions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.shell.core.command.ParsedInput;

/** One call of a command: what was written, and what the command is given for it. */
final class Call {

  static final Input.Written LANG =
      Input.Written.option("lang", ' ', Language.class, Input.Count.OPTIONAL);
  static final Input.Written PLAIN =
      Input.Written.option("plain", ' ', boolean.class, Input.Count.FLAG);

  /** Every command answers it with its help page. */
  static final Input.Written HELP =
      Input.Written.option("help", 'h', boolean.class, Input.Count.FLAG);

  /** Taken by the commands that use a playbook. */
  static final Input.Written RULES =
      Input.Written.option("rules", ' ', Path.class, Input.Count.OPTIONAL);

  /** Taken by the commands that use the record. */
  static final Input.Written DB =
      Input.Written.option("db", ' ', String.class, Input.Count.OPTIONAL);

  /** The options that may also stand before the name of a command, as in a shell they do. */
  static final List<Input.Written> COMMON = List.of(LANG, PLAIN);

  private final Session session;
  private final Records records;
  private final SpoolNotice notice;
  private final ParsedInput input;
  private final Screen screen;

  Call(Session session, Records records, SpoolNotice notice, ParsedInput input) {
    this.session = session;
    this.records = records;
    this.notice = notice;
    this.input = input;
    var surroundings = session.surroundings();
    var language = optional(LANG, Language.class).orElseGet(() -> Language.preferred(surroundings));
    this.screen = session.screen(language, surroundings.plain() || (boolean) PLAIN.value(input));
  }

  /** The value of a parameter of the command's method. */
  Object value(Input parameter) {
    if (parameter instanceof Input.Written written) {
      return written.value(input);
    }
    var type = ((Input.Given) parameter).type();
    if (type == Screen.class) {
      return screen;
    } else if (type == Prompter.class) {
      return session.prompter(screen);
    } else if (type == RulesFolder.class) {
      return RulesFolder.choose(optional(RULES, Path.class), session.surroundings());
    } else if (type == Decisions.class) {
      return records.at(optional(DB, String.class));
    }
    throw new IllegalArgumentException("nothing to give for a parameter of " + type);
  }

  /** Reminds of what waits to be recorded. */
  void tellOfSpool() {
    notice.tell(screen);
  }

  private <T> Optional<T> optional(Input.Written option, Class<T> type) {
    return ((Optional<?>) option.value(input)).map(type::cast);
  }
}
