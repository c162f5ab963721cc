package dev.crivo.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.crivo.decision.Suggested.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * The alternatives of a decision as the record keeps them: every result once, then by question, in
 * their order, every other answer with the place of its result. A decision has some forty, which
 * written out would take more room than the rest of it.
 */
record AlternativesJson(List<Result> results, List<Change> changes) {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** What follows from one or more of the other answers. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Result(Kind kind, List<String> codes, Optional<String> picked, Optional<String> next) {
    Result {
      codes = codes == null ? List.of() : codes;
    }

    static Result of(Alternative a) {
      return new Result(a.kind(), a.codes(), a.picked(), a.next());
    }
  }

  /**
   * Other answers to one question.
   *
   * @param answers to the place of the result among the results, counted from 0
   */
  record Change(String question, Map<String, Integer> answers) {

    boolean takes(Alternative a) {
      return question.equals(a.question()) && !answers.containsKey(a.answer());
    }

    Stream<Alternative> alternatives(List<Result> results) {
      return answers.entrySet().stream()
          .map(e -> alternative(e.getKey(), results.get(e.getValue())));
    }

    private Alternative alternative(String answer, Result r) {
      return new Alternative(question, answer, r.kind(), r.codes(), r.picked(), r.next());
    }
  }

  static String write(List<Alternative> alternatives) {
    return JSON.writeValueAsString(of(alternatives));
  }

  static List<Alternative> read(String json) {
    var kept = JSON.readValue(json, AlternativesJson.class);
    return kept.changes.stream().flatMap(change -> change.alternatives(kept.results)).toList();
  }

  private static AlternativesJson of(List<Alternative> alternatives) {
    var results = new LinkedHashMap<Result, Integer>();
    var changes = new ArrayList<Change>();
    for (var a : alternatives) {
      if (changes.isEmpty() || !changes.get(changes.size() - 1).takes(a)) {
        changes.add(new Change(a.question(), new LinkedHashMap<>()));
      }
      var place = results.computeIfAbsent(Result.of(a), r -> results.size());
      changes.get(changes.size() - 1).answers().put(a.answer(), place);
    }
    return new AlternativesJson(List.copyOf(results.keySet()), changes);
  }
}
