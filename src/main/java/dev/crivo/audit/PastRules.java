package dev.crivo.audit;

import dev.crivo.decision.DecidedCase.Read;
import dev.crivo.decision.Decision;
import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.PlaybookException;
import dev.crivo.rulebook.Rulebook;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The rules of the days of decisions, each version compiled when it is first needed and then once.
 * Safe for use by several threads.
 */
public final class PastRules {

  private final Function<String, Map<String, String>> files;
  private final Function<Map<String, String>, Rulebook> compile;
  private final Replays replays;
  private final Map<String, Version> versions = new ConcurrentHashMap<>();

  /** A rulebook, or why there is none. */
  private sealed interface Version {
    record Compiled(Rulebook rulebook) implements Version {}

    record Without(Then because) implements Version {}
  }

  /**
   * @param files of a version, path to content; none where none are kept
   */
  public PastRules(
      Function<String, Map<String, String>> files,
      Function<Map<String, String>, Rulebook> compile,
      Replays replays) {
    this.files = files;
    this.compile = compile;
    this.replays = replays;
  }

  /** Where what follows from cases is remembered. */
  Replays replays() {
    return replays;
  }

  /** What the rules of its day make of a case; they were others where it comes from. */
  public Then of(Read basis) {
    if (basis.version().isEmpty()) {
      return new Then.NoRules();
    }
    var rules = versions.computeIfAbsent(basis.version().get(), this::version);
    return rules instanceof Version.Compiled compiled
        ? new Then.Followed(replays.of(compiled.rulebook(), basis.answers()))
        : ((Version.Without) rules).because();
  }

  /** The playbook of its day, where it is kept and can be read. */
  public Optional<Playbook> playbook(Decision decision) {
    var rules = versions.computeIfAbsent(decision.origin().playbookVersion(), this::version);
    return rules instanceof Version.Compiled compiled
        ? Optional.of(compiled.rulebook().playbook())
        : Optional.empty();
  }

  private Version version(String version) {
    var kept = files.apply(version);
    if (kept.isEmpty()) {
      return new Version.Without(new Then.Missing());
    } else if (!Rulebook.version(kept).equals(version)) {
      return new Version.Without(new Then.OtherRules());
    }
    try {
      return new Version.Compiled(compile.apply(kept));
    } catch (PlaybookException e) {
      return new Version.Without(new Then.Unreadable(e.problems().get(0).toString()));
    }
  }
}
