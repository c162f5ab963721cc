package dev.crivo.decision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/** Writes a {@link Proof} for programs and for people's eyes: a file's lines are lines here too. */
final class ProofWriter {

  private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .defaultPrettyPrinter(
              new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES))
          .build();

  private ProofWriter() {}

  static String write(
      Entry entry,
      String hash,
      Map<String, Commitment> disclosed,
      Set<String> masked,
      Proof.Files files) {
    var json = new LinkedHashMap<String, Object>();
    json.put("format", Proof.FORMAT);
    json.put("version", Proof.VERSION);
    json.put("hash", hash);
    json.put("entry", entry(entry));
    json.put("disclosed", disclosed);
    json.put("masked", masked);
    json.put("rules", lines(files.rules()));
    json.put("texts", lines(files.texts()));
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
  }

  /** In the order in which a person reads; its hash is made of the canonical one. */
  private static Map<String, Object> entry(Entry entry) {
    var json = new LinkedHashMap<String, Object>();
    json.put("position", entry.position());
    entry.previous().ifPresent(previous -> json.put("previous", previous));
    json.put("columns", entry.columns());
    json.put("committed", entry.committed());
    return json;
  }

  private static Map<String, List<String>> lines(Map<String, String> files) {
    var lines = new LinkedHashMap<String, List<String>>();
    files.forEach((path, content) -> lines.put(path, List.of(content.split("\n", -1))));
    return lines;
  }
}
