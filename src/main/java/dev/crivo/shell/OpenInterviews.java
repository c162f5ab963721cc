package dev.crivo.shell;

import dev.crivo.commandline.RulesFolder;
import dev.crivo.decision.Decisions;
import dev.crivo.decision.Draft;
import dev.crivo.decision.Drafts;
import dev.crivo.decision.Spool;
import dev.crivo.interview.Interview;
import dev.crivo.overview.OpenInterview;
import dev.crivo.rulebook.Conclusion;
import dev.crivo.rulebook.Rulebook;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The unfinished interviews in the data folder whose answers end in something to be done first. */
@Component
class OpenInterviews {

  private final Rulebooks rulebooks;
  private final Drafts drafts;
  private final Spool spool;
  private final Clock clock;

  OpenInterviews(Rulebooks rulebooks, Drafts drafts, Spool spool, Clock clock) {
    this.rulebooks = rulebooks;
    this.drafts = drafts;
    this.spool = spool;
    this.clock = clock;
  }

  /** Those under the playbook in use, whose rules are loaded only where there are any. */
  List<OpenInterview> under(RulesFolder rules, Decisions decisions) {
    var inUse = rulebooks.playbook(rules).name();
    return drafts.list().drafts().stream()
        .filter(draft -> draft.tenant().isPresent() && draft.playbook().equals(inUse))
        .filter(draft -> isOpen(draft, decisions))
        .flatMap(draft -> asking(draft, rulebooks.in(rules)))
        .toList();
  }

  /** A program that was killed may have left the draft of what is on record or in the spool. */
  private boolean isOpen(Draft draft, Decisions decisions) {
    return decisions.ofInterview(draft.id()).isEmpty() && spool.find(draft.id()).isEmpty();
  }

  private Stream<OpenInterview> asking(Draft draft, Rulebook rulebook) {
    var conclusion = Interview.resume(rulebook, draft.answers()).evaluation().conclusion();
    var subject = rulebook.playbook().subject();
    return Stream.of(conclusion)
        .filter(c -> c.kind() == Conclusion.Kind.FOLLOW_UPS && c.isFinal())
        .map(c -> OpenInterview.of(draft, subject, c.codes(), clock.getZone()));
  }
}
