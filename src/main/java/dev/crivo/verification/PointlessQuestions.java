package dev.crivo.verification;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Question;
import dev.crivo.playbook.Rule;
import dev.crivo.rulebook.Evaluation;
import dev.crivo.rulebook.Evaluation.RuleState.Open;
import dev.crivo.rulebook.TellingAnswers;
import dev.crivo.verification.Finding.Kind;
import dev.crivo.verification.Finding.Place;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds questions asked where no answer changes how the interview ends, whatever else is answered.
 * To be shown cases depth first, it keeps only those on the way to the one it sees: of the cases
 * that begin alike it needs no more than a digest of how they end.
 */
final class PointlessQuestions {

  /**
   * @param by the first rule that waits for the answer; empty for a name to pick
   */
  private record Asked(String question, Optional<Rule> by) {}

  /** A case whose answers to come are still being walked. */
  private static final class Branching {
    private final Evaluation evaluation;
    private final int answers;
    private final MessageDigest all = sha256();
    private int walked;
    private String first;
    private boolean alike = true;

    Branching(Evaluation evaluation, int answers) {
      this.evaluation = evaluation;
      this.answers = answers;
      all.update(question().name().getBytes(UTF_8));
    }

    Question question() {
      return evaluation.next().orElseThrow();
    }

    void add(String ends) {
      first = walked == 0 ? ends : first;
      alike &= ends.equals(first);
      all.update(ends.getBytes(UTF_8));
      walked++;
    }

    boolean isWhole() {
      return walked == answers;
    }

    /** Tells cases apart by how they end: a question that changes nothing counts for nothing. */
    String ends() {
      return alike ? first : HexFormat.of().formatHex(all.digest());
    }
  }

  private final Playbook playbook;
  private final TellingAnswers answers;
  private final Deque<Branching> way = new ArrayDeque<>();
  private final Sightings<Asked> pointless = new Sightings<>();

  PointlessQuestions(Playbook playbook) {
    this.playbook = playbook;
    this.answers = TellingAnswers.of(playbook);
  }

  void see(Evaluation evaluation) {
    backTo(evaluation.answers().byQuestion().size());
    var question = evaluation.next();
    if (question.isPresent()) {
      var count = answers.to(question.get(), evaluation.answers()).size();
      way.push(new Branching(evaluation, count));
    } else {
      add(digest(evaluation));
    }
  }

  private static String digest(Evaluation end) {
    return HexFormat.of().formatHex(sha256().digest(end.conclusion().toString().getBytes(UTF_8)));
  }

  /** What was not walked as a whole, because the walk had a limit, proves nothing. */
  private void backTo(int answered) {
    while (way.size() > answered) {
      var done = way.pop();
      if (done.isWhole()) {
        if (done.alike) {
          pointless.add(asked(done), done.evaluation.answers());
        }
        add(done.ends());
      }
    }
  }

  private static Asked asked(Branching done) {
    var question = done.question().name();
    var waiting =
        done.evaluation.rules().entrySet().stream()
            .filter(e -> e.getValue() instanceof Open)
            .map(Map.Entry::getKey)
            .filter(rule -> place(rule, question).isPresent());
    return new Asked(question, waiting.findFirst());
  }

  private static Optional<Place> place(Rule rule, String question) {
    return rule.conditions().stream()
        .filter(condition -> condition.question().equals(question))
        .map(condition -> new Place(rule.file(), condition.line()))
        .findFirst();
  }

  private void add(String ends) {
    if (!way.isEmpty()) {
      way.peek().add(ends);
    }
  }

  List<Finding> findings() {
    backTo(0);
    return pointless.all().entrySet().stream().map(e -> finding(e.getKey(), e.getValue())).toList();
  }

  private static Finding finding(Asked asked, Sightings.Sighting sighting) {
    var message =
        "question " + asked.question() + " is asked where no answer to it changes the result";
    var finding =
        Finding.of(
                Kind.POINTLESS_QUESTION,
                Severity.WARNING,
                message
                    + asked
                        .by()
                        .map(rule -> "; rule " + Words.quoted(rule) + " waits for it")
                        .orElse(""))
            .aboutQuestions(List.of(asked.question()))
            .shownBy(sighting);
    return asked
        .by()
        .map(rule -> finding.about(rule).at(place(rule, asked.question()).orElseThrow()))
        .orElse(finding);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
