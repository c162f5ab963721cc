package dev.crivo.intake;

import dev.crivo.decision.Decision.Origin;
import dev.crivo.decision.Decision.Plan;
import dev.crivo.decision.Decision.Subject;
import dev.crivo.decision.NewDecision;
import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Question;
import dev.crivo.table.Columns;
import dev.crivo.table.TableRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads the rows of one list of entitlements, once from the first to the last. */
public final class ListedRows {

  /** Who decides on entitlements that nobody has looked at. */
  static final String AUTOMATION = "automation";

  private final Setting setting;
  private final Optional<Question> subject;
  private final AnswerWords words;
  private final FirstRows firstRows = new FirstRows();

  /** By workload, "" where the playbook has no such thing. */
  private final Remembered<Ruled> ruled;

  /**
   * What is the same for every row.
   *
   * @param rules what the rules say of entitlements, by the answer to the question that names the
   *     playbook's subject; pure
   */
  public record Setting(
      Playbook playbook,
      Columns columns,
      PastDates dates,
      TextRules texts,
      Origin origin,
      Function<Optional<String>, Ruled> rules) {}

  ListedRows(Setting setting) {
    this.setting = setting;
    subject = setting.playbook().subject().flatMap(setting.playbook()::question);
    words = new AnswerWords(setting.playbook());
    ruled =
        new Remembered<>(
            workload -> setting.rules().apply(Optional.of(workload).filter(w -> !w.isEmpty())));
  }

  ReadRow<Listed> read(TableRow row) {
    var cells = new Cells(setting.columns(), setting.texts(), row);
    var tenant = cells.required(ListedFields.TENANT, cells.name(ListedFields.TENANT));
    var workload = subject.flatMap(q -> cells.required(q.name(), words.answer(q, cells)));
    var number =
        cells.required(ListedFields.ENTITLEMENTS, cells.entitlements(ListedFields.ENTITLEMENTS));
    var since = since(cells);
    var owner = cells.name(ListedFields.ACCOUNT_MANAGER);
    if (tenant.isPresent() && workload.isPresent() == subject.isPresent()) {
      refuseSecond(new Subject(tenant.get(), workload, Optional.empty()), row, cells);
    }
    var rules = rules(workload, cells);
    return new ReadRow<>(
        row,
        cells.problems(),
        () -> {
          var about = new Subject(tenant.orElseThrow(), workload, number).addedOn(since);
          return new Listed(row.number(), decision(about, rules.orElseThrow(), owner));
        });
  }

  private LocalDate since(Cells cells) {
    var today = setting.dates().today();
    var day = cells.day(ListedFields.DATE, setting.dates());
    if (day.filter(today::isBefore).isPresent()) {
      cells.refuse(ListedFields.DATE, "import.row.listed.future", Map.of());
    }
    return day.orElse(today);
  }

  private void refuseSecond(Subject about, TableRow row, Cells cells) {
    var first = firstRows.before(about.key(), row.number());
    if (first.isPresent()) {
      var fields = new ArrayList<>(List.of(ListedFields.TENANT));
      subject.map(Question::name).ifPresent(fields::add);
      var value = about.tenant() + about.workload().map(", "::concat).orElse("");
      cells.refuse(fields, value, "import.row.listed.twice", Map.of("first", first.get()));
    }
  }

  private Optional<Ruled.Settled> rules(Optional<String> workload, Cells cells) {
    if (workload.isPresent() != subject.isPresent()) {
      return Optional.empty();
    }
    var rules = ruled.of(workload.orElse(""));
    if (rules instanceof Ruled.Unsettled open) {
      var field = subject.map(Question::name).orElse(ListedFields.ENTITLEMENTS);
      cells.refuse(field, open.code(), open.about());
      return Optional.empty();
    }
    return Optional.of((Ruled.Settled) rules);
  }

  private NewDecision decision(Subject about, Ruled.Settled rules, Optional<String> owner) {
    return new NewDecision(
        AUTOMATION,
        about,
        rules.answers(),
        rules.suggested(),
        List.of(),
        rules.chosen(),
        rules.note(),
        new Plan(Optional.empty(), owner, Optional.empty(), Optional.empty()),
        setting.origin(),
        Optional.empty());
  }
}
