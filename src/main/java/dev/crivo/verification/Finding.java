package dev.crivo.verification;

import dev.crivo.playbook.Answers;
import dev.crivo.playbook.PlaybookException.Problem;
import dev.crivo.playbook.Rule;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Something wrong with a playbook, or worth a look.
 *
 * @param message one or two sentences in English, as all that is said of a playbook's files
 * @param place where to look first, where there is one
 * @param rules names of the rules concerned
 * @param statuses codes of the statuses concerned
 * @param questions names of the questions concerned
 * @param cases in how many cases of an interview it shows; 0 where none is counted
 * @param example a case that shows it, where one does
 */
public record Finding(
    Kind kind,
    Severity severity,
    String message,
    Optional<Place> place,
    List<String> rules,
    List<String> statuses,
    List<String> questions,
    long cases,
    Optional<Answers> example) {

  /** What sort of finding it is. */
  public enum Kind {
    /** An interview ends without a status or a follow-up. */
    GAP,
    /** Two conclusions that exclude each other hold at once. */
    CONFLICT,
    /** A status that no case concludes. */
    UNREACHABLE_STATUS,
    /** A rule that no case satisfies. */
    DEAD_RULE,
    /** A rule beside another that concludes the same whenever it does. */
    NEEDLESS_RULE,
    /** A question asked where no answer changes the result. */
    POINTLESS_QUESTION,
    /** A status suggested without a detail, though it has some. */
    MISSING_DETAIL,
    /** Choices that every rule treats alike. */
    SAME_CHOICES,
    /** An example case that answers what its interview does not ask. */
    EXAMPLE_ASKS_NOT,
    /** Choices of the subject whose new entitlements the rules give no status. */
    NEW_WITHOUT_STATUS,
    /** A rule that can hold in too many ways to be compared with all others. */
    NOT_COMPARED,
    /** Drools and the conditions disagree. */
    ENGINE_DISAGREEMENT,
    /** From here on: why a playbook is refused, as its {@link Problem} says. */
    UNREAD_QUESTION,
    UNREAD_CHOICE,
    IMPOSSIBLE_CONDITION,
    MISSING_TEXT,
    UNUSED_TEXT,
    UNUSED_ENUM,
    UNUSED_THRESHOLD,
    UNREADABLE;

    /** As it is written on screens and in JSON, such as {@code dead-rule}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * A line of a file.
   *
   * @param file relative to the playbook's folder
   * @param line counted from 1; 0 where there is none
   */
  public record Place(String file, int line) {
    static Place of(Rule rule) {
      return new Place(rule.file(), rule.line());
    }

    @Override
    public String toString() {
      return line > 0 ? file + ":" + line : file;
    }
  }

  /** The worst first, then by file and line; those without a place before the others. */
  static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::severity)
          .thenComparing(f -> f.place().map(Place::file).orElse(""))
          .thenComparing(f -> f.place().map(Place::line).orElse(0))
          .thenComparing(Finding::kind)
          .thenComparing(Finding::message);

  public Finding {
    rules = List.copyOf(rules);
    statuses = List.copyOf(statuses);
    questions = List.copyOf(questions);
  }

  static Finding of(Kind kind, Severity severity, String message) {
    return new Finding(
        kind,
        severity,
        message,
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        0,
        Optional.empty());
  }

  static Finding of(Problem problem) {
    return of(Kind.valueOf(problem.kind().name()), Severity.ERROR, problem.message())
        .at(new Place(problem.file(), problem.line()));
  }

  Finding at(Place there) {
    return new Finding(
        kind, severity, message, Optional.of(there), rules, statuses, questions, cases, example);
  }

  /** Concerning these rules; it stands where the last of them does. */
  Finding about(Rule... concerned) {
    var last = concerned[concerned.length - 1];
    var names = Arrays.stream(concerned).map(Rule::name).toList();
    return new Finding(
        kind,
        severity,
        message,
        Optional.of(Place.of(last)),
        names,
        statuses,
        questions,
        cases,
        example);
  }

  Finding aboutStatuses(List<String> codes) {
    return new Finding(kind, severity, message, place, rules, codes, questions, cases, example);
  }

  Finding aboutQuestions(List<String> names) {
    return new Finding(kind, severity, message, place, rules, statuses, names, cases, example);
  }

  Finding shownBy(Answers answers) {
    return shownBy(new Sightings.Sighting(0, answers));
  }

  Finding shownBy(Sightings.Sighting sighting) {
    return new Finding(
        kind,
        severity,
        message,
        place,
        rules,
        statuses,
        questions,
        sighting.cases(),
        Optional.of(sighting.example()));
  }
}
