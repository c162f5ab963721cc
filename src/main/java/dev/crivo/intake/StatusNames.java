package dev.crivo.intake;

import dev.crivo.audit.Crosswalk;
import dev.crivo.audit.Crosswalk.Change;
import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Status;
import dev.crivo.playbook.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds statuses by their codes, by their names in every language of the playbook, alone or as a
 * path from any level down, and by what they were called before.
 */
final class StatusNames {

  private static final Pattern BETWEEN_LEVELS = Pattern.compile("[>\u203A\u00BB\u2192]");
  private static final String STEP = ">";

  private final Playbook playbook;
  private final Map<String, Status> byCode = new HashMap<>();

  /** From the top level down. */
  private final Map<String, Set<Status>> whole = new HashMap<>();

  /** From any level down. */
  private final Map<String, Set<Status>> ends = new HashMap<>();

  private final Map<String, Change> changes = new HashMap<>();

  /** As they are written where somebody is asked if he meant one. */
  private final Set<String> known = new LinkedHashSet<>();

  /**
   * @param crosswalk by old codes, names or paths
   */
  StatusNames(Playbook playbook, Crosswalk crosswalk) {
    this.playbook = playbook;
    playbook.statuses().stream().filter(s -> s.level() > 0).forEach(this::add);
    crosswalk
        .byCode()
        .forEach(
            (old, change) -> {
              changes.put(key(steps(old)), change);
              known.add(old);
            });
  }

  private void add(Status status) {
    byCode.put(Spelling.plain(status.code()), status);
    for (var texts : playbook.texts().values()) {
      var names = names(status, texts);
      known.add(String.join(" > ", names));
      for (var from = 0; from < names.size(); from++) {
        var end = names.subList(from, names.size());
        known.add(end.get(end.size() - 1));
        put(ends, end, status);
      }
      put(whole, names, status);
    }
    known.add(status.code());
  }

  private static void put(Map<String, Set<Status>> map, List<String> names, Status status) {
    map.computeIfAbsent(key(names), key -> new LinkedHashSet<>()).add(status);
  }

  private List<String> names(Status status, Texts texts) {
    var names = new ArrayList<String>();
    for (var s = Optional.of(status); s.isPresent(); s = s.get().parent().flatMap(this::status)) {
      names.add(0, texts.status(s.get().code()));
    }
    return names;
  }

  private Optional<Status> status(String code) {
    return playbook.status(code);
  }

  private static String key(List<String> names) {
    return names.stream().map(Spelling::plain).collect(Collectors.joining(STEP));
  }

  /** The names of a path. */
  static List<String> steps(String written) {
    return Arrays.stream(BETWEEN_LEVELS.split(written))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /**
   * @param steps the names of a path from any level down, or one code; at least one
   */
  StatusReading read(List<String> steps) {
    return today(steps)
        .or(() -> named(steps))
        .or(() -> picked(steps))
        .orElseGet(
            () -> new StatusReading.Unknown(Spelling.near(String.join(" > ", steps), known)));
  }

  /** What is written in full goes before what only ends like it. */
  private Optional<StatusReading> today(List<String> steps) {
    return changed(steps)
        .or(() -> Optional.ofNullable(byCode.get(key(steps))).map(this::reading))
        .or(() -> one(whole, steps))
        .or(() -> changedEnd(steps));
  }

  private Optional<StatusReading> changedEnd(List<String> steps) {
    for (var from = 1; from < steps.size(); from++) {
      var changed = changed(steps.subList(from, steps.size()));
      if (changed.isPresent()) {
        return changed;
      }
    }
    return Optional.empty();
  }

  private Optional<StatusReading> changed(List<String> steps) {
    return Optional.ofNullable(changes.get(key(steps)))
        .map(
            change ->
                change instanceof Change.Split split
                    ? new StatusReading.Split(split.codes())
                    : new StatusReading.Found(((Change.Renamed) change).code(), Optional.empty()));
  }

  private Optional<StatusReading> named(List<String> steps) {
    return one(ends, steps);
  }

  private Optional<StatusReading> one(Map<String, Set<Status>> map, List<String> steps) {
    return Optional.ofNullable(map.get(key(steps)))
        .map(
            found ->
                found.size() == 1
                    ? reading(found.iterator().next())
                    : new StatusReading.Several(found.stream().map(Status::code).toList()));
  }

  private StatusReading reading(Status status) {
    return status.kind() == Status.Kind.GROUP
        ? new StatusReading.Group(recordedBelow(status))
        : new StatusReading.Found(status.code(), Optional.empty());
  }

  private List<String> recordedBelow(Status group) {
    return playbook.outcomes().stream()
        .map(Status::code)
        .filter(code -> code.startsWith(group.code() + "."))
        .toList();
  }

  /** A path that ends with a name from a pick list, or any name where there is such a list. */
  private Optional<StatusReading> picked(List<String> steps) {
    if (steps.size() < 2) {
      return Optional.empty();
    }
    var last = steps.get(steps.size() - 1);
    return Optional.of(read(steps.subList(0, steps.size() - 1)))
        .filter(StatusReading.Found.class::isInstance)
        .map(StatusReading.Found.class::cast)
        .filter(found -> found.picked().isEmpty())
        .flatMap(
            found ->
                status(found.code())
                    .flatMap(Status::pick)
                    .map(
                        pick ->
                            new StatusReading.Found(
                                found.code(), Optional.of(listed(pick, last)))));
  }

  /** A name as the list spells it; the name itself where it is on none. */
  static String listed(Status.PickList pick, String written) {
    var names = new LinkedHashMap<String, String>();
    pick.names().values().forEach(l -> l.forEach(n -> names.putIfAbsent(Spelling.plain(n), n)));
    return names.getOrDefault(Spelling.plain(written), written);
  }
}
