package dev.crivo.decision;

import dev.crivo.decision.DecidedCase.Basis;
import java.util.Iterator;
import java.util.List;

/** Decisions as an audit reads them, without a record. */
public final class DecidedCases {

  private DecidedCases() {}

  public static Iterator<DecidedCase> of(List<Decision> decisions) {
    return decisions.stream().map(decision -> of("a record", decision)).iterator();
  }

  static DecidedCase of(String place, Decision decision) {
    var row = DecisionRow.of(decision);
    var imported = decision.imported().isPresent();
    return new DecidedCase(
        place,
        decision.id(),
        decision.by(),
        (String) row.get(imported ? "decided_at" : "at"),
        new Basis(
            (String) row.get("workload"),
            (String) row.get("answers"),
            (String) row.get("suggested"),
            (String) row.get("status"),
            (String) row.get("picked"),
            (String) row.get("override_reason"),
            imported ? null : (String) row.get("playbook_version")));
  }
}
