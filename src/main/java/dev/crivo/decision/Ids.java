package dev.crivo.decision;

import com.github.f4b6a3.ulid.Ulid;
import com.github.f4b6a3.ulid.UlidFactory;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes ids that grow, whatever the clock does. */
final class Ids {

  private final UlidFactory ulids = UlidFactory.newInstance();

  /** As many ids as wanted, each greater than the one before and the first than the latest. */
  List<String> after(Optional<String> latest, Instant at, int count) {
    var fresh = ulids.create(at.toEpochMilli());
    var first =
        latest
            .map(id -> Ulid.from(id).increment())
            .filter(next -> next.compareTo(fresh) > 0)
            .orElse(fresh);
    return Stream.iterate(first, Ulid::increment).limit(count).map(Ulid::toString).toList();
  }
}
