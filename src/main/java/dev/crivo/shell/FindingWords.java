package dev.crivo.shell;

import dev.crivo.audit.Crosswalk.Today;
import dev.crivo.audit.Finding;
import dev.crivo.audit.Replayed;
import dev.crivo.audit.Then;
import dev.crivo.console.Screen;
import dev.crivo.console.ScreenTexts;
import dev.crivo.console.Visible;
import dev.crivo.decision.Suggested;
import dev.crivo.rulebook.Conclusion.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A finding of an audit in words. */
record FindingWords(Screen screen, AuditReport report, Wording today) {

  /** What was chosen, under its names of today where those are others. */
  String chosen(Finding finding, Wording then) {
    var decision = finding.decision();
    var isKnown = today.playbook().status(decision.chosen().status()).isPresent();
    var words = (isKnown ? today : then).chosen(decision);
    return finding.today() instanceof Today.Known known
            && !known.code().equals(decision.chosen().status())
        ? screen.text("audit.today", Map.of("name", words, "today", today.path(known.code())))
        : words;
  }

  /** Where the case ends under some rules. */
  String end(Wording wording, Replayed replayed, Finding finding) {
    return new ConclusionWords(screen, wording)
        .whole(replayed.conclusion(), finding.decision().answers());
  }

  /** What there is to say about the verdict, one thing a line. */
  List<String> why(Finding finding, Wording then) {
    var lines = new ArrayList<String>();
    switch (finding.verdict()) {
      case NOT_REPRODUCIBLE -> lines.add(notReproducible(finding, then));
      case TAXONOMY_CHANGED -> lines.add(taxonomy(finding));
      case FACT_MISSING -> lines.add(missing(finding));
      case SUSPECTED_RULE_DEFECT -> lines.add(suspected(finding));
      case RULES_CHANGED, JUSTIFIED_OVERRIDE -> lines.add(changed(finding));
      case SLIP, AGREED -> {
        lines.add(rules("audit.why.rules", finding.now().rules().keySet()));
        ruledOut(finding).ifPresent(lines::add);
      }
    }
    override(finding).ifPresent(lines::add);
    if (!finding.now().unfit().isEmpty()) {
      lines.add(screen.text("audit.why.unfit", Map.of("questions", names(finding.now().unfit()))));
    }
    return lines;
  }

  /** Else a slip where the rules still ask would look like a fact that is missing. */
  private Optional<String> ruledOut(Finding finding) {
    var now = finding.now().conclusion();
    return now.kind() == Kind.UNDETERMINED && now.next().isPresent()
        ? Optional.of(screen.text("audit.why.ruled-out"))
        : Optional.empty();
  }

  private String notReproducible(Finding finding, Wording then) {
    if (finding.then() instanceof Then.OtherRules) {
      return screen.text("audit.why.other-rules");
    } else if (finding.then() instanceof Then.Missing) {
      return screen.text("audit.why.rules-gone");
    } else if (finding.then() instanceof Then.Unreadable unreadable) {
      return screen.text(
          "audit.why.unreadable", Map.of("problem", Visible.line(unreadable.problem())));
    }
    var unfit = finding.replayedThen().map(Replayed::unfit).orElse(List.of());
    if (!unfit.isEmpty()) {
      return screen.text("audit.why.unfit-then", Map.of("questions", names(unfit)));
    }
    return screen.text(
        "audit.why.stored", Map.of("suggested", suggested(finding.decision().suggested(), then)));
  }

  private String suggested(Suggested suggested, Wording then) {
    var codes = suggested.status().map(List::of).orElse(suggested.codes());
    var names = new ArrayList<>(codes.stream().map(then::path).toList());
    suggested.picked().map(Visible::line).ifPresent(names::add);
    if (names.isEmpty()) {
      return screen.text("decision." + ScreenTexts.key(suggested.kind()));
    }
    return String.join("; ", names)
        + " ("
        + names(suggested.reasons().stream().map(Suggested.Reason::rule).toList())
        + ")";
  }

  private String taxonomy(Finding finding) {
    return finding.today() instanceof Today.Open open
        ? screen.text(
            "audit.why.split",
            Map.of("names", String.join("; ", open.codes().stream().map(today::path).toList())))
        : screen.text("audit.why.gone");
  }

  private String missing(Finding finding) {
    return finding
        .now()
        .conclusion()
        .next()
        .filter(question -> finding.now().conclusion().kind() != Kind.CONFLICT)
        .map(
            question ->
                screen.text(
                    "audit.why.asks",
                    Map.of("text", today.texts().question(question), "question", question)))
        .orElseGet(() -> screen.text("audit.why.conflict"));
  }

  private String suspected(Finding finding) {
    return finding
        .cluster()
        .map(
            cluster -> {
              var evidence = report.result().suspects().get(cluster);
              return screen.text(
                  "audit.why.cluster",
                  Map.of(
                      "rule", cluster.rule(),
                      "overrides", evidence.overrides(),
                      "all", evidence.ofRule(),
                      "people", evidence.people(),
                      "status", today.path(cluster.status())));
            })
        .orElseGet(() -> screen.text("audit.why.gap"));
  }

  private String changed(Finding finding) {
    var before = finding.rulesOnlyThen();
    var after = finding.rulesOnlyNow();
    if (before.isEmpty() && after.isEmpty()) {
      return screen.text("audit.why.no-rule");
    }
    var none = screen.text("audit.why.none");
    return screen.text(
        "audit.why.changed",
        Map.of(
            "before", before.isEmpty() ? none : names(before),
            "after", after.isEmpty() ? none : names(after)));
  }

  private Optional<String> override(Finding finding) {
    return finding
        .decision()
        .chosen()
        .overriding()
        .map(
            o ->
                screen.text("override." + ScreenTexts.key(o.reason()))
                    + ": "
                    + Visible.line(o.text()));
  }

  private String rules(String key, Iterable<String> rules) {
    var names = names(rules);
    return names.isEmpty()
        ? screen.text("audit.why.no-rule-fits")
        : screen.text(key, Map.of("rules", names));
  }

  /** Names on record are whatever somebody put there. */
  private static String names(Iterable<String> names) {
    return Visible.line(String.join(", ", names));
  }
}
