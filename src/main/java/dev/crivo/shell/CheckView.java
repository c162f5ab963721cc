package dev.crivo.shell;

import dev.crivo.commandline.Format;
import dev.crivo.commandline.RulesFolder;
import dev.crivo.console.Screen;
import dev.crivo.console.ScreenTexts;
import dev.crivo.console.Visible;
import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Playbook;
import dev.crivo.rulebook.ReachableCases.Limit;
import dev.crivo.verification.CheckResult;
import dev.crivo.verification.Finding;
import dev.crivo.verification.Severity;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the check of a playbook has shown, on the screen and as JSON.
 *
 * @param checked where the playbook lies
 * @param limit how far its cases were walked
 */
record CheckView(Screen screen, RulesFolder checked, Limit limit) {

  /** Shows why a playbook does not load. */
  void refused(List<Finding> findings, Format format) {
    if (format == Format.JSON) {
      var json = new LinkedHashMap<String, Object>();
      json.put("loads", false);
      json.put("findings", findings.stream().map(this::json).toList());
      screen.json(json);
      return;
    }
    screen.say("check.refused");
    findings.forEach(this::show);
    screen.blank();
    screen.line(counts(findings));
  }

  /**
   * @param notes whether to show what may be meant as it is, which is only counted otherwise
   */
  void show(Playbook playbook, CheckResult result, boolean notes, Format format) {
    if (format == Format.JSON) {
      screen.json(json(playbook, result));
      return;
    }
    screen.say("check.seen", numbers(result));
    if (!result.extent().exhausted()) {
      screen.say("check.sampled", numbers(result));
    }
    for (var finding : result.findings()) {
      if (finding.severity() == Severity.NOTE && !notes) {
        break; // Findings come the worst first.
      }
      show(finding);
      finding.example().ifPresent(answers -> show(playbook, finding, answers));
    }
    screen.blank();
    screen.line(counts(result.findings()));
    if (!notes && result.count(Severity.NOTE) > 0) {
      screen.say("check.notes");
    }
    if (result.count(Severity.ERROR) + result.count(Severity.WARNING) == 0) {
      screen.say(result.extent().exhausted() ? "check.proved" : "check.not-proved");
    }
  }

  private Map<String, Object> numbers(CheckResult result) {
    var numbers = new LinkedHashMap<String, Object>();
    numbers.put("cases", result.extent().cases());
    numbers.put("ends", result.extent().ends());
    numbers.put("statuses", result.statuses().reached());
    numbers.put("allStatuses", result.statuses().all());
    numbers.put("rules", result.rules().reached());
    numbers.put("allRules", result.rules().all());
    numbers.put("limit", limit.cases());
    numbers.put("samples", limit.samples());
    // As text: it names a choice, and is no amount.
    numbers.put("seed", String.valueOf(limit.seed()));
    return numbers;
  }

  private void show(Finding finding) {
    screen.blank();
    var place = finding.place().map(p -> " " + Visible.line(p.toString())).orElse("");
    screen.line(severity(finding.severity()) + place + " [" + finding.kind().code() + "]");
    screen.line(2, Visible.line(finding.message()));
  }

  /** The command is one line, so that it can be copied. */
  private void show(Playbook playbook, Finding finding, Answers answers) {
    if (finding.cases() > 0) {
      screen.line(2, screen.text("check.cases", Map.of("count", finding.cases())));
    }
    screen.verbatim("  " + Visible.line(RunnableCase.command(playbook, answers, checked)));
  }

  private String severity(Severity severity) {
    var text = screen.text("check.severity." + ScreenTexts.key(severity));
    return switch (severity) {
      case ERROR -> screen.styles().bad(text);
      case WARNING -> screen.styles().warning(text);
      case NOTE -> screen.styles().bold(text);
    };
  }

  private String counts(List<Finding> findings) {
    if (findings.isEmpty()) {
      return screen.styles().good(screen.text("check.none"));
    }
    return Arrays.stream(Severity.values())
        .map(s -> Map.entry(s, findings.stream().filter(f -> f.severity() == s).count()))
        .filter(e -> e.getValue() > 0)
        .map(e -> screen.text(key(e.getKey()), Map.of("count", e.getValue())))
        .collect(Collectors.joining(", "));
  }

  private static String key(Severity severity) {
    return "check.count." + ScreenTexts.key(severity);
  }

  private Map<String, Object> json(Playbook playbook, CheckResult result) {
    var json = new LinkedHashMap<String, Object>();
    json.put("loads", true);
    json.put("playbookVersion", playbook.version());
    json.put("cases", result.extent().cases());
    json.put("ends", result.extent().ends());
    json.put("exhausted", result.extent().exhausted());
    json.put("limit", limit.cases());
    if (!result.extent().exhausted()) {
      json.put("samples", limit.samples());
      json.put("seed", limit.seed());
    }
    json.put("statuses", result.statuses());
    json.put("rules", result.rules());
    for (var severity : Severity.values()) {
      json.put(ScreenTexts.key(severity) + "s", result.count(severity));
    }
    json.put("findings", result.findings().stream().map(f -> json(playbook, f)).toList());
    return json;
  }

  private Map<String, Object> json(Playbook playbook, Finding finding) {
    var json = json(finding);
    finding
        .example()
        .ifPresent(
            answers -> {
              json.put("cases", finding.cases());
              json.put("answers", answers.byQuestion());
              json.put("command", RunnableCase.command(playbook, answers, checked));
            });
    return json;
  }

  private Map<String, Object> json(Finding finding) {
    var json = new LinkedHashMap<String, Object>();
    json.put("kind", finding.kind().code());
    json.put("severity", ScreenTexts.key(finding.severity()));
    json.put("message", finding.message());
    finding.place().ifPresent(place -> json.put("file", place.file()));
    finding.place().filter(p -> p.line() > 0).ifPresent(p -> json.put("line", p.line()));
    json.put("rules", finding.rules());
    json.put("statuses", finding.statuses());
    json.put("questions", finding.questions());
    return json;
  }
}
