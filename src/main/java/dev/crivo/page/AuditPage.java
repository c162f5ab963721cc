package dev.crivo.page;

import java.io.Writer;
import java.util.List;
import java.util.Map;

/**
 * What the page of an audit says, in the words of one language. None of it is escaped yet: that is
 * for the page to do.
 *
 * @param language a BCP 47 tag
 * @param words the page's own texts, such as those of its headings and buttons, by their keys
 * @param about lines on what was audited
 * @param alarms what must not be missed
 * @param figures the most important first
 * @param kinds of verdicts that occur, in the order of all bars
 * @param tallies of verdicts, and of whom they are laid to
 * @param trend agreement by month; none where there is but one
 */
public record AuditPage(
    String language,
    Map<String, String> words,
    List<String> about,
    List<String> alarms,
    List<Figure> figures,
    List<Kind> kinds,
    List<Tally> tallies,
    List<Matrix> matrices,
    List<Month> trend,
    List<Breakdown> breakdowns,
    List<Suspect> suspects,
    List<Listed> findings,
    String unnamed) {

  /** A figure with what it rests on. */
  public record Figure(String label, String value, List<String> details) {}

  /**
   * A kind of verdict.
   *
   * @param code such as {@code slip}: its colour in all bars
   */
  public record Kind(String code, String name) {}

  /** How many there are of what. */
  public record Tally(String title, List<Counted> rows) {}

  /**
   * @param share in words, such as 12.5%
   * @param bar its one piece, or none
   */
  public record Counted(String name, String count, String share, List<Piece> bar) {}

  /**
   * A piece of a bar.
   *
   * @param start in percent of the bar
   * @param width the same
   */
  public record Piece(String code, double start, double width) {}

  /**
   * What was chosen, in rows, against what the rules say, in columns.
   *
   * @param total how many each column has, then all
   */
  public record Matrix(
      String title, List<String> columns, List<MatrixRow> rows, List<String> total) {}

  /** What was chosen, and how many of those the rules give which status. */
  public record MatrixRow(String name, List<Cell> cells, String total) {}

  /**
   * @param heat 0 for none, up to 5 for nearly all of the row
   * @param agrees whether it is what the rules say
   */
  public record Cell(String count, int heat, boolean agrees) {}

  /**
   * @param name such as 2026-03
   * @param value the share in agreement, 0 to 1; null where there are too few to say
   * @param low of its interval; null where it is
   * @param high the same
   */
  public record Month(
      String name, String decisions, String agreement, Double value, Double low, Double high) {}

  /**
   * Verdicts by what they have in common.
   *
   * @param head what the rows are, such as persons
   * @param more on rows that are left out; may be empty
   */
  public record Breakdown(String title, String head, List<Group> rows, String more) {}

  /**
   * @param counts one for every kind of verdict, in their order
   */
  public record Group(
      String name, String decisions, String agreement, List<String> counts, List<Piece> bar) {}

  /**
   * A rule that may be wrong.
   *
   * @param reason what it says, in a sentence
   * @param rate how often it is overridden, and whether chance explains it
   * @param instead what people chose instead, and how often
   * @param remarks what they wrote
   * @param drafts of example cases that expect what they chose, as a file of cases holds them
   */
  public record Suspect(
      String rule,
      String reason,
      String rate,
      List<String> instead,
      List<Remark> remarks,
      List<String> drafts) {
    boolean hasRemarks() {
      return !remarks.isEmpty();
    }

    boolean hasDrafts() {
      return !drafts.isEmpty();
    }
  }

  /**
   * @param finding the id of the decision
   * @param listed whether that is among the findings of the page
   */
  public record Remark(String finding, boolean listed, String text) {}

  /**
   * A finding, folded and unfolded.
   *
   * @param date such as 2026-03-01
   * @param rows its explanation
   */
  public record Listed(
      String id,
      Kind verdict,
      String date,
      String by,
      String about,
      String chosen,
      List<Row> rows) {}

  /** A label and what belongs to it, one thing a line. */
  public record Row(String label, List<Line> lines) {}

  /**
   * @param code such as the name of a rule; may be empty
   */
  public record Line(String text, String code) {}

  boolean hasTrend() {
    return !trend.isEmpty();
  }

  boolean hasSuspects() {
    return !suspects.isEmpty();
  }

  boolean hasFindings() {
    return !findings.isEmpty();
  }

  /** Writes the page, which needs nothing beside it. */
  public void to(Writer out) {
    Template.AUDIT.write(this, out);
  }
}
