package dev.crivo.shell;

import dev.crivo.audit.Concordance;
import dev.crivo.audit.Levels;
import dev.crivo.audit.Opinion;
import dev.crivo.audit.Parting;
import dev.crivo.audit.Reviewed;
import dev.crivo.audit.Reviewed.Dispute;
import dev.crivo.console.ScreenTexts;
import dev.crivo.decision.Decision;
import dev.crivo.decision.Decision.Chosen;
import dev.crivo.decision.Decisions;
import dev.crivo.decision.Review;
import dev.crivo.playbook.Playbook;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How far reviewers agree, as other programs read it.
 *
 * @param masked what is masked in the report already
 */
record AgreementJson(Playbook playbook, Decisions decisions, Set<MaskedField> masked) {

  Map<String, Object> of(AgreementReport report) {
    var levels = report.levels();
    var json = new LinkedHashMap<String, Object>();
    json.put("masked", MaskOption.names(masked));
    json.put("cases", report.cases().size());
    json.put("reviewed", report.reviewed());
    json.put("reviewedTwice", report.reviewedTwice());
    json.put("notJudged", report.notJudged());
    json.put("agreement", report.concordances().stream().map(AgreementJson::concordance).toList());
    json.put("right", report.right().map(AgreementJson::right).orElse(null));
    json.put("differ", report.disputed().stream().map(c -> reviewed(c, levels)).toList());
    json.put("overruled", report.overruled().stream().map(c -> overruled(c, levels)).toList());
    return json;
  }

  private static Map<String, Object> concordance(Concordance concordance) {
    var json = new LinkedHashMap<String, Object>();
    json.put("one", concordance.between().one().orElse("decisions"));
    json.put("other", concordance.between().other().orElse("reviewers"));
    json.put("blind", concordance.between().blind());
    json.put("n", concordance.n());
    json.put("level1", FiguresJson.agreement(concordance.top()));
    json.put("level2", FiguresJson.agreement(concordance.status()));
    return json;
  }

  private static Map<String, Object> right(AgreementReport.Right right) {
    var json = new LinkedHashMap<String, Object>();
    json.put("share", right.share());
    json.put("margin", right.margin());
    json.put("n", right.n());
    json.put("population", right.population());
    return json;
  }

  private Map<String, Object> reviewed(Reviewed reviewed, Levels levels) {
    var json = new LinkedHashMap<String, Object>();
    json.put("decision", reviewed.decision().id());
    json.put("onRecord", opinion(Opinion.of(reviewed.decision(), levels)));
    json.put("reviews", reviewed.reviews().stream().map(r -> review(r, levels)).toList());
    json.put("part", reviewed.dispute(levels).flatMap(this::parting).map(this::json).orElse(null));
    json.put("settled", reviewed.settled().map(r -> review(r, levels)).orElse(null));
    return json;
  }

  private Optional<Parting> parting(Dispute dispute) {
    return Parting.of(playbook, dispute.one().answers(), dispute.other().answers());
  }

  private Map<String, Object> json(Parting parting) {
    var json = new LinkedHashMap<String, Object>();
    json.put("question", parting.question());
    json.put("one", parting.one().orElse(null));
    json.put("other", parting.other().orElse(null));
    return json;
  }

  private static Map<String, Object> review(Review review, Levels levels) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", review.id());
    json.put("at", review.at().toString());
    json.put("shown", ScreenTexts.key(review.shown()));
    json.putAll(opinion(Opinion.of(review, levels)));
    json.put("playbookVersion", review.origin().playbookVersion());
    return json;
  }

  private static Map<String, Object> opinion(Opinion opinion) {
    var json = new LinkedHashMap<String, Object>();
    json.put("by", opinion.by());
    json.put("status", opinion.status().orElse(null));
    json.put("picked", opinion.chosen().flatMap(Chosen::picked).orElse(null));
    json.put("answers", opinion.answers().byQuestion());
    json.put("note", opinion.note());
    return json;
  }

  private Map<String, Object> overruled(Reviewed reviewed, Levels levels) {
    var json = new LinkedHashMap<String, Object>();
    var id = reviewed.decision().id();
    json.put("decision", id);
    json.put("onRecord", Opinion.of(reviewed.decision(), levels).status().orElse(null));
    json.put("found", reviewed.overruling(levels).flatMap(Opinion::status).orElse(null));
    json.put("correctedBy", decisions.correctionOf(id).map(Decision::id).orElse(null));
    return json;
  }
}
