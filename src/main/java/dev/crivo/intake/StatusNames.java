package dev.crivo.intake;

import dev.crivo.audit.Crosswalk;
import dev.crivo.audit.Crosswalk.Change;
import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Status;
import dev.crivo.playbook.Texts;
import dev.crivo.table.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
  private final Names known;

  private final int most;

  /**
   * @param crosswalk by old codes, names or paths
   */
  StatusNames(Playbook playbook, Crosswalk crosswalk) {
    this.playbook = playbook;
    var written = new LinkedHashSet<String>();
    playbook.statuses().stream().filter(s -> s.level() > 0).forEach(s -> add(s, written));
    var longest = playbook.statuses().stream().mapToInt(Status::level).max().orElse(1);
    for (var change : crosswalk.byCode().entrySet()) {
      var steps = steps(change.getKey()).toList();
      changes.put(key(steps), change.getValue());
      written.add(change.getKey());
      longest = Math.max(longest, steps.size());
    }
    known = new Names(written);
    most = longest + 1;
  }

  /** The most names that a path has: one for each level, and a picked one. */
  int most() {
    return most;
  }

  private void add(Status status, Set<String> known) {
    byCode.put(Names.plain(status.code()), status);
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
    return names.stream().map(Names::plain).collect(Collectors.joining(STEP));
  }

  /** The names of a path, split as they are asked for: a cell may have half a million. */
  static Stream<String> steps(String written) {
    return BETWEEN_LEVELS.splitAsStream(written).map(String::strip).filter(s -> !s.isEmpty());
  }

  /**
   * @param steps the names of a path from any level down, or one code; at least one, at most {@link
   *     #most}
   */
  StatusReading read(List<String> steps) {
    return status(steps)
        .or(() -> picked(steps))
        .orElseGet(() -> new StatusReading.Unknown(known.near(String.join(" > ", steps))));
  }

  private Optional<StatusReading> status(List<String> steps) {
    return today(steps).or(() -> one(ends, steps));
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
    var last = steps.size() - 1;
    if (last == 0) {
      return Optional.empty();
    }
    return status(steps.subList(0, last))
        .filter(StatusReading.Found.class::isInstance)
        .map(reading -> ((StatusReading.Found) reading).code())
        .flatMap(code -> picked(code, steps.get(last)));
  }

  private Optional<StatusReading> picked(String code, String name) {
    return status(code)
        .flatMap(Status::pick)
        .map(pick -> new StatusReading.Found(code, Optional.of(listed(pick, name))));
  }

  /** A name as the list spells it; the name itself where it is on none. */
  static String listed(Status.PickList pick, String written) {
    var names = new LinkedHashMap<String, String>();
    pick.names().values().forEach(l -> l.forEach(n -> names.putIfAbsent(Names.plain(n), n)));
    return names.getOrDefault(Names.plain(written), written);
  }
}
