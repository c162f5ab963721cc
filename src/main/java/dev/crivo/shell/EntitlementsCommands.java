package dev.crivo.shell;

import dev.crivo.commandline.CommandGroup;
import dev.crivo.commandline.Format;
import dev.crivo.commandline.RulesFolder;
import dev.crivo.console.ExitCode;
import dev.crivo.console.Screen;
import dev.crivo.decision.Decision.Origin;
import dev.crivo.decision.Decisions;
import dev.crivo.intake.DateOrder;
import dev.crivo.intake.ListedFields;
import dev.crivo.intake.ListedImport;
import dev.crivo.intake.ListedRows;
import dev.crivo.intake.PastDates;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code entitlements import}: a list of who has how many of what, compared with the record. */
@Component
class EntitlementsCommands {

  private final Rulebooks rulebooks;
  private final Clock clock;
  private final String version;

  EntitlementsCommands(
      Rulebooks rulebooks, Clock clock, @Value("${crivo.version}") String version) {
    this.rulebooks = rulebooks;
    this.clock = clock;
    this.version = version;
  }

  @Command(name = "entitlements import", group = CommandGroup.DECISIONS)
  ExitCode take(
      Screen screen,
      RulesFolder rules,
      Decisions decisions,
      @Argument(index = 0) Path file,
      @Option Optional<Path> map,
      @Option Optional<String> sheet,
      @Option(defaultValue = "iso") DateOrder dates,
      @Option Optional<Path> rejects,
      @Option boolean dryRun,
      @Option(defaultValue = "text") Format format) {
    var rulebook = rulebooks.in(rules);
    var playbook = rulebook.playbook();
    var wording = new Wording(playbook, screen);
    var ruled = new NewEntitlementsRules(rulebook, wording);
    rejects.ifPresent(path -> RejectedRows.refuseSame(path, file));
    try (var table = ImportedTable.open(screen, file, sheet)) {
      var columns = ImportedTable.columns(map, ListedFields.of(playbook), table);
      var setting =
          new ListedRows.Setting(
              playbook,
              columns,
              new PastDates(dates, clock.getZone(), clock.instant()),
              ImportedTable.texts(),
              Origin.of(playbook, screen.locale(), version),
              ruled::of);
      var most = ImportView.most(format);
      var view = new ListedImportView(wording, table, columns, format, dryRun);
      var intake = new ListedImport(table, setting, decisions.tenants(), most);
      return new Importing<>(intake, view, table, rejects).run();
    }
  }
}
