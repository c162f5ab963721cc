package dev.crivo.bench;

import dev.crivo.bench.onecase.OneCase;
import dev.crivo.bench.start.Start;
import java.util.List;
import java.util.Locale;

/**
 * Whether the program is still as fast as it was, in less than two minutes: ratios of one run
 * against limits that leave room for a busy machine, and what a start loads.
 */
final class Check implements Measure {

  private final Report report = new Report("check", "what", "is", "at most", "");
  private boolean isKept = true;

  @Override
  public boolean run(List<String> options) throws Exception {
    var start = new Start();
    start.measure(5);
    limit("the first question, in starts of a bare program", start.ratioToBare(), 1.6);
    limit("the first question, in starts of the jar as it is built", start.ratioToNaive(), 0.45);
    limit(
        "classes of the database for `crivo rules list`",
        Start.loaded("org.sqlite", "rules", "list"),
        0);
    limit(
        "classes of Drools for `crivo decisions list`",
        Start.loaded("org.drools", "decisions", "list"),
        0);
    limit("one case, in cases of Java written by hand", OneCase.ratio(), 150);
    limit("an audit of 100,000, in readings of them", new AuditMeasure().ratio(100_000), 10);
    limit(
        "an import of 5,000, in readings and additions of them",
        new FilesMeasure().ratio(5_000),
        15);
    report.show();
    return isKept;
  }

  private void limit(String what, double is, double most) {
    isKept &= is <= most;
    report.row(
        what,
        String.format(Locale.ROOT, "%.2f", is),
        String.format(Locale.ROOT, "%.2f", most),
        is <= most ? "" : "SLOWER");
  }
}
