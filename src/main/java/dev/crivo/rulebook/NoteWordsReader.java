package dev.crivo.rulebook;

import dev.crivo.playbook.NoteWords;
import dev.crivo.playbook.NoteWords.Fact;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code notes.yaml}: the words by which a note is graded. */
final class NoteWordsReader {

  static final String FILE = "notes.yaml";

  private static final Set<String> KEYS =
      Set.of("blurring", "logistics", "reasons", "bare", "fillers", "must-tell");

  private NoteWordsReader() {}

  static NoteWords read(String content) {
    var entries = YamlNode.parse(FILE, content).map(node -> node.map(KEYS)).orElse(Map.of());
    return new NoteWords(
        words(entries, "blurring"),
        words(entries, "logistics"),
        words(entries, "reasons"),
        words(entries, "bare"),
        words(entries, "fillers"),
        mustTell(entries));
  }

  private static List<String> words(Map<String, YamlNode> entries, String key) {
    return entries.containsKey(key) ? words(entries.get(key)) : List.of();
  }

  /** A blank word would stand in every note. */
  private static List<String> words(YamlNode node) {
    for (var word : node.list()) {
      if (word.text().isBlank()) {
        throw word.refuse("a word must not be blank");
      }
    }
    return node.texts();
  }

  private static Map<String, List<Fact>> mustTell(Map<String, YamlNode> entries) {
    var byStatus = new LinkedHashMap<String, List<Fact>>();
    if (entries.containsKey("must-tell")) {
      entries.get("must-tell").map().forEach((status, facts) -> byStatus.put(status, facts(facts)));
    }
    return byStatus;
  }

  private static List<Fact> facts(YamlNode node) {
    return node.map().entrySet().stream()
        .map(entry -> new Fact(entry.getKey(), words(entry.getValue())))
        .toList();
  }
}
