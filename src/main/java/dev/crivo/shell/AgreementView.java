package dev.crivo.shell;

import dev.crivo.audit.Agreement;
import dev.crivo.audit.Concordance;
import dev.crivo.audit.Concordance.Between;
import dev.crivo.audit.Levels;
import dev.crivo.audit.Opinion;
import dev.crivo.audit.Reviewed;
import dev.crivo.audit.TooFew;
import dev.crivo.console.Screen;
import dev.crivo.console.Visible;
import dev.crivo.decision.Decisions;
import java.time.ZoneId;
import java.util.Map;

/** Shows how far reviewers agree, and the cases on which they do not. */
record AgreementView(Screen screen, Wording wording, Decisions decisions, ZoneId zone) {

  private static final int COLUMN = 18;

  /**
   * @param limit how many of the cases to name
   */
  void show(AgreementReport report, int limit) {
    screen.say(
        "agreement.head",
        Map.of(
            "count", report.cases().size(),
            "reviewed", report.reviewed(),
            "twice", report.reviewedTwice()));
    report.concordances().forEach(this::show);
    report.right().ifPresent(this::show);
    notJudged(report);
    disputed(report, limit);
    new OverruledView(screen, wording, decisions).show(report.overruled(), report.levels());
  }

  private void show(Concordance concordance) {
    screen.blank();
    var head = title(concordance.between());
    screen.line(
        screen
            .styles()
            .bold(screen.text("agreement.between", Map.of("who", head, "count", concordance.n()))));
    if (concordance.status().raw() instanceof TooFew few) {
      screen.line(2, new EstimateWords(screen).tooFew(few));
      return;
    }
    show("agreement.status", concordance.status());
    show("agreement.top", concordance.top());
  }

  private String title(Between between) {
    var key = between.one().isPresent() ? "two" : between.other().isPresent() ? "one" : "all";
    return screen.text(
        "agreement.between." + key,
        Map.of(
            "blind", between.blind() ? "yes" : "no",
            "one", Visible.line(between.one().orElse("")),
            "other", Visible.line(between.other().orElse(""))));
  }

  private void show(String level, Agreement agreement) {
    var words = new EstimateWords(screen);
    screen.line(2, screen.text(level));
    row("agreement.raw", words.share(agreement.raw()));
    row("agreement.kappa", words.coefficient(agreement.kappa()));
    row("agreement.gwet", words.coefficient(agreement.gwet()));
  }

  private void row(String key, String text) {
    screen.row(4, COLUMN, screen.text(key), text);
  }

  private void show(AgreementReport.Right right) {
    var percent = new Percent(screen);
    screen.blank();
    screen.say(
        "agreement.right",
        Map.of(
            "share", percent.of(right.share()),
            "margin", percent.limit(right.margin()),
            "population", right.population(),
            "count", right.n()));
  }

  private void notJudged(AgreementReport report) {
    if (!report.notJudged().isEmpty()) {
      screen.blank();
      screen.say("agreement.not-judged");
      report
          .notJudged()
          .forEach(
              (code, n) ->
                  screen.line(
                      2,
                      screen.text(
                          "agreement.not-judged.status",
                          Map.of("status", Visible.line(code), "count", n))));
    }
  }

  private void disputed(AgreementReport report, int limit) {
    var disputed = report.disputed();
    if (report.reviewed() == 0) {
      return;
    }
    screen.blank();
    screen.line(
        screen.styles().bold(screen.text("agreement.differ", Map.of("count", disputed.size()))));
    disputed.stream().limit(limit).forEach(c -> show(c, report.levels()));
    if (disputed.size() > limit) {
      screen.say("agreement.more", Map.of("count", disputed.size() - limit));
    }
  }

  private void show(Reviewed reviewed, Levels levels) {
    var decision = reviewed.decision();
    var view = new DisputeView(screen, wording);
    screen.line(
        2, decision.id() + "  " + new DecisionView(screen, wording, zone).subject(decision));
    opinion("agreement.record", Opinion.of(decision, levels));
    reviewed.reviews().forEach(r -> opinion("agreement.review", Opinion.of(r, levels)));
    reviewed
        .dispute(levels)
        .ifPresent(
            dispute ->
                screen.row(4, COLUMN, screen.text("agreement.part"), view.sentence(dispute)));
    reviewed.settled().ifPresent(r -> opinion("agreement.settled", Opinion.of(r, levels)));
  }

  private void opinion(String key, Opinion opinion) {
    var status = new DisputeView(screen, wording).status(opinion);
    row(
        key,
        screen.text(
            "agreement.opinion", Map.of("status", status, "by", Visible.line(opinion.by()))));
  }
}
