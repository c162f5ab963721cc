package dev.crivo.decision;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.OptBoolean;
import com.github.f4b6a3.ulid.Ulid;
import com.github.f4b6a3.ulid.UlidFactory;
import dev.crivo.decision.Decision.Taken;
import dev.crivo.playbook.Answers;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * An interview in progress: all that is needed to go on with it another day.
 *
 * @param id a ULID, that of the row where the interview is about a row of a table
 * @param by who asks
 * @param tenant empty until it is known
 * @param entitlements empty until they are known
 * @param corrects the id of the decision that the interview is to replace
 * @param playbook the playbook's name
 * @param entered what was entered for the record so far, by field
 * @param taken the decisions that the entitlements were chosen from; none where that is not chosen
 */
public record Draft(
    String id,
    Instant startedAt,
    String by,
    Optional<String> tenant,
    Optional<Integer> entitlements,
    Answers answers,
    Optional<String> corrects,
    String playbook,
    Map<String, String> entered,
    @JacksonInject(value = JsonFiles.NONE, useInput = OptBoolean.TRUE) List<Taken> taken) {

  public Draft {
    if (!Ulid.isValid(id)) {
      throw new IllegalArgumentException("id: not the id of a draft");
    }
    Objects.requireNonNull(startedAt, "startedAt");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(playbook, "playbook");
    entered = Map.copyOf(entered);
    taken = List.copyOf(taken);
  }

  /** One whose entitlements were not chosen from any decision. */
  public Draft(
      String id,
      Instant startedAt,
      String by,
      Optional<String> tenant,
      Optional<Integer> entitlements,
      Answers answers,
      Optional<String> corrects,
      String playbook,
      Map<String, String> entered) {
    this(id, startedAt, by, tenant, entitlements, answers, corrects, playbook, entered, List.of());
  }

  /** An interview of which nothing is known yet. */
  public static Draft begun(Clock clock, String by, String playbook) {
    var id = UlidFactory.newInstance().create(clock.millis()).toString();
    return begun(id, clock, by, playbook);
  }

  /** The same under an id that is known already. */
  public static Draft begun(String id, Clock clock, String by, String playbook) {
    return new Draft(
        id,
        clock.instant(),
        by,
        Optional.empty(),
        Optional.empty(),
        Answers.NONE,
        Optional.empty(),
        playbook,
        Map.of());
  }

  public Draft about(Optional<String> tenant, Optional<Integer> entitlements) {
    return with(tenant, entitlements, answers, corrects, entered, taken);
  }

  /** The same with the decisions that its entitlements were chosen from. */
  public Draft taking(List<Taken> from) {
    return with(tenant, entitlements, answers, corrects, entered, from);
  }

  public Draft with(Answers answers) {
    return with(tenant, entitlements, answers, corrects, entered, taken);
  }

  public Draft correcting(String decision) {
    return with(tenant, entitlements, answers, Optional.of(decision), entered, taken);
  }

  public Draft entering(Map<String, String> fields) {
    return with(tenant, entitlements, answers, corrects, fields, taken);
  }

  private Draft with(
      Optional<String> tenant,
      Optional<Integer> entitlements,
      Answers answers,
      Optional<String> corrects,
      Map<String, String> entered,
      List<Taken> taken) {
    return new Draft(
        id, startedAt, by, tenant, entitlements, answers, corrects, playbook, entered, taken);
  }
}
