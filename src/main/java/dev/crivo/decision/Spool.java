package dev.crivo.decision;

import dev.crivo.playbook.Playbook;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The decisions that could not be stored, kept in the user's data folder until they can: a JSON
 * file for each group. Safe for use by several programs at once. Every call may throw a {@link
 * StorageException}.
 */
public final class Spool {

  private final JsonFiles<Spooled> files;
  private final Clock clock;

  /**
   * Nothing on the disk is read or made before the first call.
   *
   * @param home the data folder; made, for its owner only, when something is kept
   */
  public Spool(Path home, Clock clock) {
    var folder = home.toAbsolutePath().normalize().resolve("spool");
    this.files = new JsonFiles<>(folder, Spooled.class, Spooled::id);
    this.clock = clock;
  }

  /**
   * What is in the folder.
   *
   * @param spooled earliest first
   * @param unreadable files that are none of the spool's, or damaged; they are left as they are
   */
  public record Listing(List<Spooled> spooled, List<Path> unreadable) {
    public Listing {
      spooled = List.copyOf(spooled);
      unreadable = List.copyOf(unreadable);
    }

    /** Those that belong in the record at a place. */
    public List<Spooled> at(Place place) {
      return spooled.stream().filter(s -> s.isFor(place)).toList();
    }

    /** How many decisions they are. */
    public int decisions() {
      return spooled.stream().mapToInt(s -> s.decisions().size()).sum();
    }
  }

  /**
   * What became of decisions that were kept here.
   *
   * @param before whether they were found on record, recorded by an earlier attempt
   * @param ids of the decisions; where they were found, of the one that was recognised
   */
  public record Stored(boolean before, List<String> ids) {
    public Stored {
      ids = List.copyOf(ids);
    }
  }

  public Path folder() {
    return files.folder();
  }

  /**
   * Keeps decisions that could not be recorded together. At least one needs an id in its origin;
   * what was kept under that id before gives way.
   *
   * @param place of the record they were meant for
   * @param draft the interview they came from; from here on it is kept here
   * @return the file they are in
   */
  public Path keep(
      Playbook playbook,
      List<NewDecision> decisions,
      Place place,
      StorageException failure,
      Optional<Draft> draft) {
    return files.save(
        new Spooled(
            Spooled.id(decisions),
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            place.shown(),
            Spooled.Failure.of(failure),
            playbook.files(),
            decisions,
            draft));
  }

  public Listing list() {
    var listing = files.list();
    return new Listing(
        listing.things().stream().sorted(Comparator.comparing(Spooled::at)).toList(),
        listing.unreadable());
  }

  /** What waits under the id of an interview. */
  public Optional<Spooled> find(String id) {
    return list().spooled().stream().filter(s -> s.id().equals(id)).findFirst();
  }

  /**
   * Records what was kept, all of it or none, and lets it go from here. What an earlier attempt
   * recorded, by this program or another, is not recorded again.
   *
   * @throws DecisionRefused where it cannot be recorded as it is; it stays here
   */
  public Stored record(Spooled spooled, Decisions decisions) {
    var stored = stored(spooled, decisions);
    try {
      discard(spooled);
    } catch (StorageException e) {
      // It is on record, which counts; what stays here is known again by its id.
    }
    return stored;
  }

  /** Lets it go from here, unrecorded. */
  public void discard(Spooled spooled) {
    files.delete(spooled);
  }

  private static Stored stored(Spooled spooled, Decisions decisions) {
    try {
      return new Stored(false, decisions.record(spooled).stream().map(Decision::id).toList());
    } catch (DecisionRefused refused) {
      if (refused.code() == DecisionRefused.Code.ALREADY_RECORDED) {
        return new Stored(true, List.of(refused.about()));
      }
      throw refused;
    }
  }
}
