package dev.crivo.bench.onecase;

import static dev.crivo.bench.onecase.HandWritten.answer;

import java.util.Map;

/** What stands in the way of a customer who wants it: the greater part of the playbook. */
final class Obstacles {

  private static final String UNCLEAR = "follow-up.ask-obstacle";
  private static final String PRODUCT = "blocked.product-feature.other";
  private static final String READINESS = "blocked.adoption-readiness.other";
  private static final String RELIABILITY = "blocked.service-reliability.other";
  private static final String LEGAL = "blocked.legal.legal";

  private Obstacles() {}

  /** The code of the deepest status or of the follow-up, or an empty text where none follows. */
  static String code(Map<String, String> answers) {
    return switch (answer(answers, "obstacle")) {
      case "TECHNOLOGY" -> technology(answers);
      case "PEOPLE" -> people(answer(answers, "peopleConcerned"));
      case "PROCESS" -> process(answer(answers, "processKind"));
      case "MONEY" -> money(answer(answers, "moneyProblem"));
      case "RULES" -> rules(answers);
      case "SERVICE" -> service(answers);
      case "APPLICATION" -> application(answers);
      case "CONFIDENCE" -> confidence(answer(answers, "doubt"));
      case "PARTNER" -> partner(answer(answers, "partnerProblem"));
      case "LICENCES" -> licences(answer(answers, "licenceNeed"));
      case "MERGER" -> merger(answer(answers, "mergerEffect"));
      case "UNKNOWN" -> UNCLEAR;
      default -> "";
    };
  }

  private static String technology(Map<String, String> answers) {
    return switch (answer(answers, "technologyArea")) {
      case "NETWORK" -> "blocked.it-infrastructure.network";
      case "DEVICES" -> "blocked.it-infrastructure.desktop-devices";
      case "SERVERS" -> "blocked.it-infrastructure.hardware";
      case "IDENTITY" -> "blocked.it-infrastructure.identity";
      case "OTHER" -> "blocked.it-infrastructure.other";
      case "UNSUPPORTED" -> PRODUCT;
      case "APPLICATION" -> compatibility(answers);
      case "IT_SKILLS" -> "blocked.it-change-management.it-staff-training-required";
      case "IT_PROCEDURE" -> "blocked.it-change-management.updates-processes-or-infrastructure";
      case "SECURITY_TEAM" -> "blocked.security-privacy.security";
      case "UNKNOWN" -> UNCLEAR;
      default -> "";
    };
  }

  private static String people(String concerned) {
    return switch (concerned) {
      case "IT_TRAINING" -> "blocked.it-change-management.it-staff-training-required";
      case "IT_STAFF" -> "blocked.it-change-management.other";
      case "USERS", "BUSINESS" -> READINESS;
      case "PARTNER" -> "blocked.partner-engagement.other";
      case "UNKNOWN" -> UNCLEAR;
      default -> "";
    };
  }

  private static String process(String kind) {
    return switch (kind) {
      case "IT_TESTING", "IT_PROCEDURE" ->
          "blocked.it-change-management.updates-processes-or-infrastructure";
      case "IT_PAUSE" -> "blocked.it-change-management.other";
      case "SECURITY_REVIEW" -> "blocked.security-privacy.security";
      case "AUTHORITY" -> LEGAL;
      case "BUSINESS_PROCESS" -> READINESS;
      case "AGREEMENT" -> "blocked.billing.other";
      case "LATER" -> "in-progress.technical-onboarding";
      case "UNKNOWN" -> UNCLEAR;
      default -> "";
    };
  }

  private static String money(String problem) {
    return switch (problem) {
      case "BUDGET_LATE" -> "blocked.it-change-management.budget-agreed-but-not-available";
      case "UNEXPECTED_COST" -> "blocked.it-change-management.other";
      case "LICENCE_PRICE" -> "blocked.billing.other";
      case "USER_TRAINING" -> READINESS;
      case "PARTNER_PRICE" -> "blocked.partner-engagement.other";
      case "UNKNOWN" -> UNCLEAR;
      default -> "";
    };
  }

  private static String rules(Map<String, String> answers) {
    return switch (answer(answers, "ruleOrigin")) {
      case "LAW" -> LEGAL;
      case "OWN_POLICY" -> "blocked.security-privacy.security";
      case "TRUST" -> "blocked.security-privacy.trust";
      case "CONTRACT" -> "blocked.security-privacy.other";
      case "SERVICE_LACKS" -> PRODUCT;
      case "APPLICATION" -> compatibility(answers);
      case "NETWORK" -> "blocked.it-infrastructure.network";
      case "IT_PROCEDURE" -> "blocked.it-change-management.updates-processes-or-infrastructure";
      case "UNKNOWN" -> UNCLEAR;
      default -> "";
    };
  }

  private static String service(Map<String, String> answers) {
    return switch (answer(answers, "serviceGap")) {
      case "FEATURE", "BUG", "PLATFORM", "CERTIFICATION" -> PRODUCT;
      case "NOT_IN_PLAN" -> "blocked.billing.incorrect-sku";
      case "OTHER_APPLICATION" -> compatibility(answers);
      case "UNSTABLE" -> RELIABILITY;
      case "OLD_DEVICES" -> "blocked.it-infrastructure.desktop-devices";
      case "IT_SKILLS" -> "blocked.it-change-management.it-staff-training-required";
      case "UNKNOWN" -> UNCLEAR;
      default -> "";
    };
  }

  private static String application(Map<String, String> answers) {
    return switch (answer(answers, "applicationProblem")) {
      case "DOES_NOT_WORK", "NOT_CERTIFIED", "STOP_GAP" -> compatibility(answers);
      case "MICROSOFT_PART" -> PRODUCT;
      case "IT_TESTING" -> "blocked.it-change-management.updates-processes-or-infrastructure";
      case "USERS" -> READINESS;
      case "UNKNOWN" -> UNCLEAR;
      default -> "";
    };
  }

  private static String confidence(String doubt) {
    return switch (doubt) {
      case "OUTAGES", "SLOWNESS", "IMMATURE", "UPDATES" -> RELIABILITY;
      case "OWN_NETWORK" -> "blocked.it-infrastructure.network";
      case "IT_PROCEDURE" -> "blocked.it-change-management.updates-processes-or-infrastructure";
      case "MISSING" -> PRODUCT;
      case "TRUST" -> "blocked.security-privacy.trust";
      case "UNKNOWN" -> UNCLEAR;
      default -> "";
    };
  }

  private static String partner(String problem) {
    return switch (problem) {
      case "NONE_YET", "SKILLS", "SCOPE" -> "blocked.partner-engagement.other";
      case "SILENT" -> "blocked.partner-engagement.partner-unresponsive";
      case "CUSTOMER_IT" -> "blocked.it-change-management.other";
      case "UNKNOWN" -> UNCLEAR;
      default -> "";
    };
  }

  private static String licences(String need) {
    return switch (need) {
      case "ADD" -> "blocked.billing.addition-of-seats";
      case "WRONG_PLAN" -> "blocked.billing.incorrect-sku";
      case "OTHER_TENANT" -> "blocked.billing.wrong-tenant";
      case "APPLY", "REDUCE", "AGREEMENT", "DATA_MOVE" -> "blocked.billing.other";
      case "NO_DATA_CENTRE" -> PRODUCT;
      case "BUDGET_LATE" -> "blocked.it-change-management.budget-agreed-but-not-available";
      case "UNKNOWN" -> UNCLEAR;
      default -> "";
    };
  }

  private static String merger(String effect) {
    return switch (effect) {
      case "DIRECTORIES" -> "blocked.it-infrastructure.identity";
      case "RESOURCES" -> "blocked.it-change-management.other";
      case "NEW_TENANT" -> "blocked.billing.wrong-tenant";
      case "PAPERWORK" -> "blocked.billing.other";
      case "PLAN_ENDED" -> "no-intent.executive-sponsorship.other";
      case "UNKNOWN" -> UNCLEAR;
      default -> "";
    };
  }

  /** The kind of application matters for Office and Windows alone. */
  private static String compatibility(Map<String, String> answers) {
    var kind = answer(answers, "applicationKind");
    return switch (answer(answers, "workload")) {
      case "OFFICE_PROPLUS" ->
          switch (kind) {
            case "BUSINESS_APPLICATION" -> "blocked.app-compatibility.lob-applications";
            case "PLUG_IN" -> "blocked.app-compatibility.third-party-plug-ins";
            case "MACRO" -> "blocked.app-compatibility.legacy-macros";
            case "OTHER" -> "blocked.app-compatibility.other";
            default -> "blocked.app-compatibility";
          };
      case "WINDOWS_10" ->
          switch (kind) {
            case "BUSINESS_APPLICATION" -> "blocked.app-compatibility.lob-applications";
            case "" -> "blocked.app-compatibility";
            default -> "blocked.app-compatibility.other";
          };
      default -> "blocked.app-compatibility.other";
    };
  }
}
