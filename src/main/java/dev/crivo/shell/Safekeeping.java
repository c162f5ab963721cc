package dev.crivo.shell;

import dev.crivo.commandline.Records;
import dev.crivo.commandline.Session;
import dev.crivo.console.ExitCode;
import dev.crivo.console.Refusal;
import dev.crivo.console.Screen;
import dev.crivo.decision.Decision;
import dev.crivo.decision.Decisions;
import dev.crivo.decision.Draft;
import dev.crivo.decision.Drafts;
import dev.crivo.decision.NewDecision;
import dev.crivo.decision.Spool;
import dev.crivo.decision.StorageException;
import dev.crivo.decision.StorageException.Kind;
import dev.crivo.playbook.Playbook;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Records decisions; those that cannot be stored go to the spool, for another day. */
@Component
class Safekeeping {

  private final Session session;
  private final Records records;
  private final Spool spool;
  private final Drafts drafts;

  Safekeeping(Session session, Records records, Spool spool, Drafts drafts) {
    this.session = session;
    this.records = records;
    this.spool = spool;
    this.drafts = drafts;
  }

  /**
   * Records decisions made together, and forgets the draft that they came from.
   *
   * @param again asks a person whether to try again, with what went wrong, where they could be kept
   *     neither in the record nor in the spool
   * @throws Refusal where they are in the spool now, draft and all, or nowhere
   * @throws dev.crivo.decision.DecisionRefused where they must be changed first
   */
  List<Decision> record(
      Screen screen,
      Decisions decisions,
      Playbook playbook,
      List<NewDecision> all,
      Optional<Draft> draft,
      Predicate<String> again) {
    while (true) {
      try {
        var recorded = decisions.record(playbook, all);
        draft.ifPresent(this::forget);
        return recorded;
      } catch (StorageException failure) {
        // A text that the store cannot keep has to be changed; no other day helps.
        if (failure.kind() == Kind.NOT_KEPT) {
          throw failure;
        }
        var lost = kept(screen, decisions, playbook, all, draft, failure);
        if (!session.hasTerminal() || !again.test(screen.text(lost.key(), lost.arguments()))) {
          throw lost;
        }
      }
    }
  }

  /**
   * @return what to say where the spool does not take them either
   * @throws Refusal that says where they are kept, where it does
   */
  private Refusal kept(
      Screen screen,
      Decisions decisions,
      Playbook playbook,
      List<NewDecision> all,
      Optional<Draft> draft,
      StorageException failure) {
    var words = new SpoolWords(screen);
    try {
      var file = spool.keep(playbook, all, decisions.place(), failure, draft);
      draft.ifPresent(this::forget);
      throw new Refusal(
          ExitCode.STORAGE,
          "spool.kept",
          Map.of(
              "failure", words.failure(failure),
              "count", all.size(),
              "file", file.toString(),
              "command", words.command(records, decisions.place())));
    } catch (StorageException full) {
      return new Refusal(
          ExitCode.STORAGE,
          draft.isPresent() ? "spool.not-kept.draft" : "spool.not-kept",
          Map.of("failure", words.failure(failure), "spool", words.failure(full)));
    }
  }

  /** Its decision is in the record or the spool; one that stays is known when it is resumed. */
  private void forget(Draft draft) {
    try {
      drafts.delete(draft);
    } catch (StorageException e) {
      // What matters is kept, and that is what has to be said.
    }
  }
}
