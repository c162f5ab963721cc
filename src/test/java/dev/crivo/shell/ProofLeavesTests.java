package dev.crivo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.Program;
import dev.crivo.commandline.Folders;
import dev.crivo.commandline.Session;
import dev.crivo.console.Refusal;
import dev.crivo.console.Surroundings;
import dev.crivo.decision.NotAProof;
import dev.crivo.decision.Proof;
import dev.crivo.playbook.PlaybookException;
import dev.crivo.shell.LendingDecisions.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A proof of which one thing was changed, each in its turn: every value, every name. */
class ProofLeavesTests {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  @TempDir Path home;
  private JsonNode proof;
  private Rulebooks rulebooks;

  @BeforeEach
  void setUp() throws IOException {
    var id = LendingDecisions.in(home).record(Kind.OVERRIDDEN).id();
    var file = home.resolve("proof.json").toString();
    Program.in(home).run("decisions", "export", id, "--proof", file, "--mask=owner");
    proof = JsonMapper.shared().readTree(Files.readString(Path.of(file)));
    var nowhere = new PrintStream(OutputStream.nullOutputStream());
    var settings = Map.of("CRIVO_CACHE", Path.of("target/test-cache").toAbsolutePath().toString());
    var around =
        new Surroundings(
            InputStream.nullInputStream(), nowhere, nowhere, settings, Optional.empty());
    rulebooks = new Rulebooks(new Folders(around), new Session(around));
  }

  @Test
  void fitsAsItWasWritten() {
    assertThat(fits(proof)).isTrue();
  }

  /** But for the texts, which the version of a playbook does not stand for. */
  @Test
  void anyChangeOfAnyValueIsFound() {
    var leaves = leaves(proof);
    var unnoticed = new TreeSet<String>();
    for (var leaf : leaves) {
      for (var other : others(proof.at(leaf))) {
        if (fits(with(leaf, other))) {
          unnoticed.add(leaf.toString().replaceFirst("/\\d+$", "/*"));
        }
      }
    }
    assertThat(leaves).hasSizeGreaterThan(120);
    assertThat(unnoticed).containsExactly("/texts/messages.properties/*");
  }

  /** But for lines of the texts, as long as none that a screen needs is missing. */
  @Test
  void anythingTakenAwayIsFound() {
    var unnoticed = new TreeSet<String>();
    for (var path : all(proof)) {
      if (fits(without(path))) {
        unnoticed.add(path.toString().replaceFirst("/\\d+$", "/*"));
      }
    }
    assertThat(unnoticed).containsExactly("/texts/messages.properties/*");
  }

  @Test
  void anythingAddedIsFound() {
    var objects = all(proof).stream().filter(path -> proof.at(path).isObject()).toList();
    for (var path : objects) {
      var changed = proof.deepCopy();
      ((ObjectNode) changed.at(path)).put("more", "x");
      assertThat(fits(changed)).as(path.toString()).isFalse();
    }
    var whole = (ObjectNode) proof.deepCopy();
    assertThat(fits(whole.put("more", "x"))).isFalse();
    assertThat(objects).hasSizeGreaterThan(8);
  }

  private boolean fits(JsonNode json) {
    try {
      var read = Proof.parse(JsonMapper.shared().writeValueAsString(json));
      return new ProofCheck(rulebooks, share -> {}).of(read, Optional.empty()).fits();
    } catch (NotAProof | PlaybookException | Refusal refused) {
      return false;
    }
  }

  /** Values like it, and values of another type. */
  private static List<JsonNode> others(JsonNode leaf) {
    var others = new ArrayList<JsonNode>();
    others.add(NODES.nullNode());
    others.add(NODES.booleanNode(true));
    others.add(NODES.arrayNode());
    if (leaf.isString()) {
      var text = leaf.stringValue();
      others.add(NODES.stringNode(text + "x"));
      others.add(NODES.stringNode(text + "\u0000"));
      others.add(NODES.stringNode(text + "\ud800"));
      others.add(NODES.numberNode(1));
      if (!text.isEmpty()) {
        others.add(NODES.stringNode(""));
        // UTF-8 encoders put a question mark in the place of half a character.
        others.add(NODES.stringNode(text.contains("?") ? text.replace('?', '\ud800') : " " + text));
        others.add(NODES.stringNode(text.substring(1)));
        others.add(NODES.stringNode("\ud800" + text.substring(1)));
        others.add(NODES.stringNode((text.charAt(0) == '0' ? "1" : "0") + text.substring(1)));
      }
    } else {
      others.add(NODES.numberNode(leaf.longValue() + 1));
      others.add(NODES.numberNode(leaf.longValue() - 1));
      others.add(NODES.numberNode(Long.MAX_VALUE));
      others.add(NODES.numberNode(leaf.longValue() + 0.5));
      others.add(NODES.stringNode(leaf.asString()));
    }
    return others;
  }

  private JsonNode with(JsonPointer leaf, JsonNode other) {
    var changed = proof.deepCopy();
    var parent = changed.at(leaf.head());
    if (parent instanceof ArrayNode array) {
      array.set(leaf.last().getMatchingIndex(), other);
    } else {
      ((ObjectNode) parent).set(leaf.last().getMatchingProperty(), other);
    }
    return changed;
  }

  private JsonNode without(JsonPointer path) {
    var changed = proof.deepCopy();
    var parent = changed.at(path.head());
    if (parent instanceof ArrayNode array) {
      array.remove(path.last().getMatchingIndex());
    } else {
      ((ObjectNode) parent).remove(path.last().getMatchingProperty());
    }
    return changed;
  }

  private static List<JsonPointer> leaves(JsonNode json) {
    return all(json).stream().filter(path -> !json.at(path).isContainer()).toList();
  }

  /** Everything below the whole. */
  private static List<JsonPointer> all(JsonNode json) {
    var all = new ArrayList<JsonPointer>();
    collect(json, JsonPointer.empty(), all);
    return all;
  }

  private static void collect(JsonNode node, JsonPointer path, List<JsonPointer> into) {
    if (!path.matches()) {
      into.add(path);
    }
    node.properties().forEach(f -> collect(f.getValue(), path.appendProperty(f.getKey()), into));
    for (var i = 0; i < (node.isArray() ? node.size() : 0); i++) {
      collect(node.get(i), path.appendIndex(i), into);
    }
  }
}
