package dev.crivo.shell;

import dev.crivo.console.ExitCode;
import dev.crivo.console.Screen;
import dev.crivo.decision.DecisionRefused;
import dev.crivo.decision.Decisions;
import dev.crivo.decision.Drafts;
import dev.crivo.decision.Spool;
import dev.crivo.decision.Spooled;
import dev.crivo.decision.StorageException;
import dev.crivo.decision.StorageException.Kind;
import dev.crivo.rulebook.Rulebook;
import dev.crivo.shell.SpoolAttempt.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Takes decisions out of the spool: into the record, or away. */
@Component
class SpoolRecording {

  private final Spool spool;
  private final Drafts drafts;

  SpoolRecording(Spool spool, Drafts drafts) {
    this.spool = spool;
    this.drafts = drafts;
  }

  /** Records them, each group whole or not at all; the first failure of the record ends it. */
  List<SpoolAttempt> recordAll(List<Spooled> all, Decisions decisions, Screen screen) {
    var attempts = new ArrayList<SpoolAttempt>();
    try (var progress = screen.progress(screen.text("spool.progress"))) {
      for (var spooled : all) {
        attempts.add(record(spooled, decisions, screen));
        progress.to((double) attempts.size() / all.size());
        if (attempts.get(attempts.size() - 1).result() == Result.FAILED) {
          break;
        }
      }
    }
    return attempts;
  }

  SpoolAttempt record(Spooled spooled, Decisions decisions, Screen screen) {
    var words = new SpoolWords(screen);
    try {
      if (!isWhole(spooled)) {
        return new SpoolAttempt(
            spooled, Result.REFUSED, List.of(), screen.text("spool.other-rules"));
      }
      var stored = spool.record(spooled, decisions);
      forgetDraft(spooled);
      var result = stored.before() ? Result.RECORDED_BEFORE : Result.RECORDED;
      return new SpoolAttempt(spooled, result, stored.ids(), "");
    } catch (DecisionRefused refused) {
      return new SpoolAttempt(spooled, Result.REFUSED, List.of(), words.refusal(refused));
    } catch (StorageException failure) {
      var result = failure.kind() == Kind.NOT_KEPT ? Result.REFUSED : Result.FAILED;
      return new SpoolAttempt(spooled, result, List.of(), words.failure(failure));
    }
  }

  /** Rules that are not those of their version would be in the record for ever. */
  private static boolean isWhole(Spooled spooled) {
    var version = Rulebook.version(spooled.files());
    return spooled.decisions().stream()
        .allMatch(decision -> decision.origin().playbookVersion().equals(version));
  }

  /** One that stays is known when it is resumed. */
  private void forgetDraft(Spooled spooled) {
    try {
      drafts.find(spooled.id()).ifPresent(drafts::delete);
    } catch (StorageException e) {
      // The decision is on record, and that is what has to be said.
    }
  }

  /** The draft first: were the program killed between the two, nothing would be lost. */
  void discard(Spooled spooled, Screen screen) {
    spooled.draft().ifPresent(drafts::save);
    spool.discard(spooled);
    screen.say(
        spooled.draft().isPresent() ? "spool.discarded.draft" : "spool.discarded",
        Map.of("id", spooled.id()));
  }

  static ExitCode exitCode(List<SpoolAttempt> attempts) {
    var results = attempts.stream().map(SpoolAttempt::result).toList();
    if (results.contains(Result.FAILED)) {
      return ExitCode.STORAGE;
    }
    return results.contains(Result.REFUSED) ? ExitCode.FAILED : ExitCode.DONE;
  }
}
