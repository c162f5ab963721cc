package dev.crivo.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A proof in the hands of another program, which knows docs/proof.md and nothing of Crivo: it can
 * change what it wants and compute all hashes anew.
 */
record ForgedProof(ObjectNode json) {

  static ForgedProof of(Path file) throws IOException {
    return new ForgedProof((ObjectNode) JsonMapper.shared().readTree(Files.readString(file)));
  }

  Path write(Path file) throws IOException {
    var ascii = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    return Files.writeString(file, ascii.writeValueAsString(json));
  }

  ObjectNode columns() {
    return (ObjectNode) json.get("entry").get("columns");
  }

  ForgedProof column(String name, String value) {
    columns().put(name, value);
    return this;
  }

  ForgedProof disclosing(String name, String value) {
    var disclosed = (ObjectNode) json.get("disclosed").get(name);
    disclosed.put("value", value);
    var committed = (ObjectNode) json.get("entry").get("committed");
    committed.put(name, commitment(disclosed));
    return this;
  }

  /** The hash of the entry as it is now. */
  ForgedProof hashed() {
    json.put("hash", hash());
    return this;
  }

  String hash() {
    return sha256(canonical(json.get("entry")));
  }

  static String commitment(JsonNode disclosed) {
    var both = JsonMapper.shared().createArrayNode();
    return sha256(canonical(both.add(disclosed.get("salt")).add(disclosed.get("value"))));
  }

  /** Of rules, by the content of files that stand for a version. */
  String version() {
    var all = new StringBuilder();
    new TreeMap<>(contents("rules"))
        .forEach((path, content) -> all.append(path + "\0" + content + "\0"));
    return sha256(all.toString());
  }

  Map<String, String> contents(String part) {
    return json.get(part).properties().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, file -> lines(file.getValue())));
  }

  ForgedProof file(String part, String path, String content) {
    var lines = ((ObjectNode) json.get(part)).putArray(path);
    List.of(content.split("\n", -1)).forEach(lines::add);
    return this;
  }

  private static String lines(JsonNode lines) {
    return lines.valueStream().map(JsonNode::stringValue).collect(Collectors.joining("\n"));
  }

  /** By RFC 8785, as far as a proof needs it. */
  static String canonical(JsonNode node) {
    if (node instanceof ObjectNode object) {
      return new TreeMap<>(byName(object))
          .entrySet().stream()
              .map(field -> quoted(field.getKey()) + ":" + canonical(field.getValue()))
              .collect(Collectors.joining(",", "{", "}"));
    } else if (node instanceof ArrayNode array) {
      return array
          .valueStream()
          .map(ForgedProof::canonical)
          .collect(Collectors.joining(",", "[", "]"));
    }
    return node.isString() ? quoted(node.stringValue()) : node.bigIntegerValue().toString();
  }

  private static Map<String, JsonNode> byName(ObjectNode object) {
    return object.properties().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static String quoted(String text) {
    var quoted = new ArrayList<String>();
    text.codePoints().forEach(c -> quoted.add(escaped(c)));
    return '"' + String.join("", quoted) + '"';
  }

  private static String escaped(int c) {
    return switch (c) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\b' -> "\\b";
      case '\f' -> "\\f";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> c < 0x20 ? String.format("\\u%04x", c) : Character.toString(c);
    };
  }

  static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
