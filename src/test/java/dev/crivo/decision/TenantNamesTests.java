package dev.crivo.decision;

import static dev.crivo.decision.Examples.NOON;
import static dev.crivo.decision.Examples.PLAYBOOK;
import static dev.crivo.decision.Examples.about;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TenantNamesTests {

  @TempDir Path home;

  @ParameterizedTest
  @EnumSource
  void namesEachTenantOnceAsTheNewestDecisionWritesItInTheOrderOfAll(Stores store) {
    try (var decisions = store.open(home, NOON)) {
      decisions.record(PLAYBOOK, about("fabrikam", "ana", "lent"));
      decisions.record(PLAYBOOK, about("contoso", "ana", "lent"));
      decisions.record(PLAYBOOK, about("Ármazem", "ana", "lent"));
      decisions.record(PLAYBOOK, about("ContoSo", "ana", "refused"));

      assertThat(decisions.tenants().names()).containsExactly("ContoSo", "fabrikam", "Ármazem");
      assertThat(decisions.tenants().all().map(Tenant::name))
          .containsExactlyElementsOf(decisions.tenants().names());
    }
  }

  @ParameterizedTest
  @EnumSource
  void namesNoneWhereNothingIsOnRecord(Stores store) {
    try (var decisions = store.open(home, NOON)) {
      assertThat(decisions.tenants().names()).isEmpty();
    }
  }
}
