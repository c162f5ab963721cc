package dev.crivo.intake;

import dev.crivo.audit.Crosswalk;
import dev.crivo.decision.Decision.Chosen;
import dev.crivo.decision.Decision.Imported;
import dev.crivo.decision.Decision.Origin;
import dev.crivo.decision.Decision.Plan;
import dev.crivo.decision.Decision.Subject;
import dev.crivo.decision.NewDecision;
import dev.crivo.decision.Note;
import dev.crivo.decision.NoteGrader;
import dev.crivo.decision.PastDecision;
import dev.crivo.decision.Suggested;
import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Question;
import dev.crivo.playbook.Status;
import dev.crivo.table.Columns;
import dev.crivo.table.TableRow;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes decisions of the rows of one table, read once from the first to the last. */
public final class PastRows {

  private static final Suggested NOTHING_SUGGESTED =
      new Suggested(
          Suggested.Kind.UNDETERMINED, List.of(), Optional.empty(), Optional.empty(), List.of());

  private final Setting setting;
  private final StatusColumns statuses;
  private final AnswerWords words;
  private final NoteGrader grader;
  private final List<Question> questions;
  private final Map<String, Remembered<Note>> notes = new HashMap<>();
  private final RowOrdinals ordinals = new RowOrdinals();

  /**
   * What is the same for every row.
   *
   * @param by who decided, where no column tells
   * @param source what the decisions are taken from, as it is recorded
   */
  public record Setting(
      Playbook playbook,
      Crosswalk crosswalk,
      Columns columns,
      Optional<String> by,
      String source,
      PastDates dates,
      TextRules texts,
      Origin origin) {}

  public PastRows(Setting setting) {
    var playbook = setting.playbook();
    this.setting = setting;
    this.statuses = new StatusColumns(setting);
    this.words = new AnswerWords(playbook);
    this.grader = new NoteGrader(playbook.noteWords());
    this.questions =
        playbook.questions().stream().filter(q -> setting.columns().has(q.name())).toList();
  }

  /** The rows, and then their decisions, are to be asked for in the order of the table. */
  public ReadRow<PastDecision> read(TableRow row) {
    var cells = new Cells(setting.columns(), setting.texts(), row);
    var tenant = cells.required(PastFields.TENANT, cells.name(PastFields.TENANT));
    var by = person(cells);
    var decidedAt = decidedAt(cells);
    var status = statuses.read(cells);
    var entitlements = cells.entitlements(PastFields.ENTITLEMENTS);
    var told = answers(cells);
    var pick = status.flatMap(this::pick);
    var picked = pick.flatMap(question -> picked(question, status.get(), told, cells));
    var answers = picked.map(name -> told.with(pick.get(), name)).orElse(told);
    var plan = plan(cells);
    var note = cells.note(PastFields.NOTE).orElse("");
    return new ReadRow<>(
        row,
        cells.problems(),
        () ->
            new PastDecision(
                decision(
                    by.orElseThrow(),
                    new Subject(tenant.orElseThrow(), subject(answers), entitlements),
                    answers,
                    new Chosen(status.orElseThrow().code(), picked, Optional.empty()),
                    note,
                    plan),
                imported(cells, decidedAt.orElseThrow())));
  }

  private NewDecision decision(
      String by, Subject subject, Answers answers, Chosen chosen, String note, Plan plan) {
    return new NewDecision(
        by,
        subject,
        answers,
        NOTHING_SUGGESTED,
        List.of(),
        chosen,
        graded(note, chosen.status()),
        plan,
        setting.origin(),
        Optional.empty());
  }

  private Optional<String> person(Cells cells) {
    if (!setting.columns().has(PastFields.PERSON)) {
      return setting.by();
    }
    var by = cells.name(PastFields.PERSON);
    return setting.by().isPresent() && cells.text(PastFields.PERSON).isEmpty()
        ? setting.by()
        : cells.required(PastFields.PERSON, by);
  }

  private Optional<Instant> decidedAt(Cells cells) {
    var at =
        cells.required(
            PastFields.DATE,
            cells.time(PastFields.DATE, setting.dates(), setting.dates()::instant));
    if (at.filter(instant -> instant.isAfter(setting.dates().now())).isPresent()) {
      cells.refuse(PastFields.DATE, "import.row.future", Map.of());
    }
    return at;
  }

  private Answers answers(Cells cells) {
    var answers = new LinkedHashMap<String, String>();
    for (var question : questions) {
      words.answer(question, cells).ifPresent(answer -> answers.put(question.name(), answer));
    }
    return new Answers(answers);
  }

  /** The question whose answer is the detail picked by name. */
  private Optional<String> pick(StatusReading.Found found) {
    return setting.playbook().status(found.code()).flatMap(Status::pick).map(p -> p.question());
  }

  /** The detail picked by name, which the status may tell or an answer. */
  private static Optional<String> picked(
      String question, StatusReading.Found found, Answers told, Cells cells) {
    var answered = told.get(question);
    if (answered.isPresent() && found.picked().filter(p -> !p.equals(answered.get())).isPresent()) {
      cells.refuse(question, "import.row.picked", Map.of("picked", found.picked().get()));
    }
    return found.picked().or(() -> answered);
  }

  private Optional<String> subject(Answers answers) {
    return setting.playbook().subject().flatMap(answers::get);
  }

  private Plan plan(Cells cells) {
    var target = cells.day(PastFields.TARGET_DATE, setting.dates());
    return new Plan(
        target, cells.name(PastFields.OWNER), cells.name(PastFields.NEXT_ACTION), Optional.empty());
  }

  private Note graded(String note, String status) {
    return notes.computeIfAbsent(status, this::grader).of(note);
  }

  private Remembered<Note> grader(String status) {
    var own = NoteGrader.names(setting.playbook(), status);
    return new Remembered<>(note -> grader.grade(note, status, own));
  }

  /** By what the row says, whatever it means: the same row is known again under other rules. */
  private Imported imported(Cells cells, Instant decidedAt) {
    var values = new LinkedHashMap<String, String>();
    for (var field : setting.columns().used().keySet()) {
      cells.text(field).ifPresent(text -> values.put(field, text));
    }
    var first = Imported.of(decidedAt, setting.source(), values, 0);
    var ordinal = ordinals.next(Long.parseUnsignedLong(first.key().substring(0, 16), 16));
    return ordinal == 0 ? first : Imported.of(decidedAt, setting.source(), values, ordinal);
  }
}
