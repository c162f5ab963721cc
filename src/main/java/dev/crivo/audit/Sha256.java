package dev.crivo.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A hash of text, read piece by piece in UTF-8. */
final class Sha256 {

  private final MessageDigest digest = digest();

  /** 128 bits of a hash: enough to tell things apart, in the room of two numbers. */
  record Half(long first, long second) {}

  void add(String text) {
    add(text.getBytes(StandardCharsets.UTF_8));
  }

  void add(byte[] bytes) {
    digest.update(bytes);
  }

  /** 64 hexadecimal digits; then it starts again. */
  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The first half of those digits; then it starts again. */
  Half half() {
    var bytes = ByteBuffer.wrap(digest.digest());
    return new Half(bytes.getLong(), bytes.getLong());
  }

  /** The first of those digits as a number; then it starts again. */
  long first64Bits() {
    return ByteBuffer.wrap(digest.digest()).getLong();
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
