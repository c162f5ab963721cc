package dev.crivo.decision;

import com.github.f4b6a3.ulid.Ulid;
import dev.crivo.decision.StorageException.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decisions that were to be recorded together and could not be stored, with all that is needed to
 * record them another day under the rules of theirs.
 *
 * @param id that of the interview in their origin, a ULID: by it the record knows them again
 * @param at when they could not be stored
 * @param place where they were to be recorded, as it is shown, without a password
 * @param files the playbook they were made under, path relative to its folder to content
 * @param draft the interview they came from, to go on with it where they are not to be recorded
 */
public record Spooled(
    String id,
    Instant at,
    String place,
    Failure failure,
    Map<String, String> files,
    List<NewDecision> decisions,
    Optional<Draft> draft) {

  /**
   * Why they could not be stored.
   *
   * @param place the file or the server that failed, as it is shown
   * @param reason what the server or the system said of it, or empty
   */
  public record Failure(Kind kind, String place, String reason) {
    static Failure of(StorageException e) {
      return new Failure(e.kind(), e.place(), e.reason());
    }
  }

  public Spooled {
    Objects.requireNonNull(at, "at");
    files = Map.copyOf(files);
    decisions = List.copyOf(decisions);
    if (!Ulid.isValid(id) || interviews(decisions).noneMatch(id::equals)) {
      throw new IllegalArgumentException("id: not that of the decisions");
    }
    if (decisions.stream().map(d -> d.origin().playbookVersion()).distinct().count() > 1) {
      throw new IllegalArgumentException("decisions: made under more than one playbook");
    }
  }

  /**
   * The id by which the record will know decisions again.
   *
   * @throws IllegalArgumentException where they have none, so that they might be recorded twice
   */
  static String id(List<NewDecision> decisions) {
    return interviews(decisions)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("decisions: without an id of their own"));
  }

  private static Stream<String> interviews(List<NewDecision> decisions) {
    return decisions.stream().map(d -> d.origin().interview()).flatMap(Optional::stream);
  }

  /** Whether they belong in the record at a place, whoever of its users asks. */
  public boolean isFor(Place other) {
    return withoutUser(place).equals(withoutUser(other.shown()));
  }

  private static String withoutUser(String shown) {
    return shown.replaceFirst("^(postgresql://)[^/]*@", "$1");
  }

  /** They as if they were on record, under the id and the time of this: to be shown. */
  public List<Decision> shown() {
    return decisions.stream().map(d -> d.recorded(id, at, Optional.empty())).toList();
  }

  KeptPlaybooks.Kept playbook(Instant now) {
    var version = decisions.get(0).origin().playbookVersion();
    return new KeptPlaybooks.Kept(version, DecisionRows.text(now), files);
  }
}
