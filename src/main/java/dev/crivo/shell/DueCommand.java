package dev.crivo.shell;

import dev.crivo.commandline.CommandGroup;
import dev.crivo.commandline.RulesFolder;
import dev.crivo.console.ExitCode;
import dev.crivo.console.Refusal;
import dev.crivo.console.Screen;
import dev.crivo.decision.Decisions;
import dev.crivo.decision.Tenant;
import dev.crivo.overview.Due;
import dev.crivo.overview.DueDates;
import dev.crivo.overview.Matter;
import dev.crivo.overview.OpenInterview;
import dev.crivo.overview.TenantOverview;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code due}: what is to be done by a day, of all tenants or one. */
@Component
class DueCommand {

  /** A century: more is a slip. */
  private static final int MOST_DAYS = 36_500;

  /** How many a person may want to read; programs get all. */
  private static final int USUAL = 50;

  private static final List<String> COLUMNS =
      List.of(
          "kind",
          "day",
          "daysLate",
          "tenant",
          "workload",
          "entitlements",
          "status",
          "picked",
          "name",
          "since",
          "by",
          "targetDate",
          "owner",
          "nextAction",
          "nextActionDate",
          "followUps",
          "decision",
          "todo",
          "command");

  private final Rulebooks rulebooks;
  private final OpenInterviews interviews;
  private final Clock clock;

  DueCommand(Rulebooks rulebooks, OpenInterviews interviews, Clock clock) {
    this.rulebooks = rulebooks;
    this.interviews = interviews;
    this.clock = clock;
  }

  @Command(name = "due", group = CommandGroup.DECISIONS)
  ExitCode due(
      Screen screen,
      RulesFolder rules,
      Decisions decisions,
      @Option Optional<LocalDate> on,
      @Option Optional<String> by,
      @Option Optional<String> tenant,
      @Option Optional<Integer> unknownFor,
      @Option Optional<Integer> limit,
      @Option(defaultValue = "text") TableFormat format) {
    limit.ifPresent(TenantListCommand::refuseNone);
    unknownFor.ifPresent(DueCommand::refuseOutOfRange);
    var words = new PresentWords(new Wording(rulebooks.playbook(rules), screen));
    var person = FreeText.NAME.option("--by", by);
    var name = FreeText.NAME.option("--tenant", tenant);
    var day = on.orElseGet(() -> LocalDate.now(clock));
    var dates = new DueDates(day, unknownFor);
    var open = interviews.under(rules, decisions);
    var all =
        Stream.concat(
                present(words, decisions, name, open, dates, person),
                open.stream()
                    .filter(i -> name.filter(n -> !Matter.isSame(i.tenant(), n)).isEmpty())
                    .flatMap(i -> due(i, dates, person)))
            .sorted(Due.BY_URGENCY)
            .toList();
    var most = limit.orElse(format == TableFormat.TEXT ? USUAL : all.size());
    show(words, all, all.subList(0, Math.min(all.size(), most)), day, format);
    return all.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
  }

  private static void refuseOutOfRange(int days) {
    if (days < 0 || days > MOST_DAYS) {
      throw Refusal.usage("due.unknown-for", Map.of("value", days, "most", MOST_DAYS));
    }
  }

  /** What is due of the present statuses of all tenants, or of one. */
  private Stream<Due> present(
      PresentWords words,
      Decisions decisions,
      Optional<String> name,
      List<OpenInterview> open,
      DueDates dates,
      Optional<String> person) {
    var playbook = words.wording().playbook();
    if (name.isPresent()) {
      return one(decisions, name.get(), open)
          .map(tenant -> TenantOverview.of(tenant, playbook, List.of(), clock.getZone()))
          .stream()
          .flatMap(TenantOverview::statuses)
          .flatMap(present -> due(present, dates, person));
    }
    return new TenantScan(decisions, playbook, List.of(), clock.getZone())
            .collect(
                words.screen(),
                tenant -> tenant.statuses().flatMap(present -> due(present, dates, person)))
            .stream();
  }

  /** A tenant may be known by an unfinished interview alone. */
  private static Optional<Tenant> one(Decisions decisions, String name, List<OpenInterview> open) {
    var isAsked = open.stream().anyMatch(i -> Matter.isSame(i.tenant(), name));
    return isAsked
        ? decisions.tenants().get(name)
        : Optional.of(TenantLookup.one(decisions.tenants(), name));
  }

  private static Stream<Due> due(Matter matter, DueDates dates, Optional<String> person) {
    return person.filter(p -> !matter.concerns(p)).isPresent() ? Stream.of() : dates.of(matter);
  }

  private static void show(
      PresentWords words, List<Due> all, List<Due> shown, LocalDate day, TableFormat format) {
    var view = new DueView(words);
    switch (format) {
      case TEXT -> view.show(shown, all.size(), day);
      case JSON -> words.screen().json(json(shown.stream().map(view::json).toList(), all, day));
      case CSV -> {
        var rows = new CsvRows(words.screen(), COLUMNS);
        rows.head();
        shown.stream().map(view::json).forEach(rows::add);
      }
    }
  }

  private static Map<String, Object> json(
      List<Map<String, Object>> shown, List<Due> all, LocalDate day) {
    var json = new LinkedHashMap<String, Object>();
    json.put("on", day.toString());
    json.put("count", all.size());
    json.put("due", shown);
    return json;
  }
}
