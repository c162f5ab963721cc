package dev.crivo.verification;

import dev.crivo.rulebook.ReachableCases.Extent;
import java.util.List;

/**
 * What the check of a playbook has shown.
 *
 * @param extent how many cases were looked at, and whether these are all
 * @param statuses that cases end with
 * @param rules that cases satisfy
 * @param findings the worst first
 */
public record CheckResult(Extent extent, Share statuses, Share rules, List<Finding> findings) {

  /** How many of all there are. */
  public record Share(int reached, int all) {}

  public CheckResult {
    findings = findings.stream().sorted(Finding.ORDER).toList();
  }

  /** How many findings are that bad. */
  public long count(Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }
}
