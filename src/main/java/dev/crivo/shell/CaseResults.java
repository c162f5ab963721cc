package dev.crivo.shell;

import dev.crivo.playbook.Answers;
import dev.crivo.rulebook.Evaluation;
import dev.crivo.rulebook.Evaluation.Suggestion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Evaluates cases, each once that many rows repeat. It keeps the latest ones. */
final class CaseResults {

  private static final int MOST = 10_000;

  private final Recording recording;
  private final boolean records;
  private final ResultColumns columns;
  private final Map<Answers, CaseResult> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Answers, CaseResult> eldest) {
          return size() > MOST;
        }
      };

  /**
   * @param records if what is settled may be recorded, and so needs its alternatives
   */
  CaseResults(Recording recording, boolean records) {
    this.recording = recording;
    this.records = records;
    this.columns = new ResultColumns(recording.wording(), new UnusedAnswers(recording.rulebook()));
  }

  CaseResult of(Answers answers) {
    var before = known.get(answers);
    if (before != null) {
      return before;
    }
    var result = result(recording.rulebook().evaluate(answers));
    known.put(answers, result);
    return result;
  }

  private CaseResult result(Evaluation evaluation) {
    var kind = evaluation.conclusion().kind();
    var settled = settled(evaluation);
    var open = settled.isPresent() ? "" : open(evaluation);
    return new CaseResult(kind, columns.of(evaluation), open, settled);
  }

  private Optional<CaseResult.Settled> settled(Evaluation evaluation) {
    if (!ClassifyCommand.settled(evaluation)) {
      return Optional.empty();
    }
    var suggestion = (Suggestion) evaluation.result();
    return Optional.of(
        new CaseResult.Settled(
            suggestion.outcome(),
            DecisionForm.accepted(suggestion),
            Recording.suggested(evaluation, recording.wording().texts()::reason),
            records ? recording.alternatives(evaluation) : List.of()));
  }

  private String open(Evaluation evaluation) {
    var wording = recording.wording();
    var next = evaluation.next();
    if (evaluation.result() instanceof Suggestion && next.isPresent()) {
      var question = wording.texts().question(next.get().name());
      return wording.screen().text("batch.open-detail", Map.of("question", question));
    }
    return wording.conclusion(evaluation.conclusion(), evaluation.answers());
  }
}
