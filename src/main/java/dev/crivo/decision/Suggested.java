package dev.crivo.decision;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What the rules suggested, as it was shown.
 *
 * @param codes the status suggested; or the follow-ups, or the statuses in conflict; or none
 * @param detail the code of the suggested status's detail
 * @param picked its detail as picked by name
 * @param reasons the satisfied rules, each after those it builds on
 */
public record Suggested(
    Kind kind,
    List<String> codes,
    Optional<String> detail,
    Optional<String> picked,
    List<Reason> reasons) {

  /** How the rules left the case. */
  public enum Kind {
    SUGGESTION,
    FOLLOW_UPS,
    CONFLICT,
    UNDETERMINED
  }

  /**
   * A satisfied rule.
   *
   * @param source the code of the status whose section of the source document the rule encodes
   * @param facts question to answer, as far as the rule read them and in its order
   * @param sentence the reason as shown, in the language of the screen
   */
  public record Reason(String rule, String source, Map<String, String> facts, String sentence) {
    public Reason {
      Objects.requireNonNull(rule, "rule");
      Objects.requireNonNull(source, "source");
      Objects.requireNonNull(sentence, "sentence");
      facts.values().forEach(Objects::requireNonNull);
      facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }
  }

  public Suggested {
    Objects.requireNonNull(kind, "kind");
    codes = List.copyOf(codes);
    reasons = List.copyOf(reasons);
    if (kind == Kind.SUGGESTION && codes.size() != 1) {
      throw new IllegalArgumentException("codes: a suggestion has exactly one status");
    }
  }

  /** The code of the deepest status suggested, where one was. */
  public Optional<String> status() {
    return kind == Kind.SUGGESTION ? detail.or(() -> codes.stream().findFirst()) : Optional.empty();
  }

  /** Whether the same is suggested by the same rules for the same facts, in whatever words. */
  public boolean isSameAs(Suggested other) {
    return withoutWords().equals(other.withoutWords());
  }

  private Suggested withoutWords() {
    var bare = reasons.stream().map(r -> new Reason(r.rule(), r.source(), r.facts(), "")).toList();
    return new Suggested(kind, codes, detail, picked, bare);
  }
}
