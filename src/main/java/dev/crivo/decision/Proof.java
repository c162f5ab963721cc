package dev.crivo.decision;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One decision for somebody who has not the record: all that its hash stands for, and the playbook
 * it was made under. What may name a customer or a person can be left out of it; the hash can still
 * be computed. Where it comes from a file, nothing in it is to be believed before {@link
 * #isDisclosedAsCommitted} and {@link #isEntryOfHash} have said so.
 */
public final class Proof {

  /** What a proof can leave out, by the column of the record. */
  public static final List<String> MASKABLE = Entry.COMMITTED;

  /** Of those, the one that tells a guess at any of the others right or wrong. */
  public static final String IMPORT_KEY = "import_key";

  static final String FORMAT = "crivo-proof";
  static final int VERSION = 1;

  private final Entry entry;
  private final String hash;
  private final Map<String, Commitment> disclosed;
  private final Files files;

  /**
   * The files of a playbook, path relative to its folder to content.
   *
   * @param rules those that its version stands for
   * @param texts those that it does not stand for, and that the rules cannot be loaded without
   */
  public record Files(Map<String, String> rules, Map<String, String> texts) {
    public Files {
      rules = new TreeMap<>(rules);
      texts = new TreeMap<>(texts);
    }

    public Map<String, String> all() {
      var all = new TreeMap<>(rules);
      all.putAll(texts);
      return all;
    }
  }

  Proof(Entry entry, String hash, Map<String, Commitment> disclosed, Files files) {
    this.entry = entry;
    this.hash = hash;
    this.disclosed = disclosed;
    this.files = files;
  }

  /**
   * @param masked columns of which the value and its salt are left out
   */
  static Proof of(Link link, Map<String, ?> row, Set<String> masked, Files files) {
    var disclosed = new LinkedHashMap<>(Entry.commitments(row, link.salt()));
    disclosed.keySet().removeAll(masked);
    var entry = Entry.of(link.position(), link.previous(), row, link.salt());
    return new Proof(entry, link.hash(), disclosed, files);
  }

  /**
   * @throws NotAProof where the text is none
   */
  public static Proof parse(String json) {
    return ProofReader.read(json);
  }

  /** As it is written to a file: JSON, one thing a line. */
  public String json() {
    return ProofWriter.write(entry, hash, disclosed, masked(), files);
  }

  /** Its place in the chain of its record. */
  public Anchor anchor() {
    return new Anchor(entry.position(), hash);
  }

  public Files files() {
    return files;
  }

  /** The columns that have a value which is left out. */
  public Set<String> masked() {
    var masked = new LinkedHashSet<>(entry.committed().keySet());
    masked.removeAll(disclosed.keySet());
    return masked;
  }

  /** Whether everything that is told of customers and people is what the entry commits to. */
  public boolean isDisclosedAsCommitted() {
    return disclosed.entrySet().stream()
        .allMatch(d -> d.getValue().hash().equals(entry.committed().get(d.getKey())));
  }

  public boolean isEntryOfHash() {
    return entry.hash().equals(hash);
  }

  /** Whether the key by which the record finds the same case is that of the answers. */
  public boolean isCaseOfAnswers() {
    return CaseKey.of(decision("-").answers()).equals(entry.columns().get("case_key"));
  }

  /**
   * @param masked stands in the place of what is left out; not blank
   */
  public Decision decision(String masked) {
    var row = new LinkedHashMap<String, Object>(entry.columns());
    row.putAll(masked().stream().collect(Collectors.toMap(column -> column, column -> masked)));
    disclosed.forEach((column, commitment) -> row.put(column, commitment.value()));
    return DecisionRow.decision(row);
  }
}
