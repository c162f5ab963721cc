package dev.crivo.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DimensionTests {

  private static final Instant FIRST = Instant.parse("2023-12-01T00:00:00Z");

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "Pacific/Kiritimati", "Etc/GMT+12", "Asia/Kathmandu", "+18:00"})
  void everyHourOfAYearFallsIntoTheMonthThatItHasWhereThePersonIs(String place) {
    var zone = ZoneId.of(place);
    for (var hour = 0; hour < 14 * 31 * 24; hour++) {
      var at = FIRST.plus(Duration.ofHours(hour));

      assertThat(Dimension.month(at.toString(), zone))
          .isEqualTo(YearMonth.from(at.atZone(zone)).toString());
    }
  }
}
