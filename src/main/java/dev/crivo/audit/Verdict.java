package dev.crivo.audit;

/**
 * What an audit says of a decision. <em>Chosen</em> is what the person chose, under its name of
 * today; <em>then</em> what the rules of its day suggest when the case is replayed; <em>now</em>
 * what today's rules make of it. The first line that fits decides:
 *
 * <pre>
 * | stored = then | chosen today          | now                  | chosen, then, now        | verdict               |
 * |---------------|-----------------------|----------------------|--------------------------|-----------------------|
 * | no            | any                   | any                  | any                      | NOT_REPRODUCIBLE      |
 * | yes, or none  | split, or unknown     | any                  | any                      | TAXONOMY_CHANGED      |
 * | yes, or none  | a status              | any                  | chosen = now, then other | JUSTIFIED_OVERRIDE (1)|
 * | yes, or none  | a status              | any                  | chosen = now             | AGREED                |
 * | yes, or none  | a status              | would ask more (2)   | chosen ≠ now             | FACT_MISSING          |
 * | yes           | a status              | any                  | chosen = then ≠ now      | RULES_CHANGED         |
 * | yes, or none  | a status              | contradicting (3)    | chosen ≠ then            | FACT_MISSING          |
 * | yes, or none  | a status              | no rule covers it    | chosen ≠ then            | SUSPECTED_RULE_DEFECT |
 * | yes, or none  | a status              | a status, follow-ups | chosen ≠ then, ≠ now     | SLIP (4)              |
 * </pre>
 *
 * <ol>
 *   <li>with a coded reason and rules of its day; where a decision came from elsewhere it is AGREED
 *   <li>and its answer may lead to what was chosen: once another status holds, a question about a
 *       detail of that one does not count
 *   <li>the answers say statuses at once that exclude each other
 *   <li>SUSPECTED_RULE_DEFECT where the person gave a coded reason and enough others did the same
 *       to the same rule: see {@link Suspicion}
 * </ol>
 *
 * Where no rules of its day are kept there is no <em>then</em>: it counts as other than chosen. Two
 * results are the same where status, detail and picked name all are; {@link Apart} says how far
 * apart they are if not. In order, the worst first.
 */
public enum Verdict {
  /** What is stored as suggested is not what the same rules suggest: an alarm. */
  NOT_REPRODUCIBLE(Blame.RECORD, false),
  /** People override one rule to the same status again and again, or no rule covers the case. */
  SUSPECTED_RULE_DEFECT(Blame.RULE, true),
  /** The person chose neither what the rules said then nor what they say now. */
  SLIP(Blame.PERSON, true),
  /** The answers on record do not tell what is right under today's rules. */
  FACT_MISSING(Blame.MISSING_FACT, false),
  /** The person chose what the rules said then; they say something else now. */
  RULES_CHANGED(Blame.NOBODY, true),
  /** Today's playbook has no one status for what was chosen. */
  TAXONOMY_CHANGED(Blame.NOBODY, false),
  /** The person knew better than the rules of the day, and today's rules agree. */
  JUSTIFIED_OVERRIDE(Blame.RULE, true),
  /** What was chosen is what today's rules say. */
  AGREED(Blame.NOBODY, true);

  private final Blame blame;
  private final boolean judged;

  Verdict(Blame blame, boolean judged) {
    this.blame = blame;
    this.judged = judged;
  }

  public Blame blame() {
    return blame;
  }

  /** Whether today's rules could tell right from wrong, so that shares of agreement count it. */
  public boolean isJudged() {
    return judged;
  }
}
