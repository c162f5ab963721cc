package dev.crivo.shell;

import dev.crivo.commandline.CommandGroup;
import dev.crivo.commandline.RulesFolder;
import dev.crivo.console.ExitCode;
import dev.crivo.console.Refusal;
import dev.crivo.console.Screen;
import dev.crivo.decision.Decision;
import dev.crivo.decision.DecisionFilter;
import dev.crivo.decision.Decisions;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code decisions export}: decisions in a file for others, with what names customers masked. */
@Component
class ExportCommand {

  private static final String ALL = "all";

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
      @Option(required = true) Path out,
      @Option(defaultValue = "json") ExportFormat format,
      @Option List<String> mask,
      @Option Optional<String> tenant,
      @Option Optional<String> by,
      @Option Optional<String> status,
      @Option Optional<LocalDate> since,
      @Option Optional<String> source,
      @Option Optional<Integer> limit) {
    var fields = fields(mask);
    var wording = new Wording(rulebooks.playbook(rules), screen);
    var filter =
        new DecisionFilters(wording, clock.getZone()).of(tenant, by, status, since, source, limit);
    var count =
        new PrivateOutput("--out", out)
            .write(to -> write(to, format, fields, decisions, filter, wording));
    tell(screen, out, fields, count);
    return ExitCode.DONE;
  }

  /** Tells how many were written. */
  private long write(
      Writer to,
      ExportFormat format,
      Set<MaskedField> fields,
      Decisions decisions,
      DecisionFilter filter,
      Wording wording)
      throws IOException {
    var json = new DecisionJson(wording);
    var masked = new MaskedDecision(new Pseudonyms(fields), wording);
    var export = DecisionExport.of(format, to, names(fields));
    var expected = Math.max(1, decisions.count(filter));
    var done = 0L;
    try (var progress = wording.screen().progress(wording.screen().text("export.progress"))) {
      for (var each = decisions.list(filter).iterator(); each.hasNext(); done++) {
        var decision = each.next();
        export.add(masked.of(decision, json.of(decision, correction(decisions, decision))));
        progress.to(Math.min(1, (double) done / expected));
      }
    }
    export.end();
    return done;
  }

  private Optional<String> correction(Decisions decisions, Decision decision) {
    return decisions.correctionOf(decision.id()).map(Decision::id);
  }

  /** The fields named, one option for several or for each, or all of them. */
  private static Set<MaskedField> fields(List<String> mask) {
    var fields = EnumSet.noneOf(MaskedField.class);
    mask.stream()
        .flatMap(written -> Arrays.stream(written.split(",", -1)))
        .map(String::strip)
        .forEach(name -> fields.addAll(fields(name)));
    return fields;
  }

  private static Set<MaskedField> fields(String name) {
    var fields =
        EnumSet.allOf(MaskedField.class).stream()
            .filter(field -> name.equals(ALL) || field.shown().equals(name))
            .collect(Collectors.toSet());
    if (fields.isEmpty()) {
      var known = String.join(", ", names(EnumSet.allOf(MaskedField.class))) + ", " + ALL;
      throw Refusal.usage("usage.value", Map.of("input", "--mask", "value", name, "values", known));
    }
    return fields;
  }

  private static List<String> names(Set<MaskedField> fields) {
    return fields.stream().sorted().map(MaskedField::shown).toList();
  }

  /** What is left as it is may name people all the same, and its sender should know. */
  private static void tell(Screen screen, Path out, Set<MaskedField> fields, long count) {
    screen.say("export.done", Map.of("count", count, "file", out.toString()));
    var left = EnumSet.complementOf(EnumSet.copyOf(fields));
    if (!fields.isEmpty()) {
      screen.say("export.masked", Map.of("fields", String.join(", ", names(fields))));
    }
    if (!left.isEmpty()) {
      screen.say("export.left", Map.of("fields", String.join(", ", names(left))));
    }
  }
}
