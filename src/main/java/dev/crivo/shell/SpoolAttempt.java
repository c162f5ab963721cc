package dev.crivo.shell;

import dev.crivo.console.ScreenTexts;
import dev.crivo.decision.Spooled;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What came of recording decisions that waited in the spool.
 *
 * @param ids under which they are on record
 * @param message why they are not, or empty
 */
record SpoolAttempt(Spooled spooled, Result result, List<String> ids, String message) {

  /** How it ended. */
  enum Result {
    RECORDED,
    /** An earlier attempt had recorded them after all. */
    RECORDED_BEFORE,
    /** They stay in the spool: somebody has to change or discard them. */
    REFUSED,
    /** They stay in the spool: the record could not be used. */
    FAILED
  }

  boolean isOnRecord() {
    return result == Result.RECORDED || result == Result.RECORDED_BEFORE;
  }

  Map<String, Object> json() {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", spooled.id());
    json.put("result", ScreenTexts.key(result));
    json.put("decisions", ids);
    json.put("message", message.isEmpty() ? null : message);
    return json;
  }
}
