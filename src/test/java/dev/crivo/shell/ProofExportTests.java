package dev.crivo.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.crivo.Program;
import dev.crivo.decision.TestServer;
import dev.crivo.shell.LendingDecisions.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code decisions export} of one decision: as it is, or as a proof. */
class ProofExportTests {

  @TempDir Path home;
  private String id;
  private Path file;

  @BeforeEach
  void setUp() {
    id = LendingDecisions.in(home).record(Kind.OVERRIDDEN).id();
    file = home.resolve("proof.json");
  }

  @Test
  void tellsWhatIsLeftAndTheAnchorToPassOn() {
    var some = export("--proof", file.toString(), "--mask", "tenant,by");
    var all = export("--proof", file.toString(), "--mask", "all");
    var anchor = Program.in(home).run("decisions", "anchor").out();

    assertThat(some.out())
        .contains("The proof of decision " + id + " is in")
        .contains("Masked: tenant, by.\n")
        .contains("Left as it is, and may name customers or people: owner, note, next-action,")
        .contains("Names in answers stay readable")
        .endsWith("by another way than the file:\n" + anchor);
    assertThat(all.out())
        .contains("Masked: tenant, by, owner, note, next-action, override-text.\n")
        .doesNotContain("Left as it is")
        .contains("Names in answers stay readable");
  }

  @Test
  void speaksOfNoFieldThatTheDecisionLacks() {
    id = LendingDecisions.in(home).record(Kind.PICKED).id();

    assertThat(export("--proof", file.toString(), "--mask", "tenant,override-text").out())
        .contains("Masked: tenant.\n")
        .contains("Left as it is, and may name customers or people: by, owner, note, next-action.");
  }

  @Test
  void namesInAnswersCannotBeMasked() {
    var refused = export("--proof", file.toString(), "--mask", "tenant,picked");

    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("--mask picked", "the rules are run again on the answers");
    assertThat(file).doesNotExist();
  }

  @Test
  void onlyItsOwnerCanReadIt() throws IOException {
    assumeThat(home.getFileSystem().supportedFileAttributeViews()).contains("posix");
    export("--proof", file.toString());

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void exampleCasesStayAtHome() throws IOException {
    export("--proof", file.toString());

    var proof = JsonMapper.shared().readTree(Files.readString(file));
    assertThat(proof.get("rules").propertyNames())
        .containsExactly("case.drl", "lending.drl", "statuses.yaml");
    assertThat(proof.get("texts").propertyNames()).containsExactly("messages.properties");
  }

  @Test
  void theSameDecisionComesOutTheSameEachTime() throws IOException {
    export("--proof", file.toString());
    var first = Files.readString(file);
    export("--proof", file.toString());

    assertThat(file).hasContent(first);
  }

  @Test
  void withoutTheOptionTheOneDecisionIsExportedAsOthersAre() throws IOException {
    LendingDecisions.in(home).record(Kind.PICKED);
    var result = export("--out", file.toString(), "--mask=tenant");

    assertThat(result.out()).contains("1 decision is in");
    var decisions = JsonMapper.shared().readTree(Files.readString(file)).get("decisions");
    assertThat(decisions.valueStream().map(d -> d.get("id").asString())).containsExactly(id);
    assertThat(decisions.get(0).get("tenant").asString()).isEqualTo("tenant-1");
  }

  @ParameterizedTest
  @CsvSource({
    "--out=x, --proof and --out",
    "--format=json, --proof and --format",
    "--tenant=x, ID and --tenant",
    "--by=x, ID and --by",
    "--status=blocked, ID and --status",
    "--since=2026-01-01, ID and --since",
    "--limit=1, ID and --limit"
  })
  void optionsThatDoNotGoTogetherAreNamed(String option, String both) {
    var refused = export("--proof", file.toString(), option);

    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains(both + " do not go together");
    assertThat(file).doesNotExist();
  }

  @Test
  void aProofIsOfOneDecisionAndAnExportNeedsAFile() {
    var program = Program.in(home);

    var noId = program.run("decisions", "export", "--proof", file.toString());
    var noFile = program.run("decisions", "export", id);
    var noDecision = program.run("decisions", "export", "ZZZZ", "--proof", file.toString());

    assertThat(noId.exitCode()).isEqualTo(2);
    assertThat(noId.err()).contains("--proof needs ID: which decision it is about.");
    assertThat(noFile.exitCode()).isEqualTo(2);
    assertThat(noFile.err()).contains("--out is missing. See: crivo help decisions export");
    assertThat(noDecision.exitCode()).isEqualTo(2);
    assertThat(noDecision.err()).contains("ZZZZ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update crivo.decision set status = 'lent.home'",
        "update crivo.decision set tenant = 'fabrikam', tenant_folded = 'fabrikam'",
        "alter table crivo.playbook_file disable trigger all;"
            + " update crivo.playbook_file set content = content || ' ' where path = 'case.drl'"
      })
  void ofADecisionThatDoesNotFitItsRecordThereIsNone(String forgery) {
    var url = TestServer.newUrl(true);
    assertThat(Program.in(home).run("db", "copy", "--to", url).exitCode()).isZero();
    TestServer.forge(url, forgery);

    var refused = export("--db", url, "--proof", file.toString());

    assertThat(refused.exitCode()).isOne();
    assertThat(refused.err())
        .contains("Decision " + id + " does not fit the chain of its record", "decisions verify");
    assertThat(file).doesNotExist();
  }

  @Test
  void saltsOfWhatIsMaskedStayAtHomeToo() throws IOException {
    export("--proof", file.toString());
    var salts =
        JsonMapper.shared()
            .readTree(Files.readString(file))
            .get("disclosed")
            .valueStream()
            .map(disclosed -> disclosed.get("salt").asString())
            .toList();
    export("--proof", file.toString(), "--mask", "all");
    var masked = Files.readString(file);

    assertThat(salts).hasSize(6).doesNotHaveDuplicates();
    assertThat(salts).noneMatch(masked::contains);
    assertThat(JsonMapper.shared().readTree(masked).get("masked").valueStream())
        .extracting(JsonNode::asString)
        .containsExactly("decided_by", "next_action", "note", "override_text", "owner", "tenant");
  }

  private Program.Result export(String... more) {
    var words = Stream.concat(Stream.of("decisions", "export", id), Stream.of(more));
    return Program.in(home).run(words.toArray(String[]::new));
  }
}
