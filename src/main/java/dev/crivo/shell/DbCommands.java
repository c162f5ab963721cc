package dev.crivo.shell;

import dev.crivo.commandline.CommandGroup;
import dev.crivo.commandline.Format;
import dev.crivo.commandline.Records;
import dev.crivo.console.ExitCode;
import dev.crivo.console.Refusal;
import dev.crivo.console.Screen;
import dev.crivo.console.ScreenTexts;
import dev.crivo.console.Visible;
import dev.crivo.decision.CopyRefused;
import dev.crivo.decision.Decisions;
import dev.crivo.decision.Folder;
import dev.crivo.decision.Place;
import dev.crivo.decision.RecordCopy;
import dev.crivo.decision.RecordSummary;
import dev.crivo.decision.Server;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code db}: where the record is kept, a folder of one's own or a team's server. */
@Component
class DbCommands {

  private final Records records;

  DbCommands(Records records) {
    this.records = records;
  }

  @Command(name = "db show", group = CommandGroup.RECORD)
  ExitCode show(Screen screen, Decisions decisions, @Option(defaultValue = "text") Format format) {
    var facts = facts(decisions.summary());
    if (format == Format.JSON) {
      screen.json(facts);
    } else {
      facts.forEach(
          (name, fact) -> screen.row(screen.text("db.show." + name), shown(screen, name, fact)));
    }
    return ExitCode.DONE;
  }

  private static Map<String, Object> facts(RecordSummary summary) {
    var facts = new LinkedHashMap<String, Object>();
    facts.put("store", summary.place() instanceof Server ? "postgresql" : "sqlite");
    facts.put("place", summary.place().shown());
    facts.put("schema", summary.schemaVersion());
    facts.put("decisions", summary.decisions());
    facts.put("corrections", summary.corrections());
    facts.put("playbookVersions", summary.playbookVersions());
    facts.put("newest", summary.newest().map(Instant::toString).orElse(null));
    return facts;
  }

  private static String shown(Screen screen, String name, Object fact) {
    return fact == null
        ? screen.text("db.show.none")
        : screen.texts().find("db.show." + name + "." + fact).orElse(Visible.line(fact.toString()));
  }

  @Command(name = "db migrate", group = CommandGroup.RECORD)
  ExitCode migrate(
      Screen screen, Decisions decisions, @Option(defaultValue = "text") Format format) {
    decisions.migrate();
    if (format == Format.JSON) {
      screen.json(facts(decisions.summary()));
    } else {
      var summary = decisions.summary();
      screen.say(
          "db.migrated",
          Map.of(
              "place", Visible.line(summary.place().shown()), "version", summary.schemaVersion()));
    }
    return ExitCode.DONE;
  }

  @Command(name = "db copy", group = CommandGroup.RECORD)
  ExitCode copy(
      Screen screen,
      @Option Optional<String> to,
      @Option Optional<Path> from,
      @Option(defaultValue = "text") Format format) {
    var target =
        records.server("--to", to).orElseThrow(() -> Refusal.usage("db.copy.no-target", Map.of()));
    var source = source(from);
    var result = copied(screen, source, target);
    if (format == Format.JSON) {
      screen.json(json(source, target, result));
    } else {
      tell(screen, target, result);
    }
    return ExitCode.DONE;
  }

  /** A folder without a record is a slip of the pen: none is made there. */
  private Place source(Optional<Path> from) {
    var folder = from.map(Folder::new).orElseGet(records::own);
    if (!folder.exists()) {
      throw Refusal.usage("db.copy.no-source", Map.of("folder", folder.path().toString()));
    }
    return folder;
  }

  private RecordCopy.Result copied(Screen screen, Place source, Place target) {
    try (var progress = screen.progress(screen.text("db.copy.progress"))) {
      return new RecordCopy(records.in(source), records.in(target), progress::to).run();
    } catch (CopyRefused refused) {
      throw new Refusal(
          ExitCode.FAILED,
          "db.copy." + ScreenTexts.key(refused.code()),
          Map.of("id", refused.id(), "other", refused.other(), "place", target.shown()));
    }
  }

  private static Map<String, Object> json(Place source, Place target, RecordCopy.Result result) {
    var json = new LinkedHashMap<String, Object>();
    json.put("from", source.shown());
    json.put("to", target.shown());
    json.put("copied", result.copied());
    json.put("present", result.present());
    json.put("compared", result.compared());
    json.put("playbookVersions", result.playbooks());
    json.put("playbookVersionsWithOtherTexts", result.otherTexts());
    return json;
  }

  private static void tell(Screen screen, Place target, RecordCopy.Result result) {
    screen.say(
        "db.copied",
        Map.of(
            "place", Visible.line(target.shown()),
            "copied", result.copied(),
            "present", result.present()));
    screen.say("db.compared", Map.of("compared", result.compared()));
    if (result.otherTexts() > 0) {
      screen.say("db.other-texts", Map.of("count", result.otherTexts()));
    }
  }
}
