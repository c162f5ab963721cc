package dev.crivo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PastDatesTests {

  private static final ZoneId SAO_PAULO = ZoneId.of("America/Sao_Paulo");

  @ParameterizedTest
  @CsvSource({
    "ISO, 2025-03-31, 2025-03-31T03:00:00Z",
    "ISO, 2025-03-31T10:20, 2025-03-31T13:20:00Z",
    "ISO, 2025-03-31 10:20:30, 2025-03-31T13:20:30Z",
    "ISO, 2025-03-31T10:20:30.5Z, ",
    "ISO, 2025-03-31T10:20:30.500Z, 2025-03-31T10:20:30.500Z",
    "ISO, 2025-03-31T10:20:30+02:00, 2025-03-31T08:20:30Z",
    "ISO, 2025-03-3110:00, ",
    "ISO, 2025-03-31T 10:00, ",
    "ISO, 2025-03-31  10:00, ",
    "ISO, 2025-03-31 T10:00, ",
    "ISO, 31/03/2025, ",
    "ISO, 2025-02-30, ",
    "ISO, 0025-03-31, ",
    "ISO, 45747, ",
    "DMY, 2025-03-31, 2025-03-31T03:00:00Z",
    "DMY, 3/4/2025, 2025-04-03T03:00:00Z",
    "DMY, 31.03.2025 8:05, 2025-03-31T11:05:00Z",
    "DMY, 03/31/2025, ",
    "MDY, 3/4/2025, 2025-03-04T03:00:00Z",
    "MDY, 03-31-2025, 2025-03-31T03:00:00Z",
    "MDY, 31/03/2025, ",
    "MDY, 3/4/25, ",
    "DMY, 31/03/202510:00, ",
  })
  void readsDaysInTheStatedOrderAndNoOther(DateOrder order, String written, Instant instant) {
    var dates = new PastDates(order, SAO_PAULO, Instant.EPOCH);

    assertThat(dates.instant(written).orElse(null)).isEqualTo(instant);
    assertThat(dates.day(written).isPresent()).isEqualTo(instant != null);
  }

  @ParameterizedTest
  @CsvSource({"2025-03-31T23:30", "2025-03-31"})
  void takesTheDayAsItIsWritten(String written) {
    assertThat(new PastDates(DateOrder.ISO, SAO_PAULO, Instant.EPOCH).day(written))
        .contains(LocalDate.of(2025, 3, 31));
  }
}
