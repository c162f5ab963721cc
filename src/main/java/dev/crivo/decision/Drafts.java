package dev.crivo.decision;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The interviews in progress, a small JSON file each. A draft that was saved survives whatever
 * happens to the program afterwards. Every call may throw a {@link StorageException}.
 */
public final class Drafts {

  private final JsonFiles<Draft> files;

  /**
   * Nothing on the disk is read or made before the first call.
   *
   * @param home the data folder; made, for its owner only, when the first draft is saved
   */
  public Drafts(Path home) {
    var folder = home.toAbsolutePath().normalize().resolve("drafts");
    files = new JsonFiles<>(folder, Draft.class, Draft::id);
  }

  /**
   * What is in the folder.
   *
   * @param drafts those that were started last first
   * @param unreadable files that are no drafts, or damaged ones; they are left as they are
   */
  public record Listing(List<Draft> drafts, List<Path> unreadable) {
    public Listing {
      drafts = List.copyOf(drafts);
      unreadable = List.copyOf(unreadable);
    }
  }

  /** Keeps a draft in the place of what was kept under its id before. */
  public void save(Draft draft) {
    files.save(draft);
  }

  public Listing list() {
    var listing = files.list();
    var lastFirst = Comparator.comparing(Draft::startedAt).reversed();
    return new Listing(listing.things().stream().sorted(lastFirst).toList(), listing.unreadable());
  }

  /** The interview that was started last. */
  public Optional<Draft> latest() {
    return list().drafts().stream().findFirst();
  }

  public Optional<Draft> find(String id) {
    return list().drafts().stream().filter(draft -> draft.id().equalsIgnoreCase(id)).findFirst();
  }

  /** Forgets a draft, if there is one, with what a killed program may have left of it. */
  public void delete(Draft draft) {
    files.delete(draft);
  }
}
