package dev.crivo.decision;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON of which there is one form alone, by RFC 8785 (JSON Canonicalization Scheme), and its hash.
 * Of numbers it takes whole ones alone, which that scheme writes as Java does up to 2 to the 53.
 */
final class CanonicalJson {

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
                  .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
                  .build())
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  private CanonicalJson() {}

  /**
   * @param value maps, lists, texts, whole numbers and null
   */
  static String of(Object value) {
    return JSON.writeValueAsString(value);
  }

  /** SHA-256, in hex, over the canonical JSON in UTF-8. */
  static String sha256(Object value) {
    return sha256(of(value).getBytes(StandardCharsets.UTF_8));
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
