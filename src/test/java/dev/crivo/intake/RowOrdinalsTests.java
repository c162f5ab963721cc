package dev.crivo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RowOrdinalsTests {

  @Test
  void countsAsAMapDoes() {
    var random = new Random(7);
    var ordinals = new RowOrdinals();
    var expected = new HashMap<Long, Integer>();
    for (var i = 0; i < 100_000; i++) {
      // Many that are equal, and many that fall on one place of the table.
      var hash = (long) random.nextInt(30_000) << (i % 3 * 16);
      var before = expected.merge(hash, 1, Integer::sum) - 1;
      assertThat(ordinals.next(hash)).as("row %d", i).isEqualTo(before);
    }
  }
}
