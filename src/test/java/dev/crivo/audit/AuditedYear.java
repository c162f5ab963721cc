package dev.crivo.audit;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.crivo.decision.DecidedCases;
import dev.crivo.decision.Decision;
import dev.crivo.decision.DecisionFilter;
import dev.crivo.decision.Decisions;
import dev.crivo.rulebook.Rulebook;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A year of decisions, what was planted in it, and what an audit by the rules of today found. */
final class AuditedYear implements AutoCloseable {

  private static final Path CACHE = Path.of("target/test-cache").toAbsolutePath();

  private final Decisions record;
  private final Map<String, Fault> planted;
  private final List<Decision> judged;
  private final Audit.Result result;
  private final Map<String, Finding> findings;

  /**
   * @param home the folder of a record that is empty as yet
   */
  AuditedYear(Path home, int many, long seed) {
    planted = YearOfDecisions.record(home, many, seed);
    Damage.to(home, planted);
    record = Decisions.open(home, Clock.systemUTC());
    judged = record.list(standing()).toList();
    var audit = audit(PlaybooksOfTheYear.TODAY, PlaybooksOfTheYear.CROSSWALK);
    result = audit.of(DecidedCases.of(judged), done -> {});
    findings =
        judged.stream()
            .map(audit::finding)
            .map(finding -> finding.suspecting(result.suspects().keySet()))
            .collect(toMap(finding -> finding.decision().id(), finding -> finding));
  }

  /** What an audit is about: those that nobody corrected. */
  List<Decision> judged() {
    return judged;
  }

  Audit.Result result() {
    return result;
  }

  /** By the id of the decision, with rules under suspicion counted as such. */
  Map<String, Finding> findings() {
    return findings;
  }

  /** What was planted, by the id of the decision. */
  Map<String, Fault> planted() {
    return planted;
  }

  /** The verdict that is right for every decision that is judged, as it was planted. */
  Map<String, Verdict> right() {
    var verdicts = new HashMap<String, Verdict>();
    planted.forEach((id, fault) -> fault.right().ifPresent(verdict -> verdicts.put(id, verdict)));
    return verdicts;
  }

  /** The decisions in which one of these was planted. */
  Set<String> with(Fault... faults) {
    var some = Set.of(faults);
    return planted.keySet().stream().filter(id -> some.contains(planted.get(id))).collect(toSet());
  }

  long count(Fault... faults) {
    return with(faults).size();
  }

  /** Of this record, by other rules. */
  Audit audit(Rulebook now, Crosswalk crosswalk) {
    return new Audit(
        compiled(now.playbook().files()),
        crosswalk,
        new PastRules(record::playbookFiles, AuditedYear::compiled, new Replays()),
        Suspicion.USUAL,
        ZoneOffset.UTC,
        10);
  }

  /** What was planted against what was found, as Markdown. */
  String table() {
    var rows = new StringBuilder("| planted | decisions | right verdict | found | otherwise |\n");
    rows.append("|---|---:|---|---:|---:|\n");
    for (var fault : Fault.values()) {
      var all = with(fault);
      var due = fault.right().map(Verdict::name).orElse("none: left out");
      var found = all.stream().filter(id -> verdict(id).equals(fault.right())).count();
      rows.append(
          "| %s | %d | %s | %d | %d |\n"
              .formatted(fault, all.size(), due, found, all.size() - found));
    }
    return rows.toString();
  }

  private Optional<Verdict> verdict(String id) {
    return Optional.ofNullable(findings.get(id)).map(Finding::verdict);
  }

  private static DecisionFilter standing() {
    var any = Optional.<String>empty();
    var ever = Optional.<Instant>empty();
    return new DecisionFilter(
        any, any, Set.of(), ever, ever, any, any, true, false, any, Optional.empty());
  }

  private static Rulebook compiled(Map<String, String> files) {
    return Rulebook.of(files, Optional.of(CACHE));
  }

  @Override
  public void close() {
    record.close();
  }
}
