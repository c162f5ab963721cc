package dev.crivo.decision;

import dev.crivo.playbook.Answers;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** What the same answers have in common, in whatever order they were given. */
final class CaseKey {

  private CaseKey() {}

  /** SHA-256, in hex, over the answers as one line of JSON whose keys are sorted. */
  static String of(Answers answers) {
    var sorted = JsonMapper.shared().writeValueAsBytes(new TreeMap<>(answers.byQuestion()));
    return CanonicalJson.sha256(sorted);
  }
}
