package dev.crivo.shell;

import dev.crivo.audit.Levels;
import dev.crivo.audit.Reviewed;
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
import java.util.List;
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
      @Option Optional<Path> crosswalk,
      @Option(defaultValue = "50") Integer limit,
      @Option List<String> mask,
      @Option Optional<Path> out,
      @Option(defaultValue = "text") Format format) {
    if (limit < 1) {
      throw Refusal.usage("usage.limit", Map.of("value", limit.toString()));
    }
    var masked = MaskOption.of(mask).fields();
    var playbook = rulebooks.playbook(rules);
    var levels = new Levels(playbook, CrosswalkFile.read(crosswalk, playbook));
    var sampled = sampleFile.map(file -> SampledCases.of(file, decisions));
    var cases = sampled.map(s -> s.reviewed(decisions)).orElseGet(() -> allReviewed(decisions));
    var masking = new MaskedReviewed(new MaskedFinding(new Pseudonyms(masked), playbook));
    var report =
        AgreementReport.of(
            cases.stream().map(masking::of).toList(), sampled.map(s -> s.drawn().sample()), levels);
    new ReportOutput(screen, out)
        .show(
            format,
            () -> new AgreementJson(playbook, decisions, masked).of(report),
            on ->
                new AgreementView(on, new Wording(playbook, on), decisions, clock.getZone())
                    .show(report, limit));
    return ExitCode.DONE;
  }

  /** Every decision that was reviewed, whatever sample it was drawn in. */
  private static List<Reviewed> allReviewed(Decisions decisions) {
    var reviewed =
        decisions.reviews().all().stream()
            .map(Review::decision)
            .distinct()
            .flatMap(id -> decisions.get(id).stream())
            .toList();
    return SampledCases.reviewed(reviewed, decisions);
  }
}
