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
    disputed(report, limit);
    new OverruledView(screen, wording, decisions).show(report.cases());
  }

  private void show(Concordance concordance) {
    screen.blank();
    var head = title(concordance.between());
    screen.line(
        screen
            .styles()
            .bold(screen.text("agreement.between", Map.of("who", head, "count", concordance.n()))));
    if (concordance.status().raw() instanceof TooFew few) {
      screen.line(2, screen.text("figure.too-few", Map.of("minimum", few.minimum())));
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
    var figures = new Figures(screen);
    screen.line(2, screen.text(level));
    row("agreement.raw", figures.share(agreement.raw()));
    row("agreement.kappa", figures.coefficient(agreement.kappa()));
    row("agreement.gwet", figures.coefficient(agreement.gwet()));
  }

  private void row(String key, String text) {
    screen.row(4, COLUMN, screen.text(key), text);
  }

  private void show(AgreementReport.Right right) {
    var figures = new Figures(screen);
    screen.blank();
    screen.say(
        "agreement.right",
        Map.of(
            "share", figures.percent(right.share()),
            "margin", figures.percent(right.margin()),
            "population", right.population(),
            "count", right.n()));
  }

  private void disputed(AgreementReport report, int limit) {
    var levels = new Levels(wording.playbook());
    var disputed = report.disputed(levels);
    if (report.reviewed() == 0) {
      return;
    }
    screen.blank();
    screen.line(
        screen.styles().bold(screen.text("agreement.differ", Map.of("count", disputed.size()))));
    disputed.stream().limit(limit).forEach(c -> show(c, levels));
    if (disputed.size() > limit) {
      screen.say("agreement.more", Map.of("count", disputed.size() - limit));
    }
  }

  private void show(Reviewed reviewed, Levels levels) {
    var decision = reviewed.decision();
    var view = new DisputeView(screen, wording);
    screen.line(
        2, decision.id() + "  " + new DecisionView(screen, wording, zone).subject(decision));
    opinion("agreement.record", Opinion.of(decision));
    reviewed.reviews().forEach(r -> opinion("agreement.review", Opinion.of(r)));
    reviewed
        .dispute(levels)
        .ifPresent(
            dispute ->
                screen.row(4, COLUMN, screen.text("agreement.part"), view.sentence(dispute)));
    reviewed.settled().ifPresent(r -> opinion("agreement.settled", Opinion.of(r)));
  }

  private void opinion(String key, Opinion opinion) {
    var status = new DisputeView(screen, wording).status(opinion);
    row(
        key,
        screen.text(
            "agreement.opinion", Map.of("status", status, "by", Visible.line(opinion.by()))));
  }
}
