package dev.crivo.shell;

import dev.crivo.console.Ask;
import dev.crivo.console.Check;
import dev.crivo.console.Prompter;
import dev.crivo.console.Reply;
import dev.crivo.console.Reply.Answer;
import dev.crivo.console.Screen;
import dev.crivo.console.ScreenTexts;
import dev.crivo.decision.Decision.Plan;
import dev.crivo.decision.Note;
import dev.crivo.decision.NoteGrade;
import dev.crivo.decision.NoteGrader;
import dev.crivo.playbook.Status;
import dev.crivo.playbook.Status.Need;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Asks for what a record of a status carries besides the status: dates, owner, next action, note.
 */
final class RecordForm {

  private static final String INSIST = "!";

  /** What the form asks for, in this order. */
  private enum Field {
    TARGET_DATE,
    OWNER,
    NEXT_ACTION,
    NEXT_ACTION_DATE,
    NOTE
  }

  /** What a record carries besides its status. */
  record Entered(Plan plan, Note note) {}

  private final Screen screen;
  private final Prompter prompter;
  private final Wording wording;
  private final Clock clock;
  private final Consumer<Map<String, String>> keep;
  private final Map<Field, String> values = new EnumMap<>(Field.class);

  /**
   * @param entered what was entered before, by field
   * @param keep called after every field with all that was entered
   */
  RecordForm(
      Screen screen,
      Prompter prompter,
      Wording wording,
      Clock clock,
      Map<String, String> entered,
      Consumer<Map<String, String>> keep) {
    this.keep = keep;
    for (var field : Field.values()) {
      Optional.ofNullable(entered.get(ScreenTexts.key(field)))
          .ifPresent(value -> values.put(field, value));
    }
    this.screen = screen;
    this.prompter = prompter;
    this.wording = wording;
    this.clock = clock;
  }

  /** What is known before anything is asked, by field. */
  static Map<String, String> entered(Plan plan, String note) {
    var known = new HashMap<String, String>();
    plan.targetDate().ifPresent(d -> known.put(ScreenTexts.key(Field.TARGET_DATE), d.toString()));
    plan.owner().ifPresent(owner -> known.put(ScreenTexts.key(Field.OWNER), owner));
    plan.nextAction().ifPresent(text -> known.put(ScreenTexts.key(Field.NEXT_ACTION), text));
    plan.nextActionDate()
        .ifPresent(d -> known.put(ScreenTexts.key(Field.NEXT_ACTION_DATE), d.toString()));
    if (!note.isEmpty()) {
      known.put(ScreenTexts.key(Field.NOTE), note);
    }
    return known;
  }

  /** Asks field by field; what was entered before is offered again. */
  Given<Entered> fill(Status status) {
    var at = 0;
    var fields = fields(status);
    while (at < fields.size()) {
      var field = fields.get(at);
      var reply = ask(field, status);
      if (reply instanceof Answer answer) {
        put(field, answer.value());
        fields = fields(status);
        at++;
      } else if (reply instanceof Reply.Help) {
        screen.say("record." + ScreenTexts.key(field) + ".help");
      } else if (reply instanceof Reply.Back && at > 0) {
        at--;
      } else {
        return Given.instead(reply);
      }
    }
    return Given.of(new Entered(plan(fields), grade(status)));
  }

  private void put(Field field, String value) {
    values.put(field, FreeText.stripped(value));
    var entered = new HashMap<String, String>();
    values.forEach((f, v) -> entered.put(ScreenTexts.key(f), v));
    keep.accept(entered);
  }

  private List<Field> fields(Status status) {
    var fields = new ArrayList<>(List.of(Field.values()));
    if (status.needs().targetDate() == Need.NONE) {
      fields.remove(Field.TARGET_DATE);
    }
    if (status.needs().owner() == Need.NONE) {
      fields.remove(Field.OWNER);
    }
    if (entered(Field.NEXT_ACTION).isEmpty()) {
      fields.remove(Field.NEXT_ACTION_DATE);
    }
    return fields;
  }

  private Reply ask(Field field, Status status) {
    return switch (field) {
      case TARGET_DATE -> line(field, dateCheck(), status.needs().targetDate() == Need.REQUIRED);
      case OWNER ->
          line(field, FreeText.NAME.check(screen), status.needs().owner() == Need.REQUIRED);
      case NEXT_ACTION -> line(field, FreeText.NAME.check(screen), false);
      case NEXT_ACTION_DATE -> line(field, dateCheck(), false);
      case NOTE -> note(status);
    };
  }

  private Reply line(Field field, Check check, boolean required) {
    var label = screen.text("record." + ScreenTexts.key(field), patterns());
    var optional = required ? "" : " " + screen.text("record.optional");
    var kept = required ? entered(field) : Optional.of(entered(field).orElse(""));
    Check unlessEmpty = typed -> typed.isEmpty() ? Optional.empty() : check.error(typed);
    return prompter.text(new Ask(label + optional, "", kept), List.of(), unlessEmpty);
  }

  private Map<String, String> patterns() {
    return Map.of("pattern", screen.text("date.pattern"));
  }

  private Check dateCheck() {
    return typed -> {
      var date = Dates.parse(typed, screen.locale());
      if (date.isEmpty()) {
        return Optional.of(screen.text("record.date.unreadable", patterns()));
      }
      return date.filter(d -> d.isAfter(LocalDate.now(clock))).isEmpty()
          ? Optional.of(screen.text("record.date.past"))
          : Optional.empty();
    };
  }

  /** A poor note is asked for again, until it is better or its writer insists. */
  private Reply note(Status status) {
    var ask = new Ask(screen.text("record.note"), "", entered(Field.NOTE));
    var reply = prompter.text(ask, List.of(), FreeText.NOTE.check(screen));
    while (reply instanceof Answer answer) {
      put(Field.NOTE, answer.value());
      var note = grade(status);
      NoteView.show(screen, wording, note);
      if (note.grade() != NoteGrade.POOR) {
        return reply;
      }
      var again = again();
      if (again instanceof Answer second && second.value().equals(INSIST)) {
        return reply;
      }
      reply = again;
    }
    return reply;
  }

  private Reply again() {
    while (true) {
      var ask = new Ask(screen.text("record.note.again"));
      var reply = prompter.text(ask, List.of(), FreeText.NOTE.check(screen));
      if (!(reply instanceof Reply.Help)) {
        return reply;
      }
      screen.say("record.note.help");
    }
  }

  private Note grade(Status status) {
    var playbook = wording.playbook();
    return new NoteGrader(playbook.noteWords())
        .grade(values.get(Field.NOTE), status.code(), NoteGrader.names(playbook, status.code()));
  }

  /** Of the fields that the status has: others may have been entered for another one. */
  private Plan plan(List<Field> fields) {
    return new Plan(
        date(Field.TARGET_DATE, fields),
        entered(Field.OWNER, fields),
        entered(Field.NEXT_ACTION, fields),
        date(Field.NEXT_ACTION_DATE, fields));
  }

  private Optional<LocalDate> date(Field field, List<Field> fields) {
    return entered(field, fields).flatMap(written -> Dates.parse(written, screen.locale()));
  }

  private Optional<String> entered(Field field, List<Field> fields) {
    return fields.contains(field) ? entered(field) : Optional.empty();
  }

  private Optional<String> entered(Field field) {
    return Optional.ofNullable(values.get(field)).filter(text -> !text.isBlank());
  }
}
