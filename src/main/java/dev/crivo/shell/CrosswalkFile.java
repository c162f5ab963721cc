package dev.crivo.shell;

import dev.crivo.audit.Crosswalk;
import dev.crivo.audit.Crosswalk.Change;
import dev.crivo.console.Refusal;
import dev.crivo.playbook.Playbook;
import dev.crivo.rulebook.YamlNode;
import dev.crivo.table.Names;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a crosswalk: for every code that today's playbook no longer has, what became of it, by
 * {@code renamed: CODE}, {@code merged: CODE} or {@code split: [CODE, CODE]}.
 *
 * @param playbook today's
 */
record CrosswalkFile(Path path, Playbook playbook) {

  private static final String RENAMED = "renamed";
  private static final String MERGED = "merged";
  private static final String SPLIT = "split";
  private static final Set<String> CHANGES = Set.of(RENAMED, MERGED, SPLIT);

  /** Far more than any crosswalk has, in bytes. */
  private static final int MOST = 1_000_000;

  /** What a file says, or nothing where none is named. */
  static Crosswalk read(Optional<Path> file, Playbook today) {
    return file.map(path -> new CrosswalkFile(path, today).read()).orElse(Crosswalk.NONE);
  }

  /**
   * @throws Refusal naming the line and the code that are not right
   * @throws dev.crivo.playbook.PlaybookException naming the line that is no such YAML
   */
  Crosswalk read() {
    var changes = new LinkedHashMap<String, Change>();
    var seen = new HashSet<String>();
    var names = namesOfOne();
    YamlNode.parse(path.toString(), content())
        .map(YamlNode::map)
        .orElse(Map.of())
        .forEach(
            (code, node) -> {
              if (!seen.add(Names.plain(code))) {
                throw refusal("audit.crosswalk.twice", node, code);
              } else if (names.contains(Names.plain(code))) {
                throw refusal("audit.crosswalk.known", node, code);
              }
              changes.put(code, change(code, node));
            });
    return new Crosswalk(changes);
  }

  /** Names, in any language, that exactly one of today's statuses has. */
  private Set<String> namesOfOne() {
    var codes = new HashMap<String, Set<String>>();
    for (var texts : playbook.texts().values()) {
      for (var status : playbook.statuses()) {
        var name = Names.plain(texts.status(status.code()));
        codes.computeIfAbsent(name, n -> new HashSet<>()).add(status.code());
      }
    }
    codes.values().removeIf(some -> some.size() > 1);
    return codes.keySet();
  }

  private String content() {
    try {
      if (Files.size(path) > MOST) {
        throw refusal("audit.crosswalk.long", Map.of("most", MOST));
      }
      return Files.readString(path, StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      throw refusal("audit.crosswalk.not-utf8", Map.of());
    } catch (IOException e) {
      throw refusal("audit.crosswalk.no-file", Map.of());
    }
  }

  private Change change(String code, YamlNode node) {
    if (Crosswalk.isRecorded(code, playbook)) {
      throw refusal("audit.crosswalk.known", node, code);
    }
    var change = node.map();
    if (change.size() != 1 || !CHANGES.containsAll(change.keySet())) {
      throw refusal("audit.crosswalk.change", node, code);
    }
    var into = change.get(SPLIT);
    return into == null
        ? new Change.Renamed(today(change.values().iterator().next()))
        : split(code, into);
  }

  private Change split(String code, YamlNode into) {
    List<String> codes = into.list().stream().map(this::today).distinct().toList();
    if (codes.size() < 2) {
      throw refusal("audit.crosswalk.few", into, code);
    }
    return new Change.Split(codes);
  }

  private String today(YamlNode node) {
    var code = node.text();
    if (!Crosswalk.isRecorded(code, playbook)) {
      throw refusal("audit.crosswalk.unknown", node, code);
    }
    return code;
  }

  private Refusal refusal(String key, YamlNode node, String code) {
    return refusal(key, Map.of("line", String.valueOf(node.line()), "code", code));
  }

  private Refusal refusal(String key, Map<String, ?> arguments) {
    var all = new LinkedHashMap<String, Object>(arguments);
    all.put("file", path.toString());
    return Refusal.usage(key, all);
  }
}
