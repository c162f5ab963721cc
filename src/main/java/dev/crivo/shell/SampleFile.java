package dev.crivo.shell;

import dev.crivo.audit.Sample;
import dev.crivo.audit.Sample.Stratum;
import dev.crivo.audit.StratifiedBy;
import dev.crivo.console.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file that a sample is kept in, between its drawing and the end of its reviews. */
record SampleFile(Path path) {

  /** Bytes: far more than the largest sample has. */
  private static final int MOST = 20_000_000;

  private static final String ID = "[0-9A-HJKMNP-TV-Z]{26}";
  private static final String HASH = "[0-9a-f]{64}";

  /**
   * @throws Refusal where there is no such file, or it is not as it was written
   */
  DrawnSample read() {
    var json = json();
    if (!json.path("form").asString("").equals(DrawnSample.FORM)) {
      throw refuse("sample.file.other");
    }
    var sample =
        new Sample(
            text(json, "seed", ".+"),
            text(json, "frame", HASH),
            list(json, "strata", this::stratum));
    var by = list(json, "stratifiedBy", this::stratifiedBy);
    var fits =
        sample.strata().stream().allMatch(s -> s.key().size() == by.size())
            && json.path("population").asLong(0) == sample.population()
            && json.path("size").asLong(0) == sample.size();
    if (!fits || sample.size() == 0 || !sample.hash().equals(text(json, "sha256", HASH))) {
      throw refuse("sample.file.changed");
    }
    return new DrawnSample(sample, by, options(json), text(json, "record", ".+"));
  }

  private JsonNode json() {
    try (var stream = Files.newInputStream(path)) {
      var bytes = stream.readNBytes(MOST + 1);
      if (bytes.length > MOST) {
        throw refuse("sample.file.other");
      }
      return JsonMapper.shared().readTree(bytes);
    } catch (JacksonException e) {
      throw refuse("sample.file.other");
    } catch (NoSuchFileException e) {
      throw refuse("sample.file.none");
    } catch (IOException e) {
      throw refuse("sample.file.no-access");
    }
  }

  private Stratum stratum(JsonNode json) {
    var ids = list(json, "decisions", id -> text(id, ID));
    var size = json.path("size");
    if (!size.isIntegralNumber() || size.asLong() < Math.max(1, ids.size())) {
      throw refuse("sample.file.changed");
    }
    return new Stratum(list(json, "key", part -> text(part, ".*")), size.asLong(), ids);
  }

  private StratifiedBy stratifiedBy(JsonNode json) {
    return named(text(json, ".+")).orElseThrow(() -> refuse("sample.file.changed"));
  }

  /** What a name stands for, in whatever case. */
  static Optional<StratifiedBy> named(String written) {
    return Stream.of(StratifiedBy.values())
        .filter(by -> by.name().equals(written.strip().toUpperCase(Locale.ROOT)))
        .findFirst();
  }

  private Map<String, String> options(JsonNode json) {
    var options = new LinkedHashMap<String, String>();
    json.path("options")
        .properties()
        .forEach(entry -> options.put(entry.getKey(), text(entry.getValue(), ".*")));
    return options;
  }

  private <T> List<T> list(JsonNode json, String field, Function<JsonNode, T> of) {
    if (!json.path(field).isArray()) {
      throw refuse("sample.file.changed");
    }
    return StreamSupport.stream(json.get(field).spliterator(), false).map(of).toList();
  }

  private String text(JsonNode json, String field, String form) {
    return text(json.path(field), form);
  }

  private String text(JsonNode json, String form) {
    if (!json.isString() || !json.asString().matches(form)) {
      throw refuse("sample.file.changed");
    }
    return json.asString();
  }

  private Refusal refuse(String key) {
    return Refusal.usage(key, Map.of("file", path.toString()));
  }
}
