package dev.crivo.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The ids of all cases that a sample is drawn from, kept only to name that set of cases: some 50
 * bytes for each. That it grows is the price of a hash that does not depend on the order in which
 * cases come, finds what comes twice, and can be recomputed by hand.
 */
final class FrameIds {

  private static final byte[] LINE_FEED = {'\n'};

  private final List<byte[]> ids = new ArrayList<>();

  void add(String id) {
    ids.add(id.getBytes(StandardCharsets.UTF_8));
  }

  int size() {
    return ids.size();
  }

  /**
   * The SHA-256 of the ids in the order of their bytes, each followed by a line feed, as {@code
   * LC_ALL=C sort FILE | sha256sum} tells it of a file with one id a line.
   *
   * @throws IllegalArgumentException where an id is there twice
   */
  String hash() {
    ids.sort(Arrays::compareUnsigned);
    var sha256 = new Sha256();
    var last = new byte[0];
    for (var id : ids) {
      if (Arrays.equals(last, id)) {
        throw new IllegalArgumentException(
            "ids: " + new String(id, StandardCharsets.UTF_8) + " is there twice");
      }
      sha256.add(id);
      sha256.add(LINE_FEED);
      last = id;
    }
    return sha256.hex();
  }
}
