package dev.crivo.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What was made of texts before: the columns of a table repeat a few. It keeps the latest ones, and
 * none that is long, so that no table fills the memory with them.
 */
final class Remembered<T> {

  private static final int MOST = 1_000;
  private static final int LONGEST = 200;

  private final Function<String, T> make;
  private final Map<String, T> made =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
          return size() > MOST;
        }
      };

  /**
   * @param make a pure function
   */
  Remembered(Function<String, T> make) {
    this.make = make;
  }

  T of(String text) {
    if (text.length() > LONGEST) {
      return make.apply(text);
    }
    var before = made.get(text);
    if (before != null) {
      return before;
    }
    var now = make.apply(text);
    made.put(text, now);
    return now;
  }
}
