package dev.crivo.decision;

import dev.crivo.decision.NotAProof.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON that anybody may have written: no name twice, nothing after it, not deep. */
final class ProofJson {

  private static final int MAX_DEPTH = 8;
  private static final int MAX_NAME = 500;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxNameLength(MAX_NAME)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private ProofJson() {}

  static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (StreamConstraintsException e) {
      throw new NotAProof(Problem.BEYOND_LIMITS, place(e));
    } catch (JacksonException e) {
      var twice = e.getOriginalMessage().startsWith("Duplicate");
      throw new NotAProof(twice ? Problem.NAMED_TWICE : Problem.NO_JSON, place(e));
    }
  }

  /** Line and column, counted from 1. */
  private static String place(JacksonException e) {
    var location = e.getLocation();
    return location == null ? "1:1" : location.getLineNr() + ":" + location.getColumnNr();
  }
}
