package dev.crivo.shell;

import dev.crivo.audit.Audit;
import dev.crivo.audit.Cluster;
import dev.crivo.audit.Dimension;
import dev.crivo.audit.Figures;
import dev.crivo.audit.Finding;
import dev.crivo.audit.OverriddenRule;
import dev.crivo.audit.Suspicion;
import dev.crivo.audit.Suspicion.Evidence;
import dev.crivo.audit.Verdict;
import dev.crivo.console.Screen;
import dev.crivo.console.Visible;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an audit tells.
 *
 * @param findings the worst, masked as asked for
 * @param figures of agreement, from the totals
 * @param leftOut how many decisions were not judged because they were corrected
 * @param listed how many were not because a list of entitlements brought them
 * @param pseudonyms for names in the totals
 * @param failUnder the share of agreement that it takes, 0 to 1
 */
record AuditReport(
    Auditing about,
    Audit.Result result,
    Figures figures,
    List<Finding> findings,
    long leftOut,
    long listed,
    Suspicion suspicion,
    Pseudonyms pseudonyms,
    Set<MaskedField> masked,
    Optional<Double> failUnder) {

  /** The clusters under suspicion, those of most overrides first. */
  List<Map.Entry<Cluster, Evidence>> suspects() {
    Comparator<Map.Entry<Cluster, Evidence>> overrides =
        Comparator.comparing(e -> -e.getValue().overrides());
    return result.suspects().entrySet().stream()
        .sorted(
            overrides.thenComparing(e -> e.getKey().rule()).thenComparing(e -> e.getKey().status()))
        .toList();
  }

  /** The rules that people did not follow, those under suspicion first. */
  List<OverriddenRule> rules() {
    return OverriddenRule.in(result.totals(), suspicion, figures.minimum());
  }

  /** What restricts the decisions, option to value, masked as asked for. */
  Map<String, String> only() {
    var only = new LinkedHashMap<>(about.scope().options());
    for (var field : List.of(MaskedField.TENANT, MaskedField.BY, MaskedField.SOURCE)) {
      only.computeIfPresent(field.shown(), (option, value) -> pseudonyms.of(field, value));
    }
    return only;
  }

  /** What is to be said of all of it before any figure: what is counted, and what is not. */
  List<String> remarks(Screen screen) {
    var remarks = new ArrayList<String>();
    var only = new ArrayList<String>();
    only().forEach((option, value) -> only.add("--" + option + " " + Visible.line(value)));
    if (!only.isEmpty()) {
      remarks.add(screen.text("audit.only", Map.of("filters", String.join(", ", only))));
    }
    var elsewhere = result.totals().byValue(Dimension.VERSION).getOrDefault("", 0L);
    if (elsewhere > 0) {
      remarks.add(screen.text("audit.from-elsewhere", Map.of("count", elsewhere)));
    }
    if (leftOut > 0) {
      remarks.add(screen.text("audit.left-out", Map.of("count", leftOut)));
    }
    if (listed > 0) {
      remarks.add(screen.text("audit.listed-left-out", Map.of("count", listed)));
    }
    if (!masked.isEmpty()) {
      var fields = String.join(", ", MaskOption.names(masked));
      remarks.add(screen.text("export.masked", Map.of("fields", fields)));
    }
    return remarks;
  }

  /** How many decisions are not of what is stored as suggested: an alarm. */
  long alarms() {
    return result.totals().byVerdict().getOrDefault(Verdict.NOT_REPRODUCIBLE, 0L);
  }

  /** Whether too few agree; also where there are none to judge, which proves nothing. */
  boolean isUnder() {
    return failUnder.filter(least -> result.totals().agreed().orElse(-1) < least).isPresent();
  }

  /** What is to be told where it {@link #isUnder}. */
  Map<String, String> shortfall(Percent percent) {
    var judged = result.totals().judged() > 0 ? "yes" : "no";
    var agreed = percent.of(result.totals().agreed().orElse(0));
    return Map.of("judged", judged, "agreed", agreed, "share", percent.of(failUnder.orElseThrow()));
  }

  boolean hasFailed() {
    return alarms() > 0 || isUnder();
  }

  /** How many findings, agreement aside, are not among those named. */
  long unnamed() {
    var totals = result.totals();
    return totals.findings()
        - totals.byVerdict().getOrDefault(Verdict.AGREED, 0L)
        - findings.size();
  }
}
