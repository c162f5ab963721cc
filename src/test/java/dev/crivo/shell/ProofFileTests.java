package dev.crivo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.Program;
import dev.crivo.shell.LendingDecisions.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** Files that are no proofs, and proofs that something was done to. */
class ProofFileTests {

  @TempDir Path home;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|\"format\" is not \"crivo-proof\"",
        "{|no JSON at line and column",
        "hello|no JSON at line and column 1:",
        "[]|\"format\" is not \"crivo-proof\"",
        "{}|\"format\" is not \"crivo-proof\"",
        "{\"format\":7}|\"format\" is not \"crivo-proof\"",
        "{\"format\":\"crivo-proof\"}|the field version is missing",
        "{\"format\":\"crivo-proof\",\"version\":\"1\"}|the field version has a value",
        "{\"format\":\"crivo-proof\",\"version\":2,\"new\":1}|a proof of version 2, which",
        "{\"format\":\"crivo-proof\",\"version\":1}|the field entry is missing",
        "{\"format\":\"crivo-proof\",\"format\":1}|a name stands there twice, at line",
        "{\"format\":\"crivo-proof\"} {}|no JSON at line and column 1:",
        "[[[[[[[[[[]]]]]]]]]]|it is nested deeper, or has longer names",
      })
  void whatIsNoProofIsRefusedAndTheFieldNamed(String content, String told) throws IOException {
    assertRefused(Files.writeString(home.resolve("x.json"), content), told);
  }

  static Stream<Arguments> changes() {
    return Stream.of(
        change("the field hash has a value", p -> p.put("hash", "F".repeat(64))),
        change("there is no field more in one", p -> p.put("more", 1)),
        change("the field masked has a value", p -> p.putArray("masked").add("note")),
        change("the field entry.position has a value", p -> entry(p).put("position", 0)),
        change("the field entry.position has a value", p -> entry(p).put("position", 1.0)),
        change("the field entry.previous has", p -> entry(p).put("previous", "0".repeat(64))),
        change("the field entry.previous is missing", p -> entry(p).put("position", 2)),
        change("the field entry.columns.at has a value", p -> columns(p).put("at", "today")),
        change("there is no field entry.columns.tenant", p -> columns(p).put("tenant", "x")),
        change("the field entry.columns.id is missing", p -> columns(p).remove("id")),
        change("entry.columns.entitlements has", p -> columns(p).put("entitlements", 0)),
        change("entry.columns.entitlements has", p -> columns(p).put("entitlements", 1L << 31)),
        change("the field entry.columns.answers has", p -> columns(p).put("answers", "{}}")),
        change(
            "the field entry.columns.answers has",
            p -> columns(p).put("answers", "{\"a\":\"b\",\"a\":\"c\"}")),
        change(
            "the field entry.columns.answers has", p -> columns(p).put("answers", "{\"a\":null}")),
        change(
            "the field entry.columns.suggested has",
            p -> columns(p).put("suggested", "[".repeat(100_000))),
        change("the field entry.columns.suggested has", p -> columns(p).put("suggested", "{}")),
        change(
            "the field entry.columns.alternatives has",
            p -> columns(p).put("alternatives", "{\"results\":[],\"changes\":[{}]}")),
        change(
            "the field entry.columns.note_remarks has",
            p -> columns(p).put("note_remarks", "[{\"words\":[]}]")),
        change("the field entry.columns.note_grade has", p -> columns(p).put("note_grade", "FINE")),
        change(
            "there is half a character in entry.columns.playbook",
            p -> columns(p).put("playbook", "\ud800")),
        change(
            "the field entry.committed.note is missing",
            p -> ((ObjectNode) entry(p).get("committed")).remove("note")),
        change(
            "there is no field disclosed.status in one",
            p -> ((ObjectNode) p.get("disclosed")).putObject("status")),
        change("the field rules.a.drl has a value", p -> rules(p).put("a.drl", "rule")),
        change("the field rules.a.drl has a", p -> rules(p).putArray("a.drl").add("a\nb")),
        change("\"../a.drl\" is no path", p -> rules(p).putArray("../a.drl")),
        change("\"/a.drl\" is no path", p -> rules(p).putArray("/a.drl")),
        change("\"a/./b.drl\" is no path", p -> rules(p).putArray("a/./b.drl")),
        change("\"a\\b.drl\" is no path", p -> rules(p).putArray("a\\b.drl")),
        change("\"\" is no path", p -> rules(p).putArray("")),
        change("it has more than 2000 files", ProofFileTests::addFiles));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void aProofWithAFieldThatItCannotHaveIsRefusedAndTheFieldNamed(
      String told, Consumer<ObjectNode> change) throws IOException {
    var proof = ForgedProof.of(proof());
    change.accept(proof.json());

    assertRefused(proof.write(home.resolve("x.json")), told);
  }

  @Test
  void aHugeFileIsRefusedBeforeItIsRead() throws IOException {
    var file = home.resolve("huge.json");
    try (var channel =
        Files.newByteChannel(
            file,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.WRITE,
            StandardOpenOption.SPARSE)) {
      channel.position(20_000_000_000L);
      channel.write(ByteBuffer.wrap(new byte[1]));
    }
    assertRefused(file, "it has more than 4 MB");
  }

  @Test
  void whatIsNoTextOrCannotBeReadIsRefused() throws IOException {
    var latin = "{\"format\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);

    assertRefused(Files.write(home.resolve("latin.json"), latin), "it is not UTF-8 text");
    assertRefused(home.resolve("missing.json"), "there is no such file");
    assertRefused(home, "this cannot be read");
  }

  @Test
  void aWrongAnchorIsToldAsSuch() throws IOException {
    var refused = Program.in(home).run("verify", proof().toString(), "--anchor=9f86");

    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("--anchor: \"9f86\" is no anchor.");
  }

  private void assertRefused(Path file, String told) {
    for (var language : new String[] {"en", "pt-BR"}) {
      var result = Program.in(home).run("verify", file.toString(), "--lang", language);
      assertThat(result.exitCode()).as(result.err()).isEqualTo(2);
      assertThat(result.out()).isEmpty();
      assertThat(result.err())
          .startsWith("crivo: " + file + ": ")
          .hasLineCount(1)
          .contains(language.equals("en") ? told : "");
    }
  }

  private Path proof() {
    var id = LendingDecisions.in(home).record(Kind.PICKED).id();
    var file = home.resolve("proof.json");
    Program.in(home).run("decisions", "export", id, "--proof", file.toString());
    return file;
  }

  private static Arguments change(String told, Consumer<ObjectNode> change) {
    return Arguments.of(told, change);
  }

  private static void addFiles(ObjectNode proof) {
    for (var i = 0; i < 2001; i++) {
      rules(proof).putArray(i + ".drl");
    }
  }

  private static ObjectNode entry(ObjectNode proof) {
    return (ObjectNode) proof.get("entry");
  }

  private static ObjectNode columns(ObjectNode proof) {
    return (ObjectNode) entry(proof).get("columns");
  }

  private static ObjectNode rules(ObjectNode proof) {
    return (ObjectNode) proof.get("rules");
  }
}
