package dev.crivo.decision;

import static dev.crivo.decision.Examples.NOON;
import static dev.crivo.decision.Examples.PLAYBOOK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.decision.StorageException.Kind;
import dev.crivo.decision.Verified.Intact;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that syncs to its disk, and that is killed and started again while others record. */
class RestartTests {

  private static final int ROUNDS = 2;
  private static final int BETWEEN = 25;

  @TempDir Path folder;

  /** A decision about a tenant of its own, and what became of it for the one who recorded it. */
  private record Attempt(String tenant, Optional<String> id, Optional<Kind> failure) {}

  @Test
  void everyDecisionWhoseIdWasGivenIsThereOnceAndOthersAreToldOf() throws Exception {
    var port = freePort();
    var server = TestServer.durable(folder, port);
    var place = server.at("postgres");
    try (var owner = Decisions.open(place, NOON)) {
      owner.migrate();
    }
    var writer = new Writer(place);
    // Not by the common pool: to be told that the server has died takes a thread of that as well.
    var writing = CompletableFuture.supplyAsync(writer, task -> new Thread(task).start());
    for (var round = 0; round < ROUNDS; round++) {
      writer.awaitRecorded(BETWEEN);
      server.kill();
      server = TestServer.durable(folder, port);
    }
    writer.awaitRecorded(BETWEEN);
    writer.ended.set(true);
    var attempts = writing.get();

    var onRecord = idsByTenant(place);
    check(attempts, onRecord);
    try (var decisions = Decisions.open(place, NOON)) {
      assertThat(decisions.verify(Optional.empty(), share -> {})).isInstanceOf(Intact.class);
    }
    System.out.println(
        "Server killed and started again " + ROUNDS + " times: " + tally(attempts, onRecord));
    server.stop();
  }

  /** For those who quote it. */
  private static String tally(List<Attempt> attempts, Map<String, List<String>> onRecord) {
    var given = attempts.stream().filter(attempt -> attempt.id().isPresent()).toList();
    var lost = given.stream().filter(attempt -> !onRecord.containsKey(attempt.tenant())).count();
    return "decisions=" + given.size() + " lost=" + lost;
  }

  private static void check(List<Attempt> attempts, Map<String, List<String>> onRecord) {
    for (var attempt : attempts) {
      var ids = onRecord.getOrDefault(attempt.tenant(), List.of());
      if (attempt.id().isPresent()) {
        assertThat(ids).containsExactly(attempt.id().get());
      } else if (attempt.failure().get() == Kind.UNCERTAIN) {
        assertThat(ids).hasSizeLessThan(2);
      } else {
        assertThat(attempt.failure()).get().isIn(Kind.LOST, Kind.UNREACHABLE);
        assertThat(ids).isEmpty();
      }
    }
    assertThat(attempts).filteredOn(a -> a.id().isPresent()).hasSizeGreaterThan(3 * BETWEEN - 1);
    assertThat(attempts).filteredOn(a -> a.failure().isPresent()).hasSizeGreaterThan(ROUNDS - 1);
    assertThat(onRecord).hasSizeLessThanOrEqualTo(attempts.size());
  }

  private static Map<String, List<String>> idsByTenant(Place place) {
    var ids = new LinkedHashMap<String, List<String>>();
    try (var decisions = Decisions.open(place, NOON)) {
      decisions
          .list(DecisionFilter.ALL)
          .forEach(
              d -> ids.computeIfAbsent(d.subject().tenant(), t -> new ArrayList<>()).add(d.id()));
    }
    return ids;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Records one decision after the other, whatever happens, until it is ended. */
  private static final class Writer implements java.util.function.Supplier<List<Attempt>> {

    private final AtomicBoolean ended = new AtomicBoolean();
    private final Semaphore recorded = new Semaphore(0);
    private final Server place;

    Writer(Server place) {
      this.place = place;
    }

    void awaitRecorded(int more) throws InterruptedException {
      recorded.drainPermits();
      recorded.acquire(more);
    }

    @Override
    public List<Attempt> get() {
      var attempts = new ArrayList<Attempt>();
      try (var decisions = new Decisions(new PostgresStore(place, Duration.ofSeconds(1)), NOON)) {
        while (!ended.get()) {
          attempts.add(attempt(decisions, "tenant " + attempts.size()));
        }
      }
      return attempts;
    }

    private Attempt attempt(Decisions decisions, String tenant) {
      try {
        var decision = decisions.record(PLAYBOOK, Examples.about(tenant, "ana", "lent"));
        recorded.release();
        return new Attempt(tenant, Optional.of(decision.id()), Optional.empty());
      } catch (StorageException failure) {
        return new Attempt(tenant, Optional.empty(), Optional.of(failure.kind()));
      }
    }
  }
}
