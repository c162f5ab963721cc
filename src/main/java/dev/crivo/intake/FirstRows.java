package dev.crivo.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/**
 * Finds what is told of twice, by 64 bits of a hash: that two of a million things have the same by
 * chance, and the second is refused for no reason, happens in one of 30 million tables.
 */
final class FirstRows {

  private final MessageDigest digest = digest();
  private final HashNumbers rows = new HashNumbers();

  /** The row that told of it before, where one did; else this is the one. */
  Optional<Integer> before(String told, long row) {
    var hash = ByteBuffer.wrap(digest.digest(told.getBytes(StandardCharsets.UTF_8))).getLong();
    var first = rows.get(hash);
    if (first == 0) {
      rows.put(hash, Math.toIntExact(row));
    }
    return Optional.of(first).filter(number -> number > 0);
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
