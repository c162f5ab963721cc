package dev.crivo.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.crivo.decision.BadServerUrl.Problem;
import dev.crivo.decision.Server.Defaults;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://ana:secret@db.example.com:5433/quality",
        "postgres://ana:secret@db.example.com:5433/quality",
        "jdbc:postgresql://ana:secret@db.example.com:5433/quality",
        "jdbc:postgresql://db.example.com:5433/quality?user=ana&password=secret",
      })
  void readsEveryFormOfTheUrl(String url) {
    var server = Server.at(url, Defaults.NONE);
    assertThat(server.jdbcUrl()).isEqualTo("jdbc:postgresql://db.example.com:5433/quality");
    assertThat(server.properties())
        .containsEntry("user", "ana")
        .containsEntry("password", "secret");
    assertThat(server.shown()).isEqualTo("postgresql://ana@db.example.com:5433/quality");
    assertThat(server).hasToString(server.shown());
  }

  @Test
  void readsWhatIsEscapedAndManyHostsAndParameters() {
    var url = "postgresql://a%40b:p%2Fw+%25@one:5432,two:5433/my%20base?sslmode=verify-full";
    var server = Server.at(url, Defaults.NONE);
    assertThat(server.jdbcUrl()).isEqualTo("jdbc:postgresql://one:5432,two:5433/my%20base");
    assertThat(server.properties())
        .containsEntry("user", "a@b")
        .containsEntry("password", "p/w+%")
        .containsEntry("sslmode", "verify-full");
  }

  @Test
  void readsNumbersOfTheNewerInternet() {
    var server = Server.at("postgresql://ana@[::1]:5433/quality", Defaults.NONE);
    assertThat(server.jdbcUrl()).isEqualTo("jdbc:postgresql://[::1]:5433/quality");
  }

  @Test
  void theUrlSaysMoreThanTheDefaults() {
    var defaults = new Defaults(Optional.of("rui"), Optional.of("other"));
    assertThat(Server.at("postgresql://h/d", defaults).properties())
        .containsEntry("user", "rui")
        .containsEntry("password", "other")
        .containsEntry("connectTimeout", "10");
    assertThat(Server.at("postgresql://ana:secret@h/d?connectTimeout=3", defaults).properties())
        .containsEntry("user", "ana")
        .containsEntry("password", "secret")
        .containsEntry("connectTimeout", "3");
  }

  @ParameterizedTest
  @CsvSource({
    "jdbc:sqlite:secret.db, SCHEME",
    "/home/ana/secret, SCHEME",
    "postgresql:secret, SCHEME",
    "postgresql://ana:secret@/quality, INCOMPLETE",
    "postgresql://ana:secret@host, INCOMPLETE",
    "postgresql://ana:secret@host/, INCOMPLETE",
    "postgresql://ana:secret word@host/d, CHARACTER",
    "postgresql://ana:secret%zz@host/d, CHARACTER",
    "postgresql://ana:secret@host/d?sslmod=require, PARAMETER",
  })
  void saysWhatIsWrongWithAUrlAndQuotesNoPassword(String url, Problem problem) {
    var bad = catchThrowableOfType(BadServerUrl.class, () -> Server.at(url, Defaults.NONE));
    assertThat(bad.problem()).isEqualTo(problem);
    assertThat(bad).hasNoCause().hasMessageNotContaining("secret");
    assertThat(bad.parameter()).isEqualTo(problem == Problem.PARAMETER ? "sslmod" : "");
  }

  @Test
  void isAnotherOneWithAnotherPassword() {
    assertThat(Server.at("postgresql://a:1@h/d", Defaults.NONE))
        .isEqualTo(Server.at("jdbc:postgresql://a:1@h/d", Defaults.NONE))
        .isNotEqualTo(Server.at("postgresql://a:2@h/d", Defaults.NONE));
  }
}
