package dev.crivo.shell;

import dev.crivo.commandline.CommandGroup;
import dev.crivo.commandline.Format;
import dev.crivo.commandline.RulesFolder;
import dev.crivo.console.ExitCode;
import dev.crivo.console.Refusal;
import dev.crivo.console.Screen;
import dev.crivo.decision.Decisions;
import dev.crivo.decision.Review;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code audit agreement}: how far reviewers agree with decisions and with each other. */
@Component
class AuditAgreementCommand {

  private final Rulebooks rulebooks;
  private final Clock clock;

  AuditAgreementCommand(Rulebooks rulebooks, Clock clock) {
    this.rulebooks = rulebooks;
    this.clock = clock;
  }

  @Command(name = "audit agreement", group = CommandGroup.DECISIONS)
  ExitCode agreement(
      Screen screen,
      RulesFolder rules,
      Decisions decisions,
      @Argument(index = 0) Optional<Path> sampleFile,
      @Option(defaultValue = "50") Integer limit,
      @Option(defaultValue = "text") Format format) {
    if (limit < 1) {
      throw Refusal.usage("usage.limit", Map.of("value", limit.toString()));
    }
    var wording = new Wording(rulebooks.playbook(rules), screen);
    var report =
        sampleFile
            .map(file -> AgreementReport.of(SampledCases.of(file, decisions), decisions, wording))
            .orElseGet(() -> all(decisions, wording));
    if (format == Format.JSON) {
      screen.json(new AgreementJson(wording, decisions).of(report));
    } else {
      new AgreementView(screen, wording, decisions, clock.getZone()).show(report, limit);
    }
    return ExitCode.DONE;
  }

  /** Of every decision that was reviewed, whatever sample it was drawn in. */
  private static AgreementReport all(Decisions decisions, Wording wording) {
    var reviewed =
        decisions.reviews().all().stream()
            .map(Review::decision)
            .distinct()
            .flatMap(id -> decisions.get(id).stream())
            .toList();
    return AgreementReport.of(
        SampledCases.reviewed(reviewed, decisions), Optional.empty(), wording);
  }
}
