package dev.crivo.shell;

import dev.crivo.decision.Decision;
import java.nio.file.Path;

/** A record with a list, splits, a correction, follow-ups and what is missing. */
record TenantsOnRecord(Decision legal, Decision migration, Decision corrected) {

  static TenantsOnRecord in(Path home) {
    DecidedBefore.listed(home, "2026-03-02", "contoso", "TEAMS", 400);
    DecidedBefore.listed(home, "2026-03-02", "contoso", "EXCHANGE", 1_000);
    DecidedBefore.listed(home, "2026-05-04", "Fabrikam Indústria", "INTUNE", 60);
    var legal =
        DecidedBefore.by("ana", "contoso", "TEAMS", 280)
            .target("2026-10-30")
            .owner("Their legal team")
            .next("Send the draft contract", "2026-10-15")
            .on(home, "2026-06-01");
    var wrong =
        DecidedBefore.by("bruno", "contoso", "EXCHANGE", 600)
            .status("in-progress.adoption")
            .target("2026-12-31")
            .on(home, "2026-06-10");
    var corrected =
        DecidedBefore.by("bruno", "contoso", "EXCHANGE", 600)
            .status("in-progress.migration")
            .poorNote()
            .correcting(wrong)
            .on(home, "2026-06-11");
    DecidedBefore.by("ana", "contoso", "TEAMS", 80)
        .status("no-intent.competitive-solution")
        .insteadOf("follow-up.ask-reason")
        .on(home, "2026-07-20");
    DecidedBefore.by("ana", "contoso", "EXCHANGE", 500)
        .status("in-progress.migration")
        .target("2027-01-31")
        .on(home, "2026-08-03");
    DecidedBefore.by("carla", "woodgrove", "TEAMS", 25)
        .status("status-unknown.customer-unresponsive")
        .next("Call the CIO", "2026-10-01")
        .on(home, "2026-09-01");
    return new TenantsOnRecord(legal, corrected, wrong);
  }
}
