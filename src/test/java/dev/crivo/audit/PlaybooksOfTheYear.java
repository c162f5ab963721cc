package dev.crivo.audit;

import dev.crivo.audit.Crosswalk.Change.Renamed;
import dev.crivo.audit.Crosswalk.Change.Split;
import dev.crivo.rulebook.Rulebook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The playbook as it was in the course of a year: copies of the one that is shipped, with faults
 * planted by edits of their text. In all of them one rule is wrong: of who has the wrong plan it
 * says that seats are missing.
 */
final class PlaybooksOfTheYear {

  static final LocalDate NEW_YEAR = LocalDate.of(2025, 1, 1);
  static final LocalDate JUNE = LocalDate.of(2025, 6, 1);
  static final LocalDate DECEMBER = LocalDate.of(2025, 12, 1);

  static final String WRONG_RULE = "blocked.billing.addition-of-seats";
  static final String RIGHT_STATUS = "blocked.billing.incorrect-sku";

  static final String SPLIT = "blocked.app-compatibility.legacy-macros";
  private static final String RENAMED = "no-intent.competitive-solution";
  private static final String RENAMED_TO = "no-intent.competitor-in-use";
  private static final List<String> SPLIT_INTO =
      List.of("blocked.app-compatibility.macros", "blocked.app-compatibility.templates");

  static final Crosswalk CROSSWALK =
      new Crosswalk(Map.of(RENAMED, new Renamed(RENAMED_TO), SPLIT, new Split(SPLIT_INTO)));

  private static final String BILLING = "3-detail/blocked/billing.drl";
  static final String CHANGE_MANAGEMENT = "2-reason/blocked/it-change-management.drl";
  private static final String RELIABILITY = "2-reason/blocked/service-reliability.drl";
  private static final String PROGRESS = "2-reason/in-progress.drl";
  private static final String APPLICATIONS = "3-detail/blocked/app-compatibility.drl";
  private static final String MESSAGES = "messages.properties";

  private static final EditedPlaybook WRONG = wrong();
  private static final EditedPlaybook OLD = beforeJune();

  /** Who fears updates is taken for a customer whose IT is slow to change. */
  static final Rulebook UNTIL_MAY = rulebook(OLD);

  /** The same in other words, for some days of March. */
  static final Rulebook OF_MARCH =
      rulebook(OLD.replacing(CHANGE_MANAGEMENT, "// IT people", "// People of IT"));

  static final Rulebook SINCE_JUNE = rulebook(WRONG);

  /** One status has another name, another became two, and one question more is asked. */
  static final Rulebook TODAY = rulebook(split(asking(WRONG)).renaming(RENAMED, RENAMED_TO));

  private PlaybooksOfTheYear() {}

  /** The one in use on a day. */
  static Rulebook of(LocalDate day) {
    if (!day.isBefore(DECEMBER)) {
      return TODAY;
    } else if (!day.isBefore(JUNE)) {
      return SINCE_JUNE;
    }
    return day.getMonthValue() == 3 && day.getDayOfMonth() <= 3 ? OF_MARCH : UNTIL_MAY;
  }

  /** The folder of a playbook, as a person keeps it. */
  static Path write(Rulebook rulebook, Path folder) {
    rulebook.playbook().files().forEach((file, content) -> write(folder.resolve(file), content));
    return folder;
  }

  static Path writeCrosswalk(Path file) {
    return write(
        file,
        "%s: { renamed: %s }\n%s: { split: [%s] }\n"
            .formatted(RENAMED, RENAMED_TO, SPLIT, String.join(", ", SPLIT_INTO)));
  }

  private static Path write(Path file, String content) {
    try {
      Files.createDirectories(file.getParent());
      return Files.writeString(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static EditedPlaybook wrong() {
    return EditedPlaybook.of(Path.of("rules/fasttrack"))
        .dropping(BILLING, "blocked.billing.incorrect-sku/licences")
        .replacing(
            BILLING,
            "licenceNeed == LicenceNeed.ADD",
            "licenceNeed in ( LicenceNeed.ADD, LicenceNeed.WRONG_PLAN )");
  }

  private static EditedPlaybook beforeJune() {
    return WRONG
        .replacing(
            CHANGE_MANAGEMENT,
            "doubt == Doubt.IT_PROCEDURE",
            "doubt in ( Doubt.IT_PROCEDURE, Doubt.UPDATES )")
        .replacing(RELIABILITY, ", Doubt.UPDATES", "");
  }

  /** Adoption takes somebody who uses it. */
  private static EditedPlaybook asking(EditedPlaybook playbook) {
    return playbook
        .replacing("case.drl", "  migration : YesNo\n", "  migration : YesNo\n  users : Users\n")
        .adding("case.drl", "\ndeclare enum Users\n  SOME, NONE;\nend\n")
        .replacing(
            PROGRESS, "migration == YesNo.NO )", "migration == YesNo.NO, users == Users.SOME )")
        .adding(
            PROGRESS,
            """

            rule "in-progress.technical-onboarding/unused"
              @source( "in-progress.technical-onboarding" )
            when
              Status( code == "in-progress" )
              Case( usable == Usable.YES, migration == YesNo.NO, users == Users.NONE )
            then
              insertLogical( new Status( "in-progress.technical-onboarding" ) );
            end
            """)
        .adding(
            MESSAGES,
            """
            question.users = Does anybody use it?
            question.users.help = Look at the report of last month.
            question.users.SOME = Somebody does
            question.users.SOME.help = One is enough.
            question.users.NONE = Nobody does
            question.users.NONE.help = All seats are idle.
            rule.in-progress.technical-onboarding/unused = it is ready, and nobody uses it
            """);
  }

  private static EditedPlaybook split(EditedPlaybook playbook) {
    return playbook
        .replacing("case.drl", "PLUG_IN, MACRO, OTHER", "PLUG_IN, MACRO, TEMPLATE, OTHER")
        .replacing(
            "statuses.yaml",
            "          - " + SPLIT + "\n",
            "          - " + SPLIT_INTO.get(0) + "\n          - " + SPLIT_INTO.get(1) + "\n")
        .renaming(SPLIT, SPLIT_INTO.get(0))
        .replacing(
            APPLICATIONS,
            "ApplicationKind.PLUG_IN, ApplicationKind.MACRO,",
            "ApplicationKind.PLUG_IN, ApplicationKind.MACRO, ApplicationKind.TEMPLATE,")
        .adding(
            APPLICATIONS,
            """

            rule "blocked.app-compatibility.templates"
              @source( "blocked.app-compatibility" )
            when
              Status( code == "blocked.app-compatibility" )
              Case( workload == Workload.OFFICE_PROPLUS, applicationKind == ApplicationKind.TEMPLATE )
            then
              insertLogical( new Status( "blocked.app-compatibility.templates" ) );
            end
            """)
        .adding(
            MESSAGES,
            """
            question.applicationKind.TEMPLATE = Templates with code
            question.applicationKind.TEMPLATE.help = Letters that fill themselves in.
            status.blocked.app-compatibility.templates = Templates
            rule.blocked.app-compatibility.templates = it is templates with code
            """);
  }

  /** Evaluated by conditions alone, as it is decided under many times. */
  private static Rulebook rulebook(EditedPlaybook edited) {
    return Rulebook.ofConditions(Rulebook.read(edited.files()));
  }
}
