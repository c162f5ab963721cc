package dev.crivo.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Values that were worked out, so many of them; where there are more, those used longest ago are
 * worked out again. Safe for use by several threads.
 */
final class Remembered<K, V> {

  private final Map<K, V> values;

  Remembered(int most) {
    values =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
          }
        };
  }

  /**
   * @param work the same for the same key: two threads may do it at once
   */
  V of(K key, Supplier<V> work) {
    synchronized (values) {
      var known = values.get(key);
      if (known != null) {
        return known;
      }
    }
    var value = work.get();
    synchronized (values) {
      values.put(key, value);
    }
    return value;
  }

  int size() {
    synchronized (values) {
      return values.size();
    }
  }
}
