package dev.crivo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FirstRowsTests {

  @Test
  void namesTheFirstAsAMapDoes() {
    var random = new Random(7);
    var rows = new FirstRows();
    var expected = new HashMap<String, Integer>();
    for (var row = 2; row < 50_000; row++) {
      var told = "tenant-" + random.nextInt(30_000);
      var first = Optional.ofNullable(expected.putIfAbsent(told, row));
      assertThat(rows.before(told, row)).as("row %d", row).isEqualTo(first);
    }
  }
}
