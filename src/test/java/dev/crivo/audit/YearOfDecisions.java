package dev.crivo.audit;

import dev.crivo.audit.CasesOfTheYear.Case;
import dev.crivo.decision.Decision;
import dev.crivo.decision.Decision.Chosen;
import dev.crivo.decision.Decision.Origin;
import dev.crivo.decision.Decision.OverrideReason;
import dev.crivo.decision.Decision.Overriding;
import dev.crivo.decision.Decision.Plan;
import dev.crivo.decision.Decision.Subject;
import dev.crivo.decision.Decisions;
import dev.crivo.decision.NewDecision;
import dev.crivo.decision.Note;
import dev.crivo.decision.NoteGrade;
import dev.crivo.playbook.Status;
import dev.crivo.rulebook.Rulebook;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Records a year of decisions by twenty people about three hundred tenants, a few workloads of one
 * tenant at a time, and notes what is wrong with which. What is noted comes from what was done,
 * never from an audit. The same seed makes the same year but for the ids.
 */
final class YearOfDecisions {

  static final String WHO_SLIPS = "otto";

  private static final List<String> PEOPLE =
      List.of(
          "ana", "bia", "carlos", "dora", "emil", "fatima", "gil", "hana", "igor", "joana", "kofi",
          "lena", "marta", "nuno", WHO_SLIPS, "paula", "quim", "rui", "sara", "tiago");

  private static final int DAYS = 365;

  private final Random random;
  private final MovedClock clock = new MovedClock();
  private final Map<Rulebook, CasesOfTheYear> cases = new HashMap<>();
  private final Map<String, Fault> planted = new LinkedHashMap<>();

  private YearOfDecisions(long seed) {
    this.random = new Random(seed);
  }

  /** A decision about to be recorded, and what is wrong with it. */
  private record Made(NewDecision decision, Fault fault) {}

  /** Who decides about whom, by which rules. */
  private record Sitting(String by, String tenant, LocalDate day, Rulebook rulebook) {}

  /**
   * @param home the folder of the record
   * @param many how many decisions, beside those that correct others
   * @return ids to what is wrong with them, in the order recorded
   */
  static Map<String, Fault> record(Path home, int many, long seed) {
    var year = new YearOfDecisions(seed);
    try (var record = Decisions.open(home, year.clock)) {
      for (var made = 0; made < many; ) {
        made += year.sit(record, (double) made / many, many - made);
      }
    }
    return year.planted;
  }

  /**
   * @param share of the year that is over
   * @return how many decisions came of it
   */
  private int sit(Decisions record, double share, int most) {
    var day = PlaybooksOfTheYear.NEW_YEAR.plusDays((long) (share * DAYS));
    // Office hours only, so that a month is the same wherever it is read.
    var hour = 8 + 10 * (share * DAYS % 1);
    clock.moveTo(day.atStartOfDay(ZoneOffset.UTC).plusSeconds((long) (hour * 3600)).toInstant());
    var rulebook = PlaybooksOfTheYear.of(day);
    var by = PEOPLE.get(random.nextInt(PEOPLE.size()));
    var tenant = "tenant-%03d".formatted(random.nextInt(300));
    var made =
        decide(new Sitting(by, tenant, day, rulebook), Math.min(most, 1 + random.nextInt(6)));
    var recorded = record.record(rulebook.playbook(), made.stream().map(Made::decision).toList());
    for (var i = 0; i < made.size(); i++) {
      planted.put(recorded.get(i).id(), made.get(i).fault());
      if (made.get(i).fault() == Fault.CORRECTED) {
        correct(record, rulebook, recorded.get(i));
      }
    }
    return made.size();
  }

  /** One decision for each of some workloads. */
  private List<Made> decide(Sitting sitting, int most) {
    var workloads = new HashSet<String>();
    var all = new ArrayList<Made>();
    for (var i = 0; i < most; i++) {
      var taken = cases(sitting.rulebook()).any(random);
      if (workloads.add(taken.answers().byQuestion().get("workload"))) {
        all.add(made(sitting, taken));
      }
    }
    return all;
  }

  private CasesOfTheYear cases(Rulebook rulebook) {
    return cases.computeIfAbsent(rulebook, CasesOfTheYear::new);
  }

  private Made made(Sitting sitting, Case taken) {
    var fault = fault(sitting, taken);
    var chosen =
        switch (fault) {
          case SLIP, CORRECTED -> slip(sitting, taken);
          case WRONG_RULE -> instead(PlaybooksOfTheYear.RIGHT_STATUS, OverrideReason.RULE_WRONG);
          case KNEW_BETTER -> instead("blocked.service-reliability.other", reason());
          default -> accepted(taken);
        };
    return new Made(decision(sitting, taken, chosen, Optional.empty()), fault);
  }

  private Fault fault(Sitting sitting, Case taken) {
    if (sitting.rulebook() == PlaybooksOfTheYear.OF_MARCH) {
      return Fault.PLAYBOOK_DAMAGED;
    } else if (taken.has("licenceNeed", "WRONG_PLAN")) {
      return happens(0.7) ? Fault.WRONG_RULE : Fault.NONE;
    } else if (taken.has("doubt", "UPDATES") && sitting.day().isBefore(PlaybooksOfTheYear.JUNE)) {
      return happens(0.2) ? Fault.KNEW_BETTER : Fault.CHANGED_IN_JUNE;
    }
    return sitting.day().isBefore(PlaybooksOfTheYear.DECEMBER)
        ? outdated(taken).orElseGet(() -> human(sitting))
        : human(sitting);
  }

  /** What today's playbook makes of cases of before. */
  private static Optional<Fault> outdated(Case taken) {
    if (taken.has("noIntentReason", "COMPETITOR")) {
      return Optional.of(Fault.STATUS_RENAMED);
    } else if (taken.has("workload", "OFFICE_PROPLUS") && taken.has("applicationKind", "MACRO")) {
      return Optional.of(Fault.STATUS_SPLIT);
    }
    return taken.has("usable", "YES") && taken.has("migration", "NO")
        ? Optional.of(Fault.QUESTION_ADDED)
        : Optional.empty();
  }

  private Fault human(Sitting sitting) {
    if (sitting.by().equals(WHO_SLIPS)) {
      return happens(0.25) ? Fault.SLIP : Fault.NONE;
    }
    return happens(0.01) ? Fault.CORRECTED : Fault.NONE;
  }

  private boolean happens(double share) {
    return random.nextDouble() < share;
  }

  private static Chosen accepted(Case taken) {
    var suggested = taken.suggested();
    return new Chosen(
        suggested.status().orElseThrow(), suggested.picked(), Optional.<Overriding>empty());
  }

  /** Mostly anything else, but the same again and again where somebody is not ready. */
  private Chosen slip(Sitting sitting, Case taken) {
    var suggested = taken.suggested().status().orElseThrow();
    if (suggested.equals("in-progress.technical-onboarding")) {
      return instead("in-progress.migration", reason());
    }
    var others =
        sitting.rulebook().playbook().statuses().stream()
            .map(Status::code)
            .filter(code -> Crosswalk.isRecorded(code, sitting.rulebook().playbook()))
            .filter(code -> !code.equals(suggested))
            // One is no more today, and the other would be one more voice against the wrong rule.
            .filter(code -> !code.equals(PlaybooksOfTheYear.SPLIT))
            .filter(code -> !code.equals(PlaybooksOfTheYear.RIGHT_STATUS))
            .toList();
    return instead(others.get(random.nextInt(others.size())), reason());
  }

  private OverrideReason reason() {
    var reasons = OverrideReason.values();
    return reasons[random.nextInt(reasons.length)];
  }

  private static Chosen instead(String status, OverrideReason reason) {
    return new Chosen(
        status, Optional.empty(), Optional.of(new Overriding(reason, "it fits them better")));
  }

  private NewDecision decision(
      Sitting sitting, Case taken, Chosen chosen, Optional<String> corrects) {
    return new NewDecision(
        sitting.by(),
        new Subject(
            sitting.tenant(),
            taken.answers().get("workload"),
            Optional.of(1 + random.nextInt(2_000))),
        taken.answers(),
        taken.suggested(),
        List.of(),
        chosen,
        new Note("They said so in our call of this week.", NoteGrade.GOOD, List.of()),
        Plan.NONE,
        Origin.of(sitting.rulebook().playbook(), Locale.ENGLISH, "0.1.0"),
        corrects);
  }

  /** The same by somebody else who takes what was suggested. */
  private void correct(Decisions record, Rulebook rulebook, Decision wrong) {
    var sitting = new Sitting("quality", wrong.subject().tenant(), LocalDate.MIN, rulebook);
    var taken = new Case(wrong.answers(), wrong.suggested());
    var right = decision(sitting, taken, accepted(taken), Optional.of(wrong.id()));
    planted.put(record.record(rulebook.playbook(), right).id(), Fault.NONE);
  }
}
