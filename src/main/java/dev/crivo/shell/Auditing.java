package dev.crivo.shell;

import dev.crivo.audit.Audit;
import dev.crivo.audit.Dimension;
import dev.crivo.audit.Figures;
import dev.crivo.audit.Finding;
import dev.crivo.audit.Impact;
import dev.crivo.audit.OverriddenRule.Instead;
import dev.crivo.audit.PastRules;
import dev.crivo.audit.Replays;
import dev.crivo.audit.Suspicion;
import dev.crivo.commandline.RulesFolder;
import dev.crivo.console.Screen;
import dev.crivo.console.Visible;
import dev.crivo.decision.Decision;
import dev.crivo.decision.DecisionFilter;
import dev.crivo.decision.Decisions;
import dev.crivo.decision.FilterCounts;
import dev.crivo.playbook.Playbook;
import dev.crivo.rulebook.Rulebook;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/** An audit about to begin: which decisions, and under which rules. */
final class Auditing {

  private final Screen screen;
  private final Decisions decisions;
  private final RulesFolder folder;
  private final DecisionFilter filter;
  private final PastRules past;
  private final Audit audit;
  private final AuditScope scope;
  private FilterCounts counts;

  /**
   * @param most how many findings to name
   */
  Auditing(
      Screen screen,
      Decisions decisions,
      RulesFolder folder,
      Rulebooks rulebooks,
      AuditScope scope,
      Optional<Path> crosswalkFile,
      Suspicion suspicion,
      ZoneId zone,
      int most) {
    this.screen = screen;
    this.decisions = decisions;
    this.scope = scope;
    this.folder = folder;
    var now = rulebooks.in(folder);
    var crosswalk = CrosswalkFile.read(crosswalkFile, now.playbook());
    this.filter = scope.filter(new Wording(now.playbook(), screen), crosswalk, decisions, zone);
    this.past = new PastRules(decisions::playbookFiles, rulebooks::of, new Replays());
    this.audit = new Audit(now, crosswalk, past, suspicion, zone, most);
  }

  /**
   * Judges every decision.
   *
   * @param minimum with fewer cases no figure is given
   */
  AuditReport run(Set<MaskedField> masked, Optional<Double> failUnder, long minimum) {
    var found = all(decisions::cases, audit::of);
    var pseudonyms = new Pseudonyms(masked);
    var findings =
        found.worst().stream()
            .map(this::finding)
            .map(finding -> finding.suspecting(found.suspects().keySet()))
            .map(new MaskedFinding(pseudonyms, playbook())::of)
            .toList();
    var result = found.renaming(pseudonyms.inNoOrder(MaskedField.BY, people(found)));
    return new AuditReport(
        this,
        result,
        Figures.of(result.totals(), playbook(), minimum),
        findings,
        counts().corrected(),
        counts().listed(),
        audit.suspicion(),
        pseudonyms,
        masked,
        failUnder);
  }

  private static Set<String> people(Audit.Result found) {
    return found.totals().byValue(Dimension.PERSON).keySet();
  }

  /** Finds again what was found about every decision, the newest first. */
  void findings(AuditReport report, Consumer<Finding> each) {
    var suspects = report.result().suspects().keySet();
    var masked = new MaskedFinding(report.pseudonyms(), playbook());
    var taken = new AtomicLong();
    this.<Decision, Void>all(
        decisions::list,
        (found, done) -> {
          while (found.hasNext()) {
            each.accept(masked.of(audit.finding(found.next()).suspecting(suspects)));
            done.accept(taken.incrementAndGet());
          }
          return null;
        });
  }

  /** What there is to read about a status chosen instead of what a rule says. */
  OverrideExamples examples(Instead instead, AuditReport report) {
    var cluster = instead.cluster();
    var overrides = report.result().overrides();
    var masked = new MaskedFinding(report.pseudonyms(), playbook());
    var newest = overrides.newest(cluster).stream().map(this::finding).map(masked::of).toList();
    var drafted =
        overrides
            .mostFrequent(cluster)
            .flatMap(same -> DraftedCase.of(finding(same.newest()), audit.now(), same.times()));
    return new OverrideExamples(instead, newest, drafted);
  }

  private Finding finding(String id) {
    return audit.finding(decisions.get(id).orElseThrow());
  }

  /**
   * What the rules would change.
   *
   * @param before those to compare with; those of the days of the decisions where empty
   */
  Impact impact(Optional<Rulebook> before) {
    return all(decisions::cases, (found, done) -> audit.impact(found, before, done));
  }

  private <T, R> R all(
      Function<DecisionFilter, Stream<T>> read, BiFunction<Iterator<T>, LongConsumer, R> work) {
    try (var progress = screen.progress(screen.text("audit.progress"))) {
      var expected = Math.max(1, counts().passing());
      return work.apply(
          read.apply(filter).iterator(),
          done -> progress.to(Math.min(1, (double) done / expected)));
    }
  }

  /** Counted once: on millions of decisions it takes seconds. */
  private FilterCounts counts() {
    if (counts == null) {
      counts = decisions.counts(filter);
    }
    return counts;
  }

  /** Today's. */
  Playbook playbook() {
    return audit.now().playbook();
  }

  /** Where today's rules lie, for programs. */
  String rules() {
    return folder.shown();
  }

  /** Which decisions. */
  AuditScope scope() {
    return scope;
  }

  /** Today's rules for people, to whom a place inside the program says nothing. */
  String rulesInWords() {
    return inWords(folder, screen);
  }

  /** Some rules, as they are spoken of. */
  static String inWords(RulesFolder rules, Screen screen) {
    return rules.origin() == RulesFolder.Origin.PACKAGED
        ? screen.text("audit.rules.packaged")
        : screen.text("audit.rules.folder", Map.of("folder", Visible.line(rules.shown())));
  }

  /** The words of the rules of a decision's day, where those can be read, else today's. */
  Wording wordingThen(Decision decision, Screen on) {
    return new Wording(past.playbook(decision).orElse(playbook()), on);
  }

  /** The same of the first of some decisions, by their ids. */
  Wording wordingThen(List<String> ids, Screen on) {
    return wordingThen(decisions.get(ids.get(0)).orElseThrow(), on);
  }

  ZoneId zone() {
    return audit.zone();
  }
}
