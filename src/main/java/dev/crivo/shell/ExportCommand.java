package dev.crivo.shell;

import dev.crivo.commandline.CommandGroup;
import dev.crivo.commandline.RulesFolder;
import dev.crivo.console.ExitCode;
import dev.crivo.console.Refusal;
import dev.crivo.console.Screen;
import dev.crivo.decision.Decisions;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/**
 * {@code decisions export}: decisions in a file for others, with what names customers masked; or
 * one as a proof.
 */
@Component
class ExportCommand {

  private final Rulebooks rulebooks;
  private final Clock clock;

  ExportCommand(Rulebooks rulebooks, Clock clock) {
    this.rulebooks = rulebooks;
    this.clock = clock;
  }

  @Command(name = "decisions export", group = CommandGroup.DECISIONS)
  ExitCode export(
      Screen screen,
      RulesFolder rules,
      Decisions decisions,
      @Argument(index = 0) Optional<String> id,
      @Option Optional<Path> out,
      @Option Optional<Path> proof,
      @Option Optional<ExportFormat> format,
      @Option List<String> mask,
      @Option Optional<String> tenant,
      @Option Optional<String> by,
      @Option Optional<String> status,
      @Option Optional<LocalDate> since,
      @Option Optional<String> source,
      @Option Optional<Integer> limit) {
    var options =
        new GivenOptions()
            .with("ID", id)
            .with("--out", out)
            .with("--proof", proof)
            .with("--format", format)
            .with("--tenant", tenant)
            .with("--by", by)
            .with("--status", status)
            .with("--since", since)
            .with("--source", source)
            .with("--limit", limit);
    options.apart("ID", "--tenant", "--by", "--status", "--since", "--source", "--limit");
    options.apart("--proof", "--out", "--format");
    options.needs("--proof", "ID");
    var masking = MaskOption.of(mask);
    if (proof.isPresent()) {
      return new ProofExport(screen, decisions).write(id.get(), masking, proof.get());
    }
    var file = out.orElseThrow(ExportCommand::noFile);
    var wording = new Wording(rulebooks.playbook(rules), screen);
    var export = new ExportFile(wording, decisions, masking.fields());
    var filter =
        new DecisionFilters(wording, clock.getZone()).of(tenant, by, status, since, source, limit);
    var form = format.orElse(ExportFormat.JSON);
    if (id.isPresent()) {
      export.one(DecisionLookup.one(decisions, id.get()), file, form);
    } else {
      export.all(filter, file, form);
    }
    return ExitCode.DONE;
  }

  private static Refusal noFile() {
    return Refusal.usage("usage.missing", Map.of("input", "--out", "command", "decisions export"));
  }
}
