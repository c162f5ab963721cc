package dev.crivo.verification;

import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.PlaybookException;
import dev.crivo.playbook.PlaybookException.Problem;
import dev.crivo.rulebook.ExampleCase;
import dev.crivo.rulebook.Rulebook;
import dev.crivo.verification.Recheck.Loaded;
import dev.crivo.verification.Recheck.Refused;
import dev.crivo.verification.Recheck.State;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Checks the playbook of a folder again each time that its files were saved. It compares contents,
 * look by look: what an operating system tells of changes does not reach containers and network
 * folders, times of change are coarse or set back there, and editors that write by renaming or
 * touch a file without changing it need no care. A playbook is small enough to be read twice a
 * second.
 *
 * <p>What editors leave beside their files, such as {@code .case.drl.swp} or {@code case.drl~}, is
 * no file of a playbook by its name and so not seen.
 */
public final class PlaybookWatch {

  private final Path folder;

  /** What was found at the last look, and what was last checked. */
  private Optional<Found> last = Optional.empty();

  private Optional<Found> checked = Optional.empty();

  private Optional<Playbook> loaded = Optional.empty();

  /** The files of the folder, or why they cannot be read. */
  private record Found(Map<String, String> files, List<Problem> problems) {
    static Found in(Path folder) {
      try {
        return new Found(Rulebook.files(folder), List.of());
      } catch (PlaybookException e) {
        return new Found(Map.of(), e.problems());
      }
    }

    /**
     * The files that are not the same in both; where some cannot be read, these, as nobody knows
     * the others then.
     */
    List<String> changedFrom(Found other) {
      var unreadable = Stream.of(this, other).flatMap(found -> found.problems.stream()).toList();
      if (!unreadable.isEmpty()) {
        return unreadable.stream().map(Problem::file).distinct().toList();
      }
      var names = new TreeSet<>(files.keySet());
      names.addAll(other.files.keySet());
      names.removeIf(name -> Objects.equals(files.get(name), other.files.get(name)));
      return List.copyOf(names);
    }
  }

  public PlaybookWatch(Path folder) {
    this.folder = folder;
  }

  /**
   * Looks once.
   *
   * @return the playbook checked again; empty where nothing changed, or where it changed since the
   *     look before, as then more may be about to be written
   */
  public Optional<Recheck> look() {
    var found = Found.in(folder);
    var isSettled = last.isEmpty() || last.get().equals(found);
    last = Optional.of(found);
    if (!isSettled || checked.filter(found::equals).isPresent()) {
      return Optional.empty();
    }
    var files = checked.map(found::changedFrom).orElse(List.of());
    checked = Optional.of(found);
    return Optional.of(new Recheck(files, check(found)));
  }

  /** Whether what the last look found was checked: else the next look should come soon. */
  public boolean isSettled() {
    return last.equals(checked);
  }

  private State check(Found found) {
    if (!found.problems.isEmpty()) {
      return new Refused(found.problems);
    }
    try {
      var playbook = Rulebook.read(found.files);
      var state = check(playbook, ExampleCase.of(playbook));
      loaded = Optional.of(playbook);
      return state;
    } catch (PlaybookException e) {
      return new Refused(e.problems());
    }
  }

  private Loaded check(Playbook playbook, List<ExampleCase> examples) {
    var failed = FailedExample.of(examples, Rulebook.ofConditions(playbook));
    var before = loaded.filter(l -> !l.version().equals(playbook.version()));
    return new Loaded(playbook, examples.size(), failed, before);
  }
}
