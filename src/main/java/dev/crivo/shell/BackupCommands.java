package dev.crivo.shell;

import dev.crivo.commandline.CommandGroup;
import dev.crivo.commandline.Format;
import dev.crivo.commandline.Records;
import dev.crivo.console.ExitCode;
import dev.crivo.console.Refusal;
import dev.crivo.console.Screen;
import dev.crivo.console.ScreenTexts;
import dev.crivo.console.Visible;
import dev.crivo.decision.Backup;
import dev.crivo.decision.BackupRefused;
import dev.crivo.decision.Decisions;
import dev.crivo.decision.Folder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code db backup} and {@code db restore}: the record in a file, and back. */
@Component
class BackupCommands {

  private final Records records;

  BackupCommands(Records records) {
    this.records = records;
  }

  @Command(name = "db backup", group = CommandGroup.RECORD)
  ExitCode backup(
      Screen screen,
      Decisions decisions,
      @Argument(index = 0) Path file,
      @Option(defaultValue = "text") Format format) {
    if (decisions.place() instanceof Folder folder && !folder.exists()) {
      throw Refusal.usage("db.backup.no-record", Map.of("folder", folder.path().toString()));
    }
    new OutputFile("FILE", file);
    refuseChangedRules(decisions, "backup");
    var done = done(screen, "backup", decisions, file, Backup::make);
    show(screen, "backup", decisions, file, format, done);
    return ExitCode.DONE;
  }

  @Command(name = "db restore", group = CommandGroup.RECORD)
  ExitCode restore(
      Screen screen,
      Decisions decisions,
      @Argument(index = 0) Path file,
      @Option(defaultValue = "text") Format format) {
    if (!Files.isRegularFile(file)) {
      throw Refusal.usage("db.restore.no-file", Map.of("file", file.toString()));
    }
    var done = done(screen, "restore", decisions, file, Backup::restore);
    refuseChangedRules(decisions, "restore");
    show(screen, "restore", decisions, file, format, done);
    return ExitCode.DONE;
  }

  private static void refuseChangedRules(Decisions decisions, String what) {
    for (var version : ChainCommands.changed(decisions, decisions.playbookVersions(""))) {
      throw new Refusal(
          ExitCode.FAILED,
          "db." + what + ".rules",
          Map.of("place", decisions.place().shown(), "version", version));
    }
  }

  private Backup.Result done(
      Screen screen,
      String what,
      Decisions decisions,
      Path file,
      Function<Backup, Backup.Result> work) {
    try (var progress = screen.progress(screen.text("db." + what + ".progress"))) {
      return work.apply(new Backup(decisions, file, records.own(), progress::to));
    } catch (BackupRefused refused) {
      throw new Refusal(
          ExitCode.FAILED,
          "db." + what + "." + ScreenTexts.key(refused.code()),
          Map.of(
              "file", file.toString(),
              "place", decisions.place().shown(),
              "position", refused.position()));
    }
  }

  private static void show(
      Screen screen,
      String what,
      Decisions decisions,
      Path file,
      Format format,
      Backup.Result done) {
    if (format == Format.JSON) {
      screen.json(json(decisions, file, done));
      return;
    }
    screen.say(
        "db." + what + ".done",
        Map.of(
            "file", Visible.line(file.toString()),
            "place", Visible.line(decisions.place().shown()),
            "added", done.added(),
            "count", done.head().position()));
    screen.say("verify.head");
    screen.verbatim(done.head().toString());
  }

  private static Map<String, Object> json(Decisions decisions, Path file, Backup.Result done) {
    var json = new LinkedHashMap<String, Object>();
    json.put("record", decisions.place().shown());
    json.put("file", file.toString());
    json.put("added", done.added());
    json.put("decisions", done.head().position());
    json.put("head", done.head().toString());
    return json;
  }
}
