package dev.crivo.decision;

import dev.crivo.playbook.Answers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** What the same answers have in common, in whatever order they were given. */
final class CaseKey {

  private CaseKey() {}

  /** SHA-256, in hex, over the answers as one line of JSON whose keys are sorted. */
  static String of(Answers answers) {
    var sorted = JsonMapper.shared().writeValueAsBytes(new TreeMap<>(answers.byQuestion()));
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(sorted));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
