package dev.crivo.shell;

import dev.crivo.audit.Levels;
import dev.crivo.audit.SamplingFrame;
import dev.crivo.audit.StratifiedBy;
import dev.crivo.commandline.CommandGroup;
import dev.crivo.commandline.Format;
import dev.crivo.commandline.RulesFolder;
import dev.crivo.console.ExitCode;
import dev.crivo.console.Refusal;
import dev.crivo.console.Screen;
import dev.crivo.console.ScreenTexts;
import dev.crivo.decision.DecisionFilter;
import dev.crivo.decision.Decisions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code audit sample}: which decisions to look at where nobody can look at all of them. */
@Component
class AuditSampleCommand {

  private final Rulebooks rulebooks;
  private final Clock clock;

  AuditSampleCommand(Rulebooks rulebooks, Clock clock) {
    this.rulebooks = rulebooks;
    this.clock = clock;
  }

  @Command(name = "audit sample", group = CommandGroup.DECISIONS)
  ExitCode sample(
      Screen screen,
      RulesFolder rules,
      Decisions decisions,
      @Option Optional<Integer> size,
      @Option Optional<String> margin,
      @Option List<String> stratify,
      @Option Optional<String> seed,
      @Option Optional<String> tenant,
      @Option Optional<String> by,
      @Option Optional<String> status,
      @Option Optional<LocalDate> since,
      @Option Optional<LocalDate> until,
      @Option Optional<String> workload,
      @Option Optional<String> playbook,
      @Option Optional<String> source,
      @Option Optional<Path> crosswalk,
      @Option Optional<Path> out,
      @Option(defaultValue = "text") Format format) {
    var wanted = SampleWanted.of(size, margin);
    var strata = stratifiedBy(stratify);
    FreeText.NAME.option("--seed", seed);
    var wording = new Wording(rulebooks.playbook(rules), screen);
    var scope = new AuditScope(tenant, by, status, since, until, workload, playbook, source, false);
    var levels = new Levels(wording.playbook(), CrosswalkFile.read(crosswalk, wording.playbook()));
    var filter = scope.filter(wording, levels.crosswalk(), decisions, clock.getZone());
    var frame = new SamplingFrame(seed.orElseGet(AuditSampleCommand::seed), wanted.most());
    fill(screen, frame, strata, decisions, filter, levels);
    if (frame.size() == 0) {
      throw Refusal.usage("sample.empty", Map.of());
    }
    var options = options(size, margin, scope, crosswalk);
    var sample = frame.draw(wanted.of(frame.size()));
    var drawn = new DrawnSample(sample, strata, options, decisions.place().shown());
    out.ifPresent(file -> write(file, drawn));
    if (format == Format.JSON) {
      screen.json(drawn.json());
    } else {
      tell(screen, wording, drawn, wanted, seed.isPresent(), out);
    }
    return ExitCode.DONE;
  }

  private static Map<String, String> options(
      Optional<Integer> size, Optional<String> margin, AuditScope scope, Optional<Path> crosswalk) {
    var options = new LinkedHashMap<String, String>();
    size.ifPresent(n -> options.put("size", n.toString()));
    margin.ifPresent(m -> options.put("margin", m));
    options.putAll(scope.options());
    crosswalk.ifPresent(file -> options.put("crosswalk", file.toString()));
    return options;
  }

  private static List<StratifiedBy> stratifiedBy(List<String> written) {
    return written.stream()
        .flatMap(names -> Arrays.stream(names.split(",", -1)))
        .map(name -> SampleFile.named(name).orElseThrow(() -> noStratum(name)))
        .distinct()
        .toList();
  }

  private static Refusal noStratum(String name) {
    var known =
        String.join(", ", Arrays.stream(StratifiedBy.values()).map(ScreenTexts::key).toList());
    return Refusal.usage(
        "usage.value", Map.of("input", "--stratify", "value", name, "values", known));
  }

  /** Chosen so that nobody can tell beforehand which of their decisions will be looked at. */
  private static String seed() {
    return String.valueOf(new SecureRandom().nextInt(100_000_000));
  }

  private void fill(
      Screen screen,
      SamplingFrame frame,
      List<StratifiedBy> strata,
      Decisions decisions,
      DecisionFilter filter,
      Levels levels) {
    var expected = Math.max(1, decisions.count(filter));
    try (var progress = screen.progress(screen.text("sample.progress"))) {
      for (var each = decisions.list(filter).iterator(); each.hasNext(); ) {
        var decision = each.next();
        var key = strata.stream().map(by -> by.of(decision, levels, clock.getZone())).toList();
        frame.add(decision.id(), key);
        progress.to(Math.min(1, (double) frame.size() / expected));
      }
    }
  }

  /** Of a sample that others review nothing must be lost; the same one again changes nothing. */
  private static void refuseOther(Path file, String sample) {
    try {
      if (Files.isRegularFile(file) && !Files.readString(file).equals(sample)) {
        throw Refusal.usage("sample.other", Map.of("file", file.toString()));
      }
    } catch (IOException e) {
      throw Refusal.usage("sample.other", Map.of("file", file.toString()));
    }
  }

  private static void write(Path file, DrawnSample drawn) {
    var json =
        JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build()
            .writeValueAsString(drawn.json());
    refuseOther(file, json + "\n");
    new PrivateOutput("--out", file)
        .write(
            to -> {
              to.write(json + "\n");
              return drawn;
            });
  }

  private static void tell(
      Screen screen,
      Wording wording,
      DrawnSample drawn,
      SampleWanted wanted,
      boolean seedGiven,
      Optional<Path> out) {
    new SampleView(screen, wording).show(drawn, out.isEmpty());
    screen.blank();
    if (wanted.isMissedBy(drawn.sample())) {
      screen.say(
          "sample.missed",
          Map.of("margin", new Percent(screen).limit(wanted.margin().orElseThrow())));
    }
    if (!seedGiven) {
      screen.say("sample.again", Map.of("seed", drawn.sample().seed()));
    }
    out.ifPresentOrElse(
        file -> screen.say("sample.written", Map.of("file", file.toString())),
        () -> screen.say("sample.not-written"));
  }
}
