package dev.crivo.audit;

import dev.crivo.decision.Decision;
import dev.crivo.decision.Decision.Chosen;
import dev.crivo.decision.Decision.Imported;
import dev.crivo.decision.Decision.Origin;
import dev.crivo.decision.Decision.OverrideReason;
import dev.crivo.decision.Decision.Overriding;
import dev.crivo.decision.Decision.Plan;
import dev.crivo.decision.Decision.Subject;
import dev.crivo.decision.NewDecision;
import dev.crivo.decision.Note;
import dev.crivo.decision.NoteGrade;
import dev.crivo.decision.PastDecision;
import dev.crivo.decision.Suggested;
import dev.crivo.playbook.Answers;
import dev.crivo.rulebook.Conclusion;
import dev.crivo.rulebook.Rulebook;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The lending desk: its rules, those of other days, and decisions that people made by them. */
public final class LendingDesk {

  public static final Rulebook RULES = rules(Map.of());

  /** A reader may keep books for 30 days rather than 14. */
  public static final Rulebook PATIENT =
      changed("case.drl", "OVERDUE_DAYS( 14 )", "OVERDUE_DAYS( 30 )");

  /** What was lent.home is lent.out. */
  public static final Rulebook RENAMED =
      rules(files(content -> content.replace("lent.home", "lent.out")));

  /** Whether the reader has come with a card matters now. */
  public static final Rulebook ASKING = asking();

  /** Strangers without late books are forgotten. */
  public static final Rulebook WITH_A_GAP =
      changed(
          "lending.drl",
          "Case( member in ( Member.NO ) )",
          "Case( member == Member.NO, daysOverdue >= Limit.OVERDUE_DAYS.value )");

  /** Members are refused as strangers are, and lent to all the same. */
  public static final Rulebook CONTRADICTING =
      changed("lending.drl", "member in ( Member.NO )", "member in ( Member.NO, Member.YES )");

  /** There is a reading room as well, for strangers with late books. */
  public static final Rulebook WITH_A_ROOM = withARoom();

  /** Nobody asks for the shelf any more. */
  public static final Rulebook WITHOUT_SHELVES = withoutShelves();

  /** A book is lent by the top level first, and for a term in the end. */
  public static final Rulebook FOR_A_TERM = forATerm();

  public static final Answers LATE = answers("member", "YES", "daysOverdue", "20");
  public static final Answers NOVEL =
      answers("member", "YES", "daysOverdue", "0", "shelf", "Novels");
  public static final Answers STRANGER = answers("member", "NO");
  public static final Answers LATE_STRANGER = answers("member", "NO", "daysOverdue", "20");
  public static final Answers CARD_FORGOTTEN = answers("member", "UNKNOWN");

  private LendingDesk() {}

  public static Answers answers(String... pairs) {
    var answers = Answers.NONE;
    for (var i = 0; i < pairs.length; i += 2) {
      answers = answers.with(pairs[i], pairs[i + 1]);
    }
    return answers;
  }

  /** The rules with a piece of a file, which must be there, replaced. */
  public static Rulebook changed(String file, String piece, String by) {
    var files = new TreeMap<>(files(content -> content));
    if (!files.get(file).contains(piece)) {
      throw new IllegalArgumentException(file + " has no " + piece);
    }
    files.put(file, files.get(file).replace(piece, by));
    return rules(files);
  }

  private static Rulebook asking() {
    var files = new TreeMap<>(files(content -> content));
    files.computeIfPresent(
        "case.drl",
        (f, c) ->
            c.replace(
                    "declare Status", "declare enum Card\n  VALID, EXPIRED;\nend\n\ndeclare Status")
                .replace("  shelf :", "  card : Card\n  shelf :"));
    files.computeIfPresent(
        "lending.drl",
        (f, c) ->
            c.replace(
                    "Case( daysOverdue < Limit.OVERDUE_DAYS.value )",
                    "Case( daysOverdue < Limit.OVERDUE_DAYS.value, card == Card.VALID )")
                + """

                rule "refused/card"
                  @source( "refused" )
                when
                  Status( code == "member" )
                  Case( daysOverdue < Limit.OVERDUE_DAYS.value, card == Card.EXPIRED )
                then
                  insertLogical( new Status( "refused" ) );
                end
                """);
    files.computeIfPresent(
        "messages.properties",
        (f, c) ->
            c
                + """
                question.card = Is the card still good?
                question.card.help = See its back.
                question.card.VALID = It is
                question.card.VALID.help = This year's.
                question.card.EXPIRED = It has expired
                question.card.EXPIRED.help = Last year's.
                rule.refused/card = the card has expired
                """);
    return rules(withoutExamples(files));
  }

  private static Rulebook withoutShelves() {
    var files = new TreeMap<>(files(content -> content));
    files.computeIfPresent("case.drl", (f, c) -> c.replace("  shelf : String\n", ""));
    files.computeIfPresent(
        "statuses.yaml", (f, c) -> c.replaceAll("(?m)^ +(pick|question|by|names):.*\n", ""));
    files.computeIfPresent(
        "messages.properties", (f, c) -> c.replaceAll("(?m)^question.shelf.*\n", ""));
    return rules(withoutExamples(files));
  }

  private static Rulebook forATerm() {
    var files = new TreeMap<>(WITHOUT_SHELVES.playbook().files());
    files.computeIfPresent(
        "case.drl",
        (f, c) ->
            c.replace(
                    "declare Status",
                    "declare enum Term\n  SHORT, LONG, OPEN;\nend\n\ndeclare Status")
                .replace("  daysOverdue : Integer\n", "  daysOverdue : Integer\n  term : Term\n"));
    files.computeIfPresent(
        "statuses.yaml",
        (f, c) ->
            c.replace(
                "- code: lent.home\n",
                "- code: lent.home\n        details: [lent.short, lent.long, lent.open]\n"));
    files.computeIfPresent(
        "lending.drl",
        (f, c) ->
            c.replace(
                        "rule \"lent.home\"\n  @source( \"lent.home\" )",
                        "rule \"lent\"\n  @source( \"lent\" )")
                    .replace("Status( \"lent.home\" )", "Status( \"lent\" )")
                + rule("lent.home", "lent", "member == Member.YES")
                + rule("lent.short", "lent.home", "term == Term.SHORT")
                + rule("lent.long", "lent.home", "term == Term.LONG")
                + rule("lent.open", "lent.home", "term == Term.OPEN, daysOverdue < 5"));
    files.computeIfPresent(
        "messages.properties",
        (f, c) ->
            c
                + """
                question.term = For how long?
                question.term.help = Ask.
                question.term.SHORT = A week
                question.term.SHORT.help = Seven days.
                question.term.LONG = A month
                question.term.LONG.help = Thirty days.
                question.term.OPEN = Until somebody wants it
                question.term.OPEN.help = No day.
                status.lent.short = For a week
                status.lent.long = For a month
                status.lent.open = For as long as nobody asks
                rule.lent = no book is late
                rule.lent.short = it is for a week
                rule.lent.long = it is for a month
                rule.lent.open = it is for as long as nobody asks
                """);
    return rules(files);
  }

  private static String rule(String conclusion, String premise, String condition) {
    return """

        rule "%s"
          @source( "lent" )
        when
          Status( code == "%s" )
          Case( %s )
        then
          insertLogical( new Status( "%s" ) );
        end
        """
        .formatted(conclusion, premise, condition, conclusion);
  }

  private static Rulebook withARoom() {
    var files = new TreeMap<>(files(content -> content));
    files.computeIfPresent(
        "statuses.yaml",
        (f, c) -> c.replace("  - code: refused", "      - code: lent.room\n  - code: refused"));
    files.computeIfPresent(
        "messages.properties",
        (f, c) ->
            c
                + """
                status.lent.room = Reading room
                status.lent.room.definition = It stays here.
                rule.lent.room = a stranger may read here
                """);
    files.computeIfPresent(
        "lending.drl",
        (f, c) ->
            c.replace(
                    "Case( member in ( Member.NO ) )",
                    "Case( member == Member.NO, daysOverdue < Limit.OVERDUE_DAYS.value )")
                + """

                rule "lent.room"
                  @source( "lent" )
                when
                  Case( member == Member.NO, daysOverdue >= Limit.OVERDUE_DAYS.value )
                then
                  insertLogical( new Status( "lent.room" ) );
                end
                """);
    return rules(files);
  }

  private static Map<String, String> files(UnaryOperator<String> change) {
    var files = new TreeMap<String, String>();
    Rulebook.files(Path.of("src/test/resources/playbooks/lending"))
        .forEach((file, content) -> files.put(file, change.apply(content)));
    return files;
  }

  private static Map<String, String> withoutExamples(Map<String, String> files) {
    var fewer = new TreeMap<>(files);
    fewer.keySet().removeIf(file -> file.startsWith("cases/"));
    return fewer;
  }

  private static Rulebook rules(Map<String, String> files) {
    var all = files.isEmpty() ? files(content -> content) : files;
    return Rulebook.of(all, Optional.of(Path.of("target/test-cache").toAbsolutePath()));
  }

  /** Ana accepts what the rules suggest. */
  public static Decision accepted(Rulebook rules, Answers answers) {
    var conclusion = rules.evaluate(answers).conclusion();
    return decided(rules, answers, conclusion.codes().get(0), conclusion.picked());
  }

  /** Ana chooses a status, with a reason where it is not the one suggested. */
  public static Decision decided(Rulebook rules, Answers answers, String status) {
    return decided(rules, answers, status, Optional.empty());
  }

  public static Decision decided(
      Rulebook rules, Answers answers, String status, Optional<String> picked) {
    var suggested = suggested(rules, answers);
    var accepts =
        suggested.status().equals(Optional.of(status)) && suggested.picked().equals(picked);
    var why =
        accepts
            ? Optional.<Overriding>empty()
            : Optional.of(new Overriding(OverrideReason.RULE_WRONG, "they are right"));
    return new Decision(
        "0".repeat(26),
        Instant.parse("2026-03-01T12:00:00Z"),
        Optional.empty(),
        "ana",
        new Subject("contoso", Optional.empty(), Optional.empty()),
        answers,
        suggested,
        List.of(),
        new Chosen(status, picked, why),
        new Note("A note.", NoteGrade.GOOD, List.of()),
        Plan.NONE,
        new Origin("en", "lending", rules.playbook().version(), "0.1.0", Optional.empty()),
        Optional.empty());
  }

  /** What is stored of what rules suggest. */
  static Suggested suggested(Rulebook rules, Answers answers) {
    var evaluation = rules.evaluate(rules.known(answers));
    var conclusion = evaluation.conclusion();
    var status = conclusion.codes().stream().findFirst().flatMap(rules.playbook()::status);
    var isDetail =
        conclusion.kind() == Conclusion.Kind.SUGGESTION
            && !new Levels(rules.playbook())
                .at(Levels.STATUS, conclusion.codes().get(0))
                .equals(conclusion.codes().get(0));
    return new Suggested(
        Suggested.Kind.valueOf(conclusion.kind().name()),
        isDetail ? List.of(status.orElseThrow().parent().orElseThrow()) : conclusion.codes(),
        isDetail ? Optional.of(conclusion.codes().get(0)) : Optional.empty(),
        conclusion.picked(),
        evaluation.result().reasons().stream()
            .map(
                r ->
                    new Suggested.Reason(
                        r.rule().name(),
                        r.rule().source(),
                        r.facts(),
                        "because " + r.rule().name()))
            .toList());
  }

  /** The same decision with another suggestion on record. */
  public static Decision storing(Decision d, Suggested suggested) {
    return with(d, d.id(), d.by(), d.subject(), suggested, d.chosen(), d.origin());
  }

  public static Decision by(Decision d, String person) {
    return with(d, d.id(), person, d.subject(), d.suggested(), d.chosen(), d.origin());
  }

  public static Decision about(Decision d, String tenant) {
    var subject = new Subject(tenant, d.subject().workload(), d.subject().entitlements());
    return with(d, d.id(), d.by(), subject, d.suggested(), d.chosen(), d.origin());
  }

  public static Decision saying(Decision d, String why) {
    var overriding = Optional.of(new Overriding(OverrideReason.OTHER, why));
    var chosen = new Chosen(d.chosen().status(), d.chosen().picked(), overriding);
    return with(d, d.id(), d.by(), d.subject(), d.suggested(), chosen, d.origin());
  }

  /** The same with another note. */
  public static Decision noting(Decision d, String text) {
    var note = new Note(text, d.note().grade(), d.note().remarks());
    return new Decision(
        d.id(),
        d.at(),
        d.group(),
        d.by(),
        d.subject(),
        d.answers(),
        d.suggested(),
        d.alternatives(),
        d.chosen(),
        note,
        d.plan(),
        d.origin(),
        d.corrects());
  }

  /** The same as number so and so of the record. */
  public static Decision numbered(Decision d, int number) {
    return with(
        d, "%026d".formatted(number), d.by(), d.subject(), d.suggested(), d.chosen(), d.origin());
  }

  /** The same decided elsewhere: nothing was suggested, and no rules of its day are kept. */
  public static Decision imported(Decision d) {
    var nothing =
        new Suggested(
            Suggested.Kind.UNDETERMINED, List.of(), Optional.empty(), Optional.empty(), List.of());
    var bare = storing(d, nothing);
    return new Decision(
        bare.id(),
        bare.at(),
        bare.group(),
        bare.by(),
        bare.subject(),
        bare.answers(),
        bare.suggested(),
        bare.alternatives(),
        bare.chosen(),
        bare.note(),
        bare.plan(),
        bare.origin(),
        bare.corrects(),
        Optional.of(new Imported(bare.at(), "old.xlsx", "0".repeat(38) + bare.id())));
  }

  /** An imported one as it is given to a record. */
  public static PastDecision past(Decision imported) {
    return new PastDecision(fresh(imported, Optional.empty()), imported.imported().orElseThrow());
  }

  private static Decision with(
      Decision d,
      String id,
      String by,
      Subject subject,
      Suggested suggested,
      Chosen chosen,
      Origin origin) {
    return new Decision(
        id,
        d.at(),
        d.group(),
        by,
        subject,
        d.answers(),
        suggested,
        d.alternatives(),
        chosen,
        d.note(),
        d.plan(),
        origin,
        d.corrects(),
        d.imported());
  }

  /** As it is given to a record. */
  public static NewDecision fresh(Decision d, Optional<String> corrects) {
    return new NewDecision(
        d.by(),
        d.subject(),
        d.answers(),
        d.suggested(),
        d.alternatives(),
        d.chosen(),
        d.note(),
        d.plan(),
        d.origin(),
        corrects);
  }

  /** What the rules of its day make of it, as an audit finds them. */
  static Then then(Decision decision, Rulebook rules) {
    return new Then.Followed(Replayed.of(rules, decision.answers()));
  }
}
