package dev.crivo.shell;

import dev.crivo.console.Refusal;
import java.util.Map;

/** An option that takes a share of a whole, such as 0.95 or 0,95. */
final class ShareOption {

  private static final String SHARE = "0|1|0?\\.[0-9]{1,9}|1\\.0{1,9}|0\\.";

  private ShareOption() {}

  /**
   * @param input the option as it is called in messages
   * @return 0 to 1
   * @throws Refusal where it is no such number
   */
  static double of(String input, String written) {
    // Screens in Portuguese write a comma.
    var share = written.strip().replace(',', '.');
    if (!share.matches(SHARE)) {
      throw Refusal.usage("audit.share", Map.of("input", input, "value", written));
    }
    return Double.parseDouble(share);
  }
}
