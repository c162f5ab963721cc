package dev.crivo.bench.onecase;

import dev.crivo.playbook.Answers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The FastTrack playbook as a programmer would write it by hand: nothing but {@code if} and {@code
 * switch}, and so the floor for all who interpret rules. It says the code of the deepest status, or
 * those of the follow-ups, and cannot say why.
 */
final class HandWritten implements Engine {

  private static final int ATTEMPTS = 3;
  private static final int CHANNELS = 2;

  @Override
  public List<String> evaluate(Answers answers) {
    return codes(answers.byQuestion());
  }

  @Override
  @SuppressWarnings("unchecked")
  public Collection<String> said(Object evaluated) {
    return (List<String>) evaluated;
  }

  private static List<String> codes(Map<String, String> answers) {
    var count = answer(answers, "entitlementsCount");
    if (!count.equals("COUNT")) {
      return count.isEmpty() ? List.of() : List.of("duplicate-invalid");
    }
    if (answer(answers, "workload").equals("OUTLOOK_MOBILE")) {
      return switch (answer(answers, "tenantSubscriptions")) {
        case "OFFICE_WITHOUT_EXCHANGE" -> List.of("duplicate-invalid");
        case "" -> List.of();
        default -> eligible(answers);
      };
    }
    return answer(answers, "workload").isEmpty() ? List.of() : eligible(answers);
  }

  private static List<String> eligible(Map<String, String> answers) {
    return switch (answer(answers, "intent")) {
      case "WILL_USE" -> one(progress(answers));
      case "OBSTACLE" -> one(Obstacles.code(answers));
      case "WILL_NOT_USE" -> one(noIntent(answers));
      case "UNKNOWN" -> unknown(answers);
      default -> List.of();
    };
  }

  private static String progress(Map<String, String> answers) {
    return switch (answer(answers, "usable")) {
      case "NOT_YET" -> "in-progress.technical-onboarding";
      case "UNKNOWN" -> "follow-up.ask-progress";
      case "YES" ->
          switch (answer(answers, "migration")) {
            case "YES" -> "in-progress.migration";
            case "NO" -> "in-progress.adoption";
            case "UNKNOWN" -> "follow-up.ask-progress";
            default -> "";
          };
      default -> "";
    };
  }

  private static String noIntent(Map<String, String> answers) {
    return switch (answer(answers, "noIntentReason")) {
      case "COMPETITOR" -> "no-intent.competitive-solution";
      case "ON_PREMISES" -> onPremises(answers);
      case "NO_SPONSOR" -> "no-intent.executive-sponsorship.no-bdm-sponsor-identified";
      case "NO_VALUE", "BUNDLE" -> "no-intent.executive-sponsorship.no-clear-business-drivers";
      case "WAY_OF_WORKING", "BUSINESS_DECISION" -> "no-intent.executive-sponsorship.other";
      case "DECLINES_HELP" -> progress(answers);
      case "OBSTACLE" -> Obstacles.code(answers);
      case "UNKNOWN" -> "follow-up.ask-reason";
      default -> "";
    };
  }

  private static String onPremises(Map<String, String> answers) {
    return switch (answer(answers, "onPremisesReason")) {
      case "INVESTMENT" -> "no-intent.on-premises.investment-or-hosting";
      case "CONTROL" -> "no-intent.on-premises.maintain-control";
      case "RIGHTS" -> "no-intent.on-premises.on-premises-rights";
      case "SUITE" -> "no-intent.on-premises.larger-suite";
      case "OTHER" -> "no-intent.on-premises.other";
      case "OBSTACLE" -> Obstacles.code(answers);
      case "UNKNOWN" -> "follow-up.ask-on-premises-reason";
      default -> "";
    };
  }

  private static List<String> unknown(Map<String, String> answers) {
    return switch (answer(answers, "unknownReason")) {
      case "CUSTOMER_SILENT" -> silent(answers);
      case "PARTNER_SILENT" ->
          switch (answer(answers, "partnerConfirmed")) {
            case "YES" -> List.of("blocked.partner-engagement.partner-unresponsive");
            case "NO" -> silent(answers);
            case "UNKNOWN" -> List.of("follow-up.check-partner");
            default -> List.of();
          };
      case "NEW", "TOO_FEW_SEATS", "PARTNER_COVERS" -> List.of("status-unknown.new-subscription");
      case "UNDECIDED" ->
          switch (answer(answers, "newSeats")) {
            case "YES" -> List.of("status-unknown.new-subscription");
            case "NO", "UNKNOWN" -> List.of("follow-up.ask-intent");
            default -> List.of();
          };
      case "NOT_CONTACTED" -> List.of("follow-up.contact-customer");
      default -> List.of();
    };
  }

  private static List<String> silent(Map<String, String> answers) {
    var attempts = answer(answers, "contactAttempts");
    var channels = answer(answers, "contactChannels");
    var due = new ArrayList<String>(2);
    if (!attempts.isEmpty() && Integer.parseInt(attempts) < ATTEMPTS) {
      due.add("follow-up.contact-attempts");
    }
    if (!channels.isEmpty() && Integer.parseInt(channels) < CHANNELS) {
      due.add("follow-up.contact-channels");
    }
    return due.isEmpty() && !attempts.isEmpty() && !channels.isEmpty()
        ? List.of("status-unknown.customer-unresponsive")
        : due;
  }

  /** The answer to a question, or an empty text where there is none. */
  static String answer(Map<String, String> answers, String question) {
    return answers.getOrDefault(question, "");
  }

  private static List<String> one(String code) {
    return code.isEmpty() ? List.of() : List.of(code);
  }
}
