package dev.crivo.decision;

import dev.crivo.decision.NotAProof.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The fields of an object in JSON that anybody may have written. Each is asked for by name and
 * type, and named in what is thrown where it is not so.
 */
final class JsonFields {

  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  private final String path;
  private final JsonNode object;

  /**
   * @param path to the object, with a dot at its end; empty where it is the whole
   */
  JsonFields(String path, JsonNode object) {
    if (!object.isObject()) {
      throw new NotAProof(
          path.isEmpty() ? Problem.OTHER_FORMAT : Problem.WRONG, path.replaceFirst("\\.$", ""));
    }
    this.path = path;
    this.object = object;
    names().forEach(name -> requireWhole(name, path + "*"));
  }

  Collection<String> names() {
    return object.propertyNames();
  }

  /** Null where it is missing. */
  JsonNode node(String name) {
    return object.get(name);
  }

  void onlyThese(String... known) {
    var all = Set.of(known);
    names().stream()
        .filter(name -> !all.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw new NotAProof(Problem.UNKNOWN, path + name);
            });
  }

  String text(String name) {
    var node = required(name);
    if (!node.isString()) {
      throw wrong(name);
    }
    requireWhole(node.stringValue(), path + name);
    return node.stringValue();
  }

  /** SHA-256 in hex. */
  String digest(String name) {
    var text = text(name);
    if (!DIGEST.matcher(text).matches()) {
      throw wrong(name);
    }
    return text;
  }

  long whole(String name) {
    var node = required(name);
    if (!node.isIntegralNumber() || !node.canConvertToLong()) {
      throw wrong(name);
    }
    return node.longValue();
  }

  JsonFields fields(String name) {
    return new JsonFields(path + name + ".", required(name));
  }

  /** A list of texts without line ends. */
  List<String> lines(String name) {
    var node = required(name);
    if (!node.isArray() || !node.valueStream().allMatch(JsonFields::isLine)) {
      throw wrong(name);
    }
    var lines = node.valueStream().map(JsonNode::stringValue).toList();
    lines.forEach(line -> requireWhole(line, path + name));
    return lines;
  }

  private static boolean isLine(JsonNode node) {
    return node.isString() && node.stringValue().indexOf('\n') < 0;
  }

  private JsonNode required(String name) {
    var node = object.get(name);
    if (node == null) {
      throw missing(name);
    }
    return node;
  }

  NotAProof missing(String name) {
    return new NotAProof(Problem.MISSING, path + name);
  }

  NotAProof wrong(String name) {
    return new NotAProof(Problem.WRONG, path + name);
  }

  /** In UTF-8, of which hashes are made, all half characters are the same. */
  private static void requireWhole(String text, String where) {
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      throw new NotAProof(Problem.BROKEN_TEXT, where);
    }
  }
}
