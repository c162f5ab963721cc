package dev.crivo.shell;

import dev.crivo.audit.Apart;
import dev.crivo.audit.Crosswalk.Today;
import dev.crivo.audit.Finding;
import dev.crivo.audit.Replayed;
import dev.crivo.audit.Then;
import dev.crivo.console.ScreenTexts;
import dev.crivo.decision.Decision;
import dev.crivo.decision.Decision.Imported;
import dev.crivo.decision.Suggested;
import dev.crivo.rulebook.Conclusion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A finding of an audit as other programs read it. */
final class FindingJson {

  private FindingJson() {}

  static Map<String, Object> of(Finding finding) {
    var decision = finding.decision();
    var json = new LinkedHashMap<String, Object>();
    json.put("id", decision.id());
    json.put("at", decision.at().toString());
    json.put("decidedAt", decision.decidedAt().toString());
    json.put("source", decision.imported().map(Imported::source).orElse(null));
    json.put("by", decision.by());
    json.put("tenant", decision.subject().tenant());
    json.put("workload", decision.subject().workload().orElse(null));
    json.put("entitlements", decision.subject().entitlements().orElse(null));
    json.put("playbookVersion", version(decision));
    json.put("verdict", ScreenTexts.key(finding.verdict()));
    json.put("blame", ScreenTexts.key(finding.verdict().blame()));
    json.put("apart", finding.apart().map(FindingJson::apart).orElse(null));
    json.put("chosen", chosen(finding));
    json.put("stored", stored(decision.suggested()));
    json.put("then", finding.replayedThen().map(FindingJson::replayed).orElse(null));
    json.put("thenProblem", thenProblem(finding.then()));
    json.put("now", replayed(finding.now()));
    json.put("rulesOnlyThen", finding.rulesOnlyThen());
    json.put("rulesOnlyNow", finding.rulesOnlyNow());
    json.put("unfit", finding.now().unfit());
    json.put("override", override(finding));
    return json;
  }

  /** Of the rules of its day, which are not known of what was made elsewhere. */
  private static String version(Decision decision) {
    return decision.imported().isPresent() ? null : decision.origin().playbookVersion();
  }

  private static String apart(Apart apart) {
    return ScreenTexts.key(apart);
  }

  private static Map<String, Object> chosen(Finding finding) {
    var chosen = finding.decision().chosen();
    var json = new LinkedHashMap<String, Object>();
    json.put("status", chosen.status());
    json.put("picked", chosen.picked().orElse(null));
    json.put("today", today(finding.today()));
    return json;
  }

  /** The codes that it may be: one where that is known, several of a split, or none. */
  private static List<String> today(Today today) {
    if (today instanceof Today.Known known) {
      return List.of(known.code());
    }
    return today instanceof Today.Open open ? open.codes() : List.of();
  }

  private static Map<String, Object> stored(Suggested stored) {
    var json = new LinkedHashMap<String, Object>();
    json.put("kind", ScreenTexts.key(stored.kind()));
    json.put("codes", stored.status().map(List::of).orElse(stored.codes()));
    json.put("picked", stored.picked().orElse(null));
    json.put("rules", stored.reasons().stream().map(Suggested.Reason::rule).toList());
    return json;
  }

  private static Map<String, Object> replayed(Replayed replayed) {
    var json = conclusion(replayed.conclusion());
    json.put("rules", List.copyOf(replayed.rules().keySet()));
    return json;
  }

  /** How a case ends. */
  static Map<String, Object> conclusion(Conclusion conclusion) {
    var json = new LinkedHashMap<String, Object>();
    json.put("kind", ScreenTexts.key(conclusion.kind()));
    json.put("codes", conclusion.codes());
    json.put("picked", conclusion.picked().orElse(null));
    json.put("next", conclusion.next().orElse(null));
    return json;
  }

  private static String thenProblem(Then then) {
    if (then instanceof Then.NoRules) {
      return "no-rules";
    } else if (then instanceof Then.OtherRules) {
      return "other-rules";
    } else if (then instanceof Then.Missing) {
      return "rules-gone";
    } else if (then instanceof Then.Followed followed && !followed.replayed().unfit().isEmpty()) {
      return "unfit-answers: " + String.join(", ", followed.replayed().unfit());
    }
    return then instanceof Then.Unreadable unreadable
        ? "unreadable: " + unreadable.problem()
        : null;
  }

  private static Map<String, Object> override(Finding finding) {
    return finding
        .decision()
        .chosen()
        .overriding()
        .map(o -> Map.<String, Object>of("reason", ScreenTexts.key(o.reason()), "text", o.text()))
        .orElse(null);
  }
}
