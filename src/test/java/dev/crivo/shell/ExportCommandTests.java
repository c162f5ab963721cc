package dev.crivo.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.crivo.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code decisions export}. */
class ExportCommandTests {

  private static final String NOTE =
      "Not to be counted because the customer is listed a second time.";

  @TempDir Path home;

  @Test
  void writesEveryDecisionAsItIsOnRecord() throws IOException {
    var id = record("contoso", "ana");
    record("fabrikam", "rui");

    var result = export("all.json");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .contains("2 decisions are in " + home.resolve("all.json"))
        .doesNotContain("Masked:")
        .contains("Left as it is, and may name customers or people: tenant, by, owner, note,");
    assertThat(json("all.json").get("masked").isEmpty()).isTrue();
    var shown = Program.in(home).run("decisions", "show", id, "--format", "json").out();
    var first = json("all.json").get("decisions").get(1);
    for (var property : first.properties()) {
      assertThat(property.getValue())
          .as(property.getKey())
          .isEqualTo(JsonMapper.shared().readTree(shown).get(property.getKey()));
    }
  }

  @Test
  void givesTheSameTenantTheSamePseudonymAndSaysWhatIsMasked() throws IOException {
    record("fabrikam", "ana");
    record("Contoso", "rui");
    record("contoso", "ana");

    var result = export("masked.json", "--mask", "tenant,by", "--mask", "note");

    var file = json("masked.json");
    assertThat(texts(file.get("masked"))).containsExactly("tenant", "by", "note");
    assertThat(texts(file, "tenant")).containsExactly("tenant-1", "tenant-1", "tenant-2");
    assertThat(texts(file, "by")).containsExactly("by-1", "by-2", "by-1");
    assertThat(texts(file, "note")).containsOnly("note-1");
    assertThat(texts(file, "owner")).containsOnly("the owner");
    assertThat(result.out())
        .contains("Masked: tenant, by, note.")
        .contains("people: owner, next-action,\noverride-text, picked, source.");
  }

  @ParameterizedTest
  @CsvSource({"json", "csv"})
  void nothingThatNamesACustomerIsLeftWhereAllIsMasked(String format) throws IOException {
    recordWithWords();

    var result = export("all." + format, "--format", format, "--mask", "all");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).doesNotContain("Left as it is");
    assertThat(Files.readString(home.resolve("all." + format)))
        .doesNotContainIgnoringCase("marker")
        .contains("tenant-1", "by-1", "owner-1", "note-1", "next-action-1", "picked-1");
  }

  @Test
  void theSameFileShowsAllOfThatWhereNothingIsMasked() throws IOException {
    recordWithWords();

    export("all.json");

    assertThat(Files.readString(home.resolve("all.json")))
        .contains("marker-tenant", "marker-by", "marker-owner", "marker-note", "marker-next")
        .contains("marker-picked");
  }

  @Test
  void writesRowsForSpreadsheetsThatRunNothing() throws IOException {
    record("=cmd|'/c calc'!A1", "@ana");
    record("+351 \"x\", y", "-rui");

    export("rows.csv", "--format", "csv", "--mask", "owner");

    var rows = rows("rows.csv");
    assertThat(rows)
        .extracting(row -> row.get("tenant"))
        .containsExactly("'+351 \"x\", y", "'=cmd|'/c calc'!A1");
    assertThat(rows).extracting(row -> row.get("by")).containsExactly("'-rui", "'@ana");
    assertThat(rows).extracting(row -> row.get("masked")).containsOnly("owner");
    assertThat(rows).extracting(row -> row.get("status")).containsOnly("duplicate-invalid");
    assertThat(rows)
        .extracting(row -> row.get("rules"))
        .allSatisfy(rules -> assertThat(rules).contains("duplicate-invalid/not-counted"));
  }

  @Test
  void exportsThoseThatFitTheOptionsAlone() throws IOException {
    record("contoso", "ana");
    record("fabrikam", "ana");
    record("fabrikam", "rui");

    export("some.json", "--tenant", "FABRIKAM", "--by", "ana");
    export("newest.json", "--limit", "1");
    export("none.json", "--status", "blocked");

    assertThat(texts(json("some.json"), "tenant")).containsExactly("fabrikam");
    assertThat(texts(json("newest.json"), "by")).containsExactly("rui");
    assertThat(json("none.json").get("decisions").isEmpty()).isTrue();
  }

  @Test
  void onlyItsOwnerCanReadTheFile() throws IOException {
    assumeThat(home.getFileSystem().supportedFileAttributeViews()).contains("posix");
    record("contoso", "ana");

    export("all.json");

    var rights = Files.getPosixFilePermissions(home.resolve("all.json"));
    assertThat(PosixFilePermissions.toString(rights)).isEqualTo("rw-------");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tenants", "", "tenant,", "Tenant", "all,nothing"})
  void refusesToMaskWhatThereIsNot(String mask) {
    var result = export("x.json", "--mask=" + mask);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .contains("--mask: \"")
        .contains(
            "is not one of: tenant, by, owner, note, next-action, override-text, picked, source, all");
    assertThat(home.resolve("x.json")).doesNotExist();
  }

  @Test
  void refusesAPlaceWhereNoFileCanStand() throws IOException {
    var folder = export(".");
    var nowhere = export("no/such/folder.json");

    assertThat(folder.exitCode()).isEqualTo(2);
    assertThat(folder.err()).contains("--out: \"" + home.resolve(".") + "\" is no file.");
    assertThat(nowhere.exitCode()).isEqualTo(5);
    assertThat(nowhere.err()).contains("cannot be written", "Nothing was changed.");
  }

  @Test
  void leavesWhatStoodThereWhereTheRecordCannotBeRead() throws IOException {
    record("contoso", "ana");
    Files.writeString(home.resolve("kept.json"), "before");
    Files.write(home.resolve("data/crivo.db"), new byte[100_000]);

    var result = export("kept.json");

    assertThat(result.exitCode()).isEqualTo(5);
    assertThat(home.resolve("kept.json")).hasContent("before");
    try (var files = Files.list(home)) {
      assertThat(files).noneMatch(file -> file.toString().endsWith(".tmp"));
    }
  }

  private Program.Result export(String file, String... more) {
    var words = new ArrayList<>(List.of("decisions", "export", "--out", home + "/" + file));
    words.addAll(List.of(more));
    return Program.in(home).run(words.toArray(String[]::new));
  }

  private String record(String tenant, String by) {
    var result =
        Program.in(home)
            .input("workload: TEAMS\nentitlementsCount: DUPLICATE_TENANT")
            .run(
                "classify",
                "--answers=-",
                "--record",
                "--tenant=" + tenant,
                "--as=" + by,
                "--owner=the owner",
                "--note=" + NOTE,
                "--format=json");
    return JsonMapper.shared().readTree(result.out()).get("decision").asString();
  }

  /** A decision of the tiny playbook, whose shelf is a name that anybody may type. */
  private void recordWithWords() {
    var result =
        Program.in(home)
            .input("member: YES\ndaysOverdue: 0\nshelf: marker-picked")
            .run(
                "classify",
                "--answers=-",
                "--record",
                "--rules=src/test/resources/playbooks/lending",
                "--tenant=marker-tenant",
                "--as=marker-by",
                "--owner=marker-owner",
                "--note=Will take it because the marker-note says so, and that is enough.",
                "--next-action=ask marker-next",
                "--target-date=2099-01-01");
    assertThat(result.exitCode()).as(result.err()).isZero();
  }

  private JsonNode json(String file) throws IOException {
    return JsonMapper.shared().readTree(Files.readString(home.resolve(file)));
  }

  private List<CSVRecord> rows(String file) throws IOException {
    var format = CSVFormat.RFC4180.builder().setHeader().get();
    try (var rows = format.parse(Files.newBufferedReader(home.resolve(file)))) {
      return rows.getRecords();
    }
  }

  private static List<String> texts(JsonNode file, String field) {
    return file.get("decisions").valueStream().map(d -> d.get(field).asString()).toList();
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }
}
