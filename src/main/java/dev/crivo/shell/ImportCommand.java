package dev.crivo.shell;

import dev.crivo.audit.Crosswalk;
import dev.crivo.commandline.CommandGroup;
import dev.crivo.commandline.Format;
import dev.crivo.commandline.RulesFolder;
import dev.crivo.console.ExitCode;
import dev.crivo.console.Refusal;
import dev.crivo.console.Screen;
import dev.crivo.decision.Decision.Origin;
import dev.crivo.decision.Decisions;
import dev.crivo.intake.DateOrder;
import dev.crivo.intake.PastDates;
import dev.crivo.intake.PastFields;
import dev.crivo.intake.PastImport;
import dev.crivo.intake.PastRows;
import dev.crivo.playbook.Playbook;
import dev.crivo.table.Columns;
import dev.crivo.table.Table;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code decisions import}: decisions that were made elsewhere, from a table into the record. */
@Component
class ImportCommand {

  private final Rulebooks rulebooks;
  private final Clock clock;
  private final String version;

  ImportCommand(Rulebooks rulebooks, Clock clock, @Value("${crivo.version}") String version) {
    this.rulebooks = rulebooks;
    this.clock = clock;
    this.version = version;
  }

  @Command(name = "decisions import", group = CommandGroup.DECISIONS)
  ExitCode take(
      Screen screen,
      RulesFolder rules,
      Decisions decisions,
      @Argument(index = 0) Path file,
      @Option Optional<Path> map,
      @Option Optional<String> sheet,
      @Option Optional<String> source,
      @Option Optional<String> by,
      @Option(defaultValue = "iso") DateOrder dates,
      @Option Optional<Path> crosswalk,
      @Option Optional<Path> rejects,
      @Option boolean dryRun,
      @Option(defaultValue = "text") Format format) {
    var playbook = rulebooks.playbook(rules);
    var known =
        crosswalk.map(path -> new CrosswalkFile(path, playbook).read()).orElse(Crosswalk.NONE);
    var person = FreeText.NAME.option("--by", by);
    rejects.ifPresent(path -> RejectedRows.refuseSame(path, file));
    try (var table = ImportedTable.open(screen, file, sheet)) {
      var columns = columns(map, playbook, person, table);
      var setting =
          new PastRows.Setting(
              playbook,
              known,
              columns,
              person,
              source(source, table),
              new PastDates(dates, clock.getZone(), clock.instant()),
              ImportedTable.texts(),
              Origin.of(playbook, screen.locale(), version));
      var view = new PastImportView(screen, table, setting, format, dryRun);
      return new Importing<>(new PastImport(table, setting, decisions), view, table, rejects).run();
    }
  }

  private static Columns columns(
      Optional<Path> map, Playbook playbook, Optional<String> person, Table table) {
    var fields = PastFields.of(playbook, person.isPresent());
    var columns = ImportedTable.columns(map, fields, table);
    var levels = PastFields.levels(playbook).stream().filter(columns::has).toList();
    if (levels.isEmpty() == !columns.has(PastFields.STATUS)) {
      throw Refusal.usage(
          levels.isEmpty() ? "import.no-status" : "import.status-twice",
          Map.of("file", table.file().toString(), "headers", headers(table)));
    }
    return columns;
  }

  private static String headers(Table table) {
    return String.join(", ", table.headers().stream().limit(30).toList());
  }

  /** The name of the file, unless the user gives another: it may be imported again as another. */
  private static String source(Optional<String> given, Table table) {
    var name = given.orElse(table.file().getFileName().toString());
    return FreeText.NAME.option("--source", Optional.of(name)).orElseThrow();
  }
}
