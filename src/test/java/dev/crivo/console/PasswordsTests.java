package dev.crivo.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTests {

  @ParameterizedTest
  @CsvSource({
    "postgresql://ana:secret@host/db, postgresql://ana:***@host/db",
    "see postgresql://ana:se@cr/et@host/db now, see postgresql://ana:***@host/db now",
    "jdbc:postgresql://h/d?user=a&password=secret&ssl=1, jdbc:postgresql://h/d?user=a&password=***&ssl=1",
    "postgresql://:secret@host/db, postgresql://:***@host/db",
  })
  void hidesThePasswordAndNothingElse(String text, String shown) {
    assertThat(Passwords.hidden(text)).isEqualTo(shown);
    assertThat(Passwords.in(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://ana@host:5432/db",
        "postgresql://[::1]:5432/db",
        "a note: ana@example.com, at 12:30",
        "interview --tenant contoso",
      })
  void leavesOtherTextAsItIs(String text) {
    assertThat(Passwords.hidden(text)).isEqualTo(text);
    assertThat(Passwords.in(text)).isFalse();
  }
}
