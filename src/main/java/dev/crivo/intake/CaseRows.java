package dev.crivo.intake;

import dev.crivo.decision.Decision.Plan;
import dev.crivo.decision.RowId;
import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Question;
import dev.crivo.table.Columns;
import dev.crivo.table.TableRow;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes cases of the rows of one table, read once from the first to the last. */
public final class CaseRows {

  /** Digits of an id that are enough to tell it from others, as many as a number holds. */
  private static final int HASHED = 12;

  private final Setting setting;
  private final AnswerWords words;
  private final List<Question> questions;
  private final RowOrdinals ordinals = new RowOrdinals();

  /** What a program wrote beside a row's own values makes it no other row. */
  private final Set<String> notOwn;

  /**
   * What is the same for every row.
   *
   * @param headers the names of the table's columns, in their order
   * @param tenantNeeded if a row without a tenant is none
   * @param computed the names of columns that are not of the case, such as its result
   */
  public record Setting(
      Playbook playbook,
      List<String> headers,
      Columns columns,
      boolean tenantNeeded,
      PastDates dates,
      TextRules texts,
      Set<String> computed) {}

  public CaseRows(Setting setting) {
    this.setting = setting;
    this.words = new AnswerWords(setting.playbook());
    this.questions =
        setting.playbook().questions().stream()
            .filter(q -> setting.columns().has(q.name()))
            .toList();
    var names = new HashSet<>(setting.computed());
    CaseFields.WORK_LIST.forEach(field -> names.add(setting.columns().header(field)));
    this.notOwn = Set.copyOf(names);
  }

  /** The rows are to be asked for in the order of the table. */
  ReadRow<CaseRow> read(TableRow row) {
    var cells = new Cells(setting.columns(), setting.texts(), row);
    var tenant = cells.name(PastFields.TENANT);
    if (setting.tenantNeeded()) {
      cells.required(PastFields.TENANT, tenant);
    }
    var entitlements = cells.entitlements(PastFields.ENTITLEMENTS);
    var answers = answers(cells);
    var plan = plan(cells);
    var note = cells.note(PastFields.NOTE).orElse("");
    var id = id(row, cells);
    var why = cells.text(CaseFields.WHY);
    return new ReadRow<>(
        row,
        cells.problems(),
        () -> new CaseRow(row, id, why, tenant, entitlements, answers, plan, note));
  }

  private Answers answers(Cells cells) {
    var answers = new LinkedHashMap<String, String>();
    for (var question : questions) {
      words.answer(question, cells).ifPresent(answer -> answers.put(question.name(), answer));
    }
    return new Answers(answers);
  }

  private Plan plan(Cells cells) {
    return new Plan(
        cells.day(PastFields.TARGET_DATE, setting.dates()),
        cells.name(PastFields.OWNER),
        cells.name(PastFields.NEXT_ACTION),
        cells.day(CaseFields.NEXT_ACTION_DATE, setting.dates()));
  }

  /** The one that it has, or one of its values. */
  private String id(TableRow row, Cells cells) {
    var given =
        cells.read(CaseFields.INTERVIEW, RowId::read, "import.row.interview", text -> Map.of());
    if (given.isEmpty()) {
      return ofValues(row);
    }
    if (ordinals.next(hash(given.get())) > 0) {
      cells.refuse(CaseFields.INTERVIEW, "import.row.interview.twice", Map.of());
    }
    return given.get();
  }

  private String ofValues(TableRow row) {
    var values = new LinkedHashMap<String, String>();
    for (var i = 0; i < setting.headers().size(); i++) {
      var header = setting.headers().get(i);
      var text = Columns.text(row, i);
      if (!text.isEmpty() && !notOwn.contains(header)) {
        values.put(header, text);
      }
    }
    var first = RowId.of(values, 0);
    var ordinal = ordinals.next(hash(first));
    return ordinal == 0 ? first : RowId.of(values, ordinal);
  }

  private static long hash(String id) {
    return Long.parseUnsignedLong(id.substring(id.length() - HASHED), Character.MAX_RADIX);
  }
}
