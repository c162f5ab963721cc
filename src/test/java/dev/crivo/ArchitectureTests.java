package dev.crivo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The house laws: one a line, and data flows one way. */
@AnalyzeClasses(packages = "dev.crivo", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

  private static final String[] DROOLS = {"org.drools..", "org.kie.."};
  private static final String[] SQL = {"java.sql..", "javax.sql..", "org.springframework.jdbc.."};
  private static final String[] CONSOLE = {"org.jline..", "org.springframework.shell.."};
  private static final String SPRING = "org.springframework..";

  @ArchTest
  static final ArchRule packages_have_no_cycles =
      slices().matching("dev.crivo.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule playbook_is_plain_java =
      from("playbook")
          .dependOnClassesThat()
          .resideOutsideOfPackages("java..", "dev.crivo.playbook..", "com.ibm.icu..");

  @ArchTest
  static final ArchRule rulebook_knows_only_the_playbook =
      avoid("rulebook", "dev.crivo.interview..", "dev.crivo.decision..", "dev.crivo.shell..");

  @ArchTest static final ArchRule rulebook_knows_no_spring = avoid("rulebook", SPRING);
  @ArchTest static final ArchRule rulebook_knows_no_sql = avoid("rulebook", SQL);
  @ArchTest static final ArchRule rulebook_knows_no_console = avoid("rulebook", CONSOLE);

  @ArchTest
  static final ArchRule interview_knows_only_playbook_and_rulebook =
      from("interview")
          .dependOnClassesThat()
          .resideOutsideOfPackages(
              "java..", "dev.crivo.playbook..", "dev.crivo.rulebook..", "dev.crivo.interview..");

  @ArchTest
  static final ArchRule explanation_knows_only_playbook_rulebook_and_interview =
      from("explanation")
          .dependOnClassesThat()
          .resideOutsideOfPackages(
              "java..",
              "dev.crivo.playbook..",
              "dev.crivo.rulebook..",
              "dev.crivo.interview..",
              "dev.crivo.explanation..");

  @ArchTest
  static final ArchRule verification_knows_only_playbook_and_rulebook =
      from("verification")
          .dependOnClassesThat()
          .resideOutsideOfPackages(
              "java..", "dev.crivo.playbook..", "dev.crivo.rulebook..", "dev.crivo.verification..");

  @ArchTest
  static final ArchRule drawing_is_plain_java =
      from("drawing")
          .dependOnClassesThat()
          .resideOutsideOfPackages("java..", "javax.xml..", "dev.crivo.drawing..");

  @ArchTest
  static final ArchRule page_knows_only_its_templates =
      from("page")
          .dependOnClassesThat()
          .resideOutsideOfPackages("java..", "com.samskivert.mustache..", "dev.crivo.page..");

  @ArchTest
  static final ArchRule table_knows_only_its_libraries =
      from("table")
          .dependOnClassesThat()
          .resideOutsideOfPackages(
              "java..",
              "com.github.pjfanning.xlsx..",
              "org.apache.commons.csv..",
              "org.apache.commons.text..",
              "org.apache.poi..",
              "org.yaml.snakeyaml..",
              "dev.crivo.table..");

  @ArchTest static final ArchRule decision_knows_no_drools = avoid("decision", DROOLS);

  @ArchTest
  static final ArchRule decision_knows_no_rulebook =
      avoid("decision", "dev.crivo.rulebook..", "dev.crivo.interview..", "dev.crivo.shell..");

  @ArchTest static final ArchRule decision_knows_no_console = avoid("decision", CONSOLE);

  @ArchTest
  static final ArchRule audit_knows_only_playbook_rulebook_and_decision =
      from("audit")
          .dependOnClassesThat()
          .resideOutsideOfPackages(
              "java..",
              "dev.crivo.playbook..",
              "dev.crivo.rulebook..",
              "dev.crivo.decision..",
              "dev.crivo.audit..",
              "org.apache.commons.statistics..");

  @ArchTest
  static final ArchRule intake_knows_only_tables_the_record_and_what_they_speak_of =
      from("intake")
          .dependOnClassesThat()
          .resideOutsideOfPackages(
              "java..",
              "dev.crivo.playbook..",
              "dev.crivo.table..",
              "dev.crivo.decision..",
              "dev.crivo.audit..",
              "dev.crivo.intake..",
              "org.apache.commons.text..");

  @ArchTest static final ArchRule intake_knows_no_sql = avoid("intake", SQL);

  @ArchTest
  static final ArchRule overview_knows_only_the_playbook_and_the_record =
      from("overview")
          .dependOnClassesThat()
          .resideOutsideOfPackages(
              "java..", "dev.crivo.playbook..", "dev.crivo.decision..", "dev.crivo.overview..");

  @ArchTest static final ArchRule overview_knows_no_sql = avoid("overview", SQL);

  @ArchTest static final ArchRule audit_knows_no_sql = avoid("audit", SQL);

  @ArchTest
  static final ArchRule console_knows_nothing_of_what_is_shown =
      avoid(
          "console",
          "dev.crivo.rulebook..",
          "dev.crivo.interview..",
          "dev.crivo.decision..",
          "dev.crivo.commandline..",
          "dev.crivo.shell..");

  @ArchTest
  static final ArchRule commandline_knows_no_command_of_the_product =
      avoid("commandline", "dev.crivo.rulebook..", "dev.crivo.interview..", "dev.crivo.shell..");

  @ArchTest static final ArchRule shell_knows_no_drools = avoid("shell", DROOLS);
  @ArchTest static final ArchRule shell_knows_no_sql = avoid("shell", SQL);

  @ArchTest
  static final ArchRule only_these_three_and_the_entry_point_know_the_console =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "dev.crivo", "dev.crivo.console..", "dev.crivo.commandline..", "dev.crivo.shell..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(CONSOLE);

  @ArchTest
  static final ArchRule nothing_is_injected_into_fields =
      noFields().should().beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired");

  private static ArchRule avoid(String feature, String... packages) {
    return from(feature).dependOnClassesThat().resideInAnyPackage(packages);
  }

  private static com.tngtech.archunit.lang.syntax.elements.ClassesShould from(String feature) {
    return noClasses().that().resideInAPackage("dev.crivo." + feature + "..").should();
  }
}
