package dev.crivo.decision;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.OptBoolean;
import com.github.f4b6a3.ulid.UlidFactory;
import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Playbook;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A decision on record: what was known, what was suggested, what was chosen, why, by whom and under
 * which rules. It never changes; a mistake is mended by another decision that names it.
 *
 * @param id a ULID; ids sort in the order in which decisions were recorded
 * @param at when it was recorded, to the millisecond
 * @param group shared by decisions recorded together, such as those of all workloads of a tenant
 * @param by who decided
 * @param answers what was known, in the order answered
 * @param alternatives what one other answer would have led to, where that is something else
 * @param corrects the id of the decision that this one replaces
 * @param imported where it was made, unless here
 */
public record Decision(
    String id,
    Instant at,
    Optional<String> group,
    String by,
    Subject subject,
    Answers answers,
    Suggested suggested,
    List<Alternative> alternatives,
    Chosen chosen,
    Note note,
    Plan plan,
    Origin origin,
    Optional<String> corrects,
    Optional<Imported> imported) {

  public Decision {
    alternatives = List.copyOf(alternatives);
  }

  /** One that was made here. */
  public Decision(
      String id,
      Instant at,
      Optional<String> group,
      String by,
      Subject subject,
      Answers answers,
      Suggested suggested,
      List<Alternative> alternatives,
      Chosen chosen,
      Note note,
      Plan plan,
      Origin origin,
      Optional<String> corrects) {
    this(
        id,
        at,
        group,
        by,
        subject,
        answers,
        suggested,
        alternatives,
        chosen,
        note,
        plan,
        origin,
        corrects,
        Optional.empty());
  }

  /**
   * Whether a person looked at the case. What a list tells of was decided by the rules alone, and
   * still is where something else that was decided has been taken back.
   */
  public boolean isByPerson() {
    return subject.addedOn().isEmpty() || corrects.isPresent() && subject.taken().isEmpty();
  }

  /** When the person decided: here, when it was recorded. */
  public Instant decidedAt() {
    return imported.map(Imported::decidedAt).orElse(at);
  }

  /**
   * What the decision is about.
   *
   * @param tenant the customer's tenant, by whatever identifier the person uses
   * @param workload the answer to the question that names the playbook's subject, where it has one
   * @param entitlements how many it covers, 1 or more
   * @param addedOn since when they are there, where a list of entitlements told of them
   * @param taken the decisions that they stood under before, where that was told
   */
  public record Subject(
      String tenant,
      Optional<String> workload,
      Optional<Integer> entitlements,
      @JacksonInject(value = JsonFiles.NOTHING, useInput = OptBoolean.TRUE)
          Optional<LocalDate> addedOn,
      @JacksonInject(value = JsonFiles.NONE, useInput = OptBoolean.TRUE) List<Taken> taken) {
    public Subject {
      requireText("tenant", tenant);
      taken = List.copyOf(taken);
      requireEntitlements(entitlements, addedOn, taken);
    }

    /** Of which it is not told where they were before. */
    public Subject(String tenant, Optional<String> workload, Optional<Integer> entitlements) {
      this(tenant, workload, entitlements, Optional.empty(), List.of());
    }

    /** The same with those of its entitlements that other decisions stand for so far. */
    public Subject taking(List<Taken> from) {
      return new Subject(tenant, workload, entitlements, addedOn, from);
    }

    /** The same with another number of entitlements. */
    public Subject of(Optional<Integer> number) {
      return new Subject(tenant, workload, number, addedOn, taken);
    }

    /** The same, told of by a list of entitlements. */
    public Subject addedOn(LocalDate day) {
      return new Subject(tenant, workload, entitlements, Optional.of(day), taken);
    }

    /** The same of all that share entitlements: a tenant, however it is written, and workload. */
    public String key() {
      return DecisionRow.folded(tenant) + "\n" + workload.orElse("");
    }

    /** How many of its entitlements stood under no decision before. */
    public int fresh() {
      return entitlements.orElse(0) - Taken.total(taken);
    }

    private static void requireEntitlements(
        Optional<Integer> entitlements, Optional<LocalDate> addedOn, List<Taken> taken) {
      if (entitlements.filter(number -> number < 1).isPresent()) {
        throw new IllegalArgumentException("entitlements: a whole number, 1 or more");
      }
      if (addedOn.isPresent() && entitlements.isEmpty()) {
        throw new IllegalArgumentException("addedOn: of how many is not told");
      }
      if (Taken.total(taken) > entitlements.orElse(0)) {
        throw new IllegalArgumentException("taken: more than it covers");
      }
    }
  }

  /**
   * Entitlements that another decision stood for before.
   *
   * @param decision its id
   * @param entitlements how many of its, 1 or more
   */
  public record Taken(String decision, int entitlements) {
    public Taken {
      requireText("decision", decision);
      if (entitlements < 1) {
        throw new IllegalArgumentException("entitlements: a whole number, 1 or more");
      }
    }

    /** How many all of these are. */
    public static int total(List<Taken> taken) {
      return taken.stream().mapToInt(Taken::entitlements).reduce(0, Math::addExact);
    }
  }

  /**
   * The status that was chosen.
   *
   * @param status the code of the deepest status
   * @param picked the detail picked by name, where the status has such a detail
   * @param overriding why it is not the one suggested
   */
  public record Chosen(String status, Optional<String> picked, Optional<Overriding> overriding) {
    public Chosen {
      requireText("status", status);
    }

    /** Whether it is what was suggested. */
    public boolean isSuggestedBy(Suggested suggested) {
      return suggested.status().equals(Optional.of(status)) && suggested.picked().equals(picked);
    }
  }

  /** Why a person chose something else than what was suggested. */
  public record Overriding(OverrideReason reason, String text) {}

  /** Kinds of reasons for choosing something else. */
  public enum OverrideReason {
    PLAYBOOK_UNCLEAR,
    RULE_WRONG,
    FACT_NOT_ASKED,
    CUSTOMER_SPECIFIC,
    OTHER
  }

  /** What happens next, as far as it was said. */
  public record Plan(
      Optional<LocalDate> targetDate,
      Optional<String> owner,
      Optional<String> nextAction,
      Optional<LocalDate> nextActionDate) {

    public static final Plan NONE =
        new Plan(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * The words and rules under which the decision was made.
   *
   * @param language of the screen, a BCP 47 tag
   * @param playbookVersion SHA-256, in hex
   * @param interview the id of the draft that it came from, or one of its own where it came from
   *     none; nothing is recorded twice under one
   */
  public record Origin(
      String language,
      String playbook,
      String playbookVersion,
      String programVersion,
      Optional<String> interview) {

    public static Origin of(Playbook playbook, Locale language, String programVersion) {
      return new Origin(
          language.toLanguageTag(),
          playbook.name(),
          playbook.version(),
          programVersion,
          Optional.empty());
    }

    public Origin from(Draft draft) {
      return under(draft.id());
    }

    /** Under the id of an interview that was held elsewhere, as in a table. */
    public Origin under(String id) {
      return new Origin(language, playbook, playbookVersion, programVersion, Optional.of(id));
    }

    /** Under an id of its own, by which it is known again where it is to be recorded once more. */
    public Origin once(Clock clock) {
      return under(UlidFactory.newInstance().create(clock.millis()).toString());
    }

    /** For what is recorded besides the decision of an interview. */
    public Origin withoutInterview() {
      return new Origin(language, playbook, playbookVersion, programVersion, Optional.empty());
    }
  }

  /**
   * Where a decision comes from that was made elsewhere, and of which no suggestion is known.
   *
   * @param decidedAt when it was made
   * @param source what it was taken from, such as the name of a file
   * @param key SHA-256 in hex: no two decisions have the same, so that none is taken twice
   */
  public record Imported(Instant decidedAt, String source, String key) {
    public Imported {
      requireText("source", source);
      requireText("key", key);
    }

    /**
     * Under the key of a row.
     *
     * @param values field to text, as the row has it
     * @param ordinal how many rows that say the same come before it
     */
    public static Imported of(
        Instant decidedAt, String source, Map<String, String> values, int ordinal) {
      var key = CanonicalJson.sha256(List.of(source, values, ordinal));
      return new Imported(decidedAt, source, key);
    }
  }

  static void requireText(String field, String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(field + ": must not be empty");
    }
  }
}
