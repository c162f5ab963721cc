package dev.crivo.decision;

import static dev.crivo.decision.Examples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.decision.Decision.Subject;
import dev.crivo.decision.Decision.Taken;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Two thousand lists, splits, changes and corrections in any order, some of them refused. What is
 * shared is compared with an account of our own that knows lists and corrections of lists alone.
 */
@ParameterizedClass
@EnumSource
class EntitlementsPropertyTests {

  private static final int STEPS = 2_000;
  private static final long SEED = 20_260_301;
  private static final List<String> STATUSES = List.of("lent", "refused", "lost");

  @Parameter Stores store;

  @TempDir Path home;
  private final Random random = new Random(SEED);
  private final Map<Subject, Integer> listed = new HashMap<>();
  private final Map<String, Integer> done = new HashMap<>();

  @Test
  void whatIsSharedAddsUpToWhatListsToldWhateverIsDecided() {
    try (var decisions = store.open(home, NOON)) {
      var shares = new Shares(decisions);
      for (var step = 0; step < STEPS; step++) {
        var about = about();
        var before = parts(decisions, about);
        var kind = step(shares, about);
        done.merge(kind, 1, Integer::sum);
        var after = parts(decisions, about);
        assertThat(total(after)).as(kind + " " + step).isEqualTo(listed.getOrDefault(about, 0));
        assertThat(after.values()).allSatisfy(number -> assertThat(number).isPositive());
        if (kind.equals("refused")) {
          assertThat(after).isEqualTo(before);
        }
      }
      listed.forEach(
          (about, number) -> assertThat(total(parts(decisions, about))).isEqualTo(number));
    }
    assertThat(done).containsOnlyKeys("list", "decide", "take", "correct", "refused");
    assertThat(done.values()).allSatisfy(number -> assertThat(number).isGreaterThan(100));
  }

  private Subject about() {
    var tenant = "tenant " + random.nextInt(6);
    var workload = List.of("BOOKS", "FILMS", "MAPS").get(random.nextInt(3));
    return new Subject(tenant, Optional.of(workload), Optional.empty());
  }

  private static Map<String, Integer> parts(Decisions decisions, Subject about) {
    var parts = new HashMap<String, Integer>();
    decisions
        .tenants()
        .entitlements(about.tenant(), about.workload())
        .parts()
        .forEach(part -> parts.put(part.decision().id(), part.count()));
    return parts;
  }

  private static int total(Map<String, Integer> parts) {
    return parts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** One step, and which kind it was. */
  private String step(Shares shares, Subject about) {
    var shared = shares.decisions().tenants().entitlements(about.tenant(), about.workload());
    try {
      return switch (shared.parts().isEmpty() ? 0 : random.nextInt(4)) {
        case 0 -> list(shares, about);
        case 1 -> decide(shares, about, shared);
        case 2 -> take(shares, about, shared);
        default -> correct(shares, shared);
      };
    } catch (DecisionRefused refused) {
      return "refused";
    }
  }

  private String list(Shares shares, Subject about) {
    var told = 1 + random.nextInt(200);
    assertThat(shares.list(about.of(Optional.of(told)))).isEqualTo(listed.getOrDefault(about, 0));
    listed.merge(about, told, Math::max);
    return "list";
  }

  private String decide(Shares shares, Subject about, Entitlements shared) {
    shares.record(about.of(Optional.of(number(shared.total()))), status(), Optional.empty());
    return "decide";
  }

  /** From up to two of those that hold some. */
  private String take(Shares shares, Subject about, Entitlements shared) {
    var taken = new ArrayList<Taken>();
    for (var part : List.of(one(shared.parts()), one(shared.parts()))) {
      var id = part.decision().id();
      if (taken.stream().noneMatch(some -> some.decision().equals(id))) {
        taken.add(new Taken(id, number(part.count())));
      }
    }
    var some = about.of(Optional.of(Taken.total(taken))).taking(taken);
    shares.record(some, status(), Optional.empty());
    return "take";
  }

  /** Any decision that stands, though later ones may have taken all that it held. */
  private String correct(Shares shares, Entitlements shared) {
    var standing =
        shared.decisions().stream()
            .filter(d -> shares.decisions().correctionOf(d.id()).isEmpty())
            .toList();
    var old = one(standing);
    var correction = shares.correct(old, number(old.subject().entitlements().get()), status());
    var key = new Subject(old.subject().tenant(), old.subject().workload(), Optional.empty());
    if (old.subject().addedOn().isPresent()) {
      var more =
          correction.subject().entitlements().get() - old.subject().entitlements().orElseThrow();
      listed.merge(key, more, Integer::sum);
    }
    return "correct";
  }

  /** Up to a tenth more than there are, to be refused at times. */
  private int number(int there) {
    return 1 + random.nextInt(Math.max(1, there + there / 10));
  }

  private String status() {
    return one(STATUSES);
  }

  private <T> T one(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
