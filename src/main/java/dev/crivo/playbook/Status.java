package dev.crivo.playbook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that rules conclude about a case.
 *
 * @param code its stable name, such as {@code blocked.legal}
 * @param parent the code of the status above it; empty at the top level and for what is no status
 *     proper
 * @param level 1 for the top level, 2 below it, 3 for details; 0 for follow-ups and intermediate
 *     conclusions
 * @param needs what a record of it carries
 * @param engages keys of those who must be engaged, texts {@code engage.KEY}
 * @param pick the list from which its detail is picked, where it has one
 * @param wholeTenant answers (by question) with which the status goes for every workload of the
 *     tenant; empty where it never does
 * @param revisit when to look at it again, where nothing else has come up
 */
public record Status(
    String code,
    Kind kind,
    Optional<String> parent,
    int level,
    Needs needs,
    List<String> engages,
    Optional<PickList> pick,
    Map<String, List<String>> wholeTenant,
    Optional<Revisit> revisit) {

  /** What a conclusion is good for. */
  public enum Kind {
    /** A status with others below it: it groups and explains, and is not recorded alone. */
    GROUP,
    /** A status that a decision records. A case has at most one. */
    OUTCOME,
    /** A finer level of an outcome, recorded with it. */
    DETAIL,
    /** The case ends without a status: something must be done first. Never recorded. */
    FOLLOW_UP,
    /** A conclusion that rules share on their way. Never recorded. */
    INTERMEDIATE
  }

  /** How much a record wants a field. */
  public enum Need {
    NONE,
    OFFERED,
    REQUIRED
  }

  /** The fields of a record that depend on the status. */
  public record Needs(Need targetDate, Need owner) {
    public static final Needs NOTHING = new Needs(Need.NONE, Need.NONE);
  }

  /**
   * Names to pick a detail from.
   *
   * @param question the text question whose answer is the picked name
   * @param by the choice question that decides which names are offered
   * @param names by choice of that question; a choice may be absent
   */
  public record PickList(String question, String by, Map<String, List<String>> names) {
    public PickList {
      names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
    }

    /** The names to offer in a case, possibly none; any other name may be typed instead. */
    public List<String> offered(Answers answers) {
      return answers.get(by).map(names::get).orElse(List.of());
    }
  }

  /**
   * That a status is to be looked at again: entitlements that have it, or one below it, too long.
   *
   * @param status the code of the status that says so
   * @param after days, 1 or more
   */
  public record Revisit(String status, int after) {
    /** The key of the text that says what is to be done then. */
    public String key() {
      return "status." + status + ".revisit";
    }
  }

  public Status {
    engages = List.copyOf(engages);
    wholeTenant = Collections.unmodifiableMap(new LinkedHashMap<>(wholeTenant));
  }

  /** One that need not be looked at again. */
  public Status(
      String code,
      Kind kind,
      Optional<String> parent,
      int level,
      Needs needs,
      List<String> engages,
      Optional<PickList> pick,
      Map<String, List<String>> wholeTenant) {
    this(code, kind, parent, level, needs, engages, pick, wholeTenant, Optional.empty());
  }

  /** Whether these answers say that the status goes for every workload of the tenant. */
  public boolean concernsWholeTenant(Answers answers) {
    return wholeTenant.entrySet().stream()
        .anyMatch(e -> answers.get(e.getKey()).filter(e.getValue()::contains).isPresent());
  }
}
