package dev.crivo.rulebook;

import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Question;
import dev.crivo.playbook.Rule;
import dev.crivo.playbook.Status;
import dev.crivo.rulebook.Evaluation.Conflict;
import dev.crivo.rulebook.Evaluation.FollowUps;
import dev.crivo.rulebook.Evaluation.Reason;
import dev.crivo.rulebook.Evaluation.Result;
import dev.crivo.rulebook.Evaluation.Suggestion;
import dev.crivo.rulebook.Evaluation.Todo;
import dev.crivo.rulebook.Evaluation.Undetermined;
import dev.crivo.rulebook.Standing.Truth;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A playbook ready to be asked. {@link #evaluate} is the one function that the interview, the
 * record and every later check rest on: no clock, no input or output, no chance behind it.
 */
public final class Rulebook {

  private final Playbook playbook;
  private final Optional<PendingRules> rules;
  private final ConditionModel model;

  private Rulebook(Playbook playbook, Optional<PendingRules> rules) {
    this.playbook = playbook;
    this.rules = rules;
    this.model = new ConditionModel(playbook);
  }

  /**
   * Loads the playbook of a folder.
   *
   * @throws dev.crivo.playbook.PlaybookException naming every mistake with its file and line
   */
  public static Rulebook load(Path folder) {
    return of(PlaybookFiles.read(folder), Optional.empty());
  }

  /**
   * The same, keeping what was read and compiled in a cache folder of this user's for the next
   * time.
   */
  public static Rulebook load(Path folder, Path cache) {
    return of(PlaybookFiles.read(folder), Optional.of(cache));
  }

  /** A playbook from its files, wherever they were kept. */
  public static Rulebook of(Map<String, String> files, Optional<Path> cache) {
    return of(files, cache, () -> {});
  }

  /**
   * A playbook from its files, wherever they were kept. Its rules are compiled meanwhile: the first
   * evaluation that needs them waits.
   *
   * @param files path relative to the playbook's folder, with {@code /}, to content
   * @param compiling told where one must wait for rules that were never compiled before
   */
  public static Rulebook of(Map<String, String> files, Optional<Path> cache, Runnable compiling) {
    var playbook = cache.map(folder -> read(files, folder)).orElseGet(() -> read(files));
    return new Rulebook(playbook, Optional.of(new PendingRules(playbook, cache, compiling)));
  }

  /**
   * A playbook evaluated by its conditions alone, without Drools, and so ready at once: for those
   * by which nobody decides, such as one that is being edited or a mutant of one.
   */
  public static Rulebook ofConditions(Playbook playbook) {
    return new Rulebook(playbook, Optional.empty());
  }

  /**
   * What a folder's playbook says, checked but not compiled: for showing it, which needs no rules
   * to run.
   *
   * @throws dev.crivo.playbook.PlaybookException naming every mistake with its file and line
   */
  public static Playbook read(Path folder) {
    return read(files(folder));
  }

  /** The same from its files, wherever they were kept. */
  public static Playbook read(Map<String, String> files) {
    return new PlaybookReader().read(files);
  }

  /** The same, sooner where this build of the program has read the same files before. */
  public static Playbook read(Map<String, String> files, Path cache) {
    return PlaybookCache.in(cache).map(kept -> kept.read(files)).orElseGet(() -> read(files));
  }

  /** The version that files stand for, right or wrong: SHA-256, in hex, over those with rules. */
  public static String version(Map<String, String> files) {
    return PlaybookReader.version(files);
  }

  /** Whether a file is one of those that a version stands for. */
  public static boolean isVersioned(String file) {
    return PlaybookReader.isVersioned(file);
  }

  /** Whether a file holds example cases, which no rule needs to run. */
  public static boolean isExample(String file) {
    return PlaybookFiles.isCase(file);
  }

  /**
   * The files of a folder that belong to a playbook, as they stand now: path relative to the
   * folder, with {@code /}, to content. What editors and systems leave beside them is left out.
   *
   * @throws dev.crivo.playbook.PlaybookException where one of them cannot be read
   */
  public static Map<String, String> files(Path folder) {
    return PlaybookFiles.read(folder);
  }

  public Playbook playbook() {
    return playbook;
  }

  /** The same, evaluated by its conditions alone. */
  public Rulebook byConditions() {
    return new Rulebook(playbook, Optional.empty());
  }

  /**
   * The names of the rules that Drools fires in a case, whatever the conditions say; empty where
   * the rules are not compiled.
   */
  public Optional<Set<String>> fired(Answers answers) {
    return rules.map(compiled -> names(compiled.get().fired(answers)));
  }

  /**
   * What follows from answers in canonical form, in whatever order they were given.
   *
   * @throws IllegalStateException if Drools and the condition model disagree, which would make
   *     every explanation a lie
   */
  public Evaluation evaluate(Answers answers) {
    var standing = model.standing(answers);
    // Without a fact there is nothing for Drools to match, nor anything to wait for.
    if (rules.isPresent() && !answers.byQuestion().isEmpty()) {
      assertAgreement(rules.get().get(), answers, standing);
    }
    var holding = holding(standing);
    var outcomes = ofKind(holding, Status.Kind.OUTCOME);
    return new Evaluation(
        answers,
        result(answers, standing, holding, outcomes),
        new RuleStates(model, answers, standing),
        possible(standing, outcomes),
        next(answers, standing, outcomes));
  }

  /**
   * What follows where an interview ends that has some answers ready: from those that it asks for,
   * in the order of asking.
   *
   * @param ready in canonical form
   */
  public Evaluation evaluateAsked(Answers ready) {
    var evaluation = evaluate(Answers.NONE);
    while (evaluation.next().map(Question::name).filter(ready::has).isPresent()) {
      var question = evaluation.next().get().name();
      var known = evaluation.answers().with(question, ready.get(question).orElseThrow());
      evaluation = evaluate(known);
    }
    return evaluation;
  }

  /** What follows from those of some answers that are answers under this playbook. */
  Evaluation evaluateKnown(Answers answers) {
    return evaluate(known(answers));
  }

  /** Those of some answers that are answers under this playbook, in canonical form. */
  public Answers known(Answers answers) {
    var known = Answers.NONE;
    for (var answer : answers.byQuestion().entrySet()) {
      var canonical =
          playbook.question(answer.getKey()).flatMap(q -> q.canonical(answer.getValue()));
      if (canonical.isPresent()) {
        known = known.with(answer.getKey(), canonical.get());
      }
    }
    return known;
  }

  private void assertAgreement(CompiledRules rules, Answers answers, Standing standing) {
    var fired = rules.fired(answers);
    if (!fired.equals(standing.satisfied())) {
      throw new IllegalStateException(
          "Drools fired %s but the conditions say %s for %s"
              .formatted(names(fired), names(standing.satisfied()), answers));
    }
  }

  private Set<String> names(BitSet rules) {
    return rules.stream()
        .mapToObj(place -> playbook.rules().get(place).name())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private List<Status> holding(Standing standing) {
    var holding = new ArrayList<Status>();
    for (int i = 0; i < playbook.statuses().size(); i++) {
      if (standing.truth(i) == Truth.HOLDS) {
        holding.add(playbook.statuses().get(i));
      }
    }
    return holding;
  }

  private static List<Status> ofKind(List<Status> statuses, Status.Kind kind) {
    var ofKind = new ArrayList<Status>();
    for (var status : statuses) {
      if (status.kind() == kind) {
        ofKind.add(status);
      }
    }
    return List.copyOf(ofKind);
  }

  private Set<String> possible(Standing standing, List<Status> outcomes) {
    var possible = new LinkedHashSet<String>();
    outcomes.forEach(outcome -> possible.add(outcome.code()));
    for (int i = 0; i < playbook.statuses().size() && outcomes.isEmpty(); i++) {
      var status = playbook.statuses().get(i);
      if (status.kind() == Status.Kind.OUTCOME && standing.truth(i) == Truth.OPEN) {
        possible.add(status.code());
      }
    }
    return possible;
  }

  private Optional<Question> next(Answers answers, Standing standing, List<Status> outcomes) {
    var place = standing.next(model.rules(), rule -> outcomes.isEmpty() || refines(rule, outcomes));
    return place == Standing.NOTHING
        ? pick(answers, outcomes)
        : Optional.of(playbook.questions().get(place));
  }

  /** Whether a rule concludes a detail of the one outcome that holds. */
  private boolean refines(Rule rule, List<Status> outcomes) {
    return outcomes.size() == 1
        && playbook
            .status(rule.conclusion())
            .flatMap(Status::parent)
            .filter(outcomes.get(0).code()::equals)
            .isPresent();
  }

  private Optional<Question> pick(Answers answers, List<Status> outcomes) {
    return outcomes.stream()
        .limit(outcomes.size() == 1 ? 1 : 0)
        .flatMap(outcome -> outcome.pick().stream())
        .map(Status.PickList::question)
        .filter(question -> !answers.has(question))
        .findFirst()
        .flatMap(playbook::question);
  }

  private Result result(
      Answers answers, Standing standing, List<Status> holding, List<Status> outcomes) {
    var followUps = ofKind(holding, Status.Kind.FOLLOW_UP);
    var details = detailsOf(outcomes, holding);
    if (outcomes.size() + (followUps.isEmpty() ? 0 : 1) > 1 || details.size() > 1) {
      var contradicting =
          details.size() > 1 && outcomes.size() == 1 && followUps.isEmpty()
              ? details
              : Stream.concat(outcomes.stream(), followUps.stream()).toList();
      return new Conflict(contradicting, reasons(contradicting, answers, standing));
    }
    if (outcomes.size() == 1) {
      return suggestion(outcomes.get(0), details, answers, standing);
    }
    if (!followUps.isEmpty()) {
      var todos = followUps.stream().map(f -> todo(f, answers, standing)).toList();
      return new FollowUps(todos, reasons(followUps, answers, standing));
    }
    return new Undetermined(reasons(holding, answers, standing));
  }

  private static List<Status> detailsOf(List<Status> outcomes, List<Status> holding) {
    var codes = outcomes.stream().map(Status::code).toList();
    return ofKind(holding, Status.Kind.DETAIL).stream()
        .filter(detail -> detail.parent().filter(codes::contains).isPresent())
        .toList();
  }

  private Suggestion suggestion(
      Status outcome, List<Status> details, Answers answers, Standing standing) {
    var concluded = Stream.concat(Stream.of(outcome), details.stream()).toList();
    return new Suggestion(
        outcome,
        details.stream().findFirst(),
        outcome.pick().flatMap(pick -> answers.get(pick.question())),
        reasons(concluded, answers, standing));
  }

  private Todo todo(Status followUp, Answers answers, Standing standing) {
    var shortfall =
        model.rulesFor(followUp.code()).stream()
            .filter(rule -> isSatisfied(rule, standing))
            .flatMap(rule -> rule.conditions().stream())
            .mapToInt(c -> answers.get(c.question()).map(c::shortfall).orElse(0))
            .max()
            .orElse(0);
    return new Todo(followUp, shortfall);
  }

  private List<Reason> reasons(List<Status> concluded, Answers answers, Standing standing) {
    var rules = new LinkedHashSet<Rule>();
    concluded.forEach(status -> support(status.code(), standing, rules));
    return rules.stream().map(rule -> new Reason(rule, facts(rule, answers))).toList();
  }

  /** The satisfied rules behind a conclusion, each after those it builds on. */
  private void support(String code, Standing standing, Set<Rule> into) {
    for (var rule : model.rulesFor(code)) {
      if (isSatisfied(rule, standing) && !into.contains(rule)) {
        rule.premises().forEach(premise -> support(premise, standing, into));
        into.add(rule);
      }
    }
  }

  private boolean isSatisfied(Rule rule, Standing standing) {
    return standing.satisfied().get(model.rule(rule).place());
  }

  private static Map<String, String> facts(Rule rule, Answers answers) {
    var facts = new LinkedHashMap<String, String>();
    rule.conditions()
        .forEach(c -> answers.get(c.question()).ifPresent(a -> facts.put(c.question(), a)));
    return facts;
  }
}
