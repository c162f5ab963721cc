package dev.crivo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.Program;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An auditor who cannot look at every decision. */
class AuditSampleTests {

  private static final String NOTE = "Not lent because his books are weeks late.";

  @TempDir Path home;
  private Path rules;

  /** Twelve of Ana's, refused, and three of Bea's, of which one is lent. */
  @BeforeEach
  void recordFifteen() throws IOException {
    rules = LendingFolder.in(home).path();
    var lines = new StringBuilder();
    for (var i = 0; i < 12; i++) {
      lines.append(interview("ana")).append("yes\n20\naccept\n\n\n").append(NOTE).append("\n");
    }
    for (var i = 0; i < 2; i++) {
      lines.append(interview("Bea")).append("yes\n20\naccept\n\n\n").append(NOTE).append("\n");
    }
    lines.append(interview("bea"));
    lines.append("yes\n3\nMaps\naccept\n2099-01-01\n\nLent because she asked.\n");
    assertThat(Program.in(home).input(lines.toString()).run().exitCode()).isZero();
  }

  private String interview(String by) {
    return "interview --as " + by + " --tenant 'Reader' --rules '" + rules + "'\n1\n";
  }

  @Test
  void theSameSeedDrawsTheSameCasesAndAnotherDrawsOthers() {
    var one = drawn("--size", "6", "--seed", "7");

    assertThat(drawn("--seed", "7", "--size", "6")).isEqualTo(one);
    assertThat(drawn("--size", "6", "--seed", "8").get("strata")).isNotEqualTo(one.get("strata"));
    assertThat(one.get("population").asInt()).isEqualTo(15);
    assertThat(one.at("/strata/0/decisions")).hasSize(6);
  }

  @Test
  void tellsTheSeedThatItChoseAndDrawsTheSameCasesWithIt() {
    var text = run("--size", "6").out();
    var seed = text.replaceAll("(?s).*--seed (\\d+).*", "$1");

    assertThat(text).contains("6 of 15 decisions drawn", "Seed             " + seed);
    var again = drawn("--size", "6", "--seed", seed);
    again.at("/strata/0/decisions").forEach(id -> assertThat(text).contains(id.asString()));
  }

  @Test
  void theFrameIsTheHashOfTheIdsOfAllThatFit() throws GeneralSecurityException {
    var all = drawn("--size", "99", "--seed", "7");
    var ids =
        all.at("/strata/0/decisions").values().stream()
            .map(id -> id.asString() + "\n")
            .sorted()
            .collect(Collectors.joining());
    var hash = MessageDigest.getInstance("SHA-256").digest(ids.getBytes(StandardCharsets.UTF_8));

    assertThat(all.get("size").asInt()).isEqualTo(15);
    assertThat(all.get("margin").asDouble()).isZero();
    assertThat(all.get("frame").asString()).isEqualTo(HexFormat.of().formatHex(hash));
    assertThat(drawn("--size", "1", "--seed", "x").get("frame")).isEqualTo(all.get("frame"));
  }

  @Test
  void everyStratumGivesItsShareAndAtLeastOne() {
    var drawn = drawn("--size", "5", "--seed", "7", "--stratify", "person,level");

    assertThat(drawn.get("strata").values())
        .map(s -> s.get("key") + " " + s.get("size") + " " + s.get("decisions").size())
        .containsExactly(
            "[\"ana\",\"refused\"] 12 3", "[\"bea\",\"lent\"] 1 1", "[\"bea\",\"refused\"] 2 1");
    assertThat(run("--size", "5", "--seed", "7", "--stratify", "person,level").out())
        .contains("3 of 12             ana, Refused", "1 of 1              bea, Lent");
  }

  @Test
  void drawsAsManyAsAMarginTakesAndSaysWhereStrataMissIt() {
    var drawn = drawn("--margin", "0.3", "--seed", "7");
    var plain = run("--margin", "0.3", "--seed", "7").out();
    var strata = run("--margin", "0.3", "--seed", "7", "--stratify", "person,status").out();

    assertThat(drawn.get("margin").asDouble()).isBetween(0.2, 0.3);
    assertThat(drawn.get("size").asInt()).isLessThan(15);
    assertThat(plain).doesNotContain("asked for");
    assertThat(strata).contains("more than the 30.0% asked for");
  }

  @Test
  void drawsFromWhatFitsAndStands() {
    assertThat(drawn("--size", "99", "--by", "BEA").get("population").asInt()).isEqualTo(3);
    assertThat(drawn("--size", "99", "--status", "lent").get("population").asInt()).isOne();
    assertThat(drawn("--size", "99", "--until", "2999-01-01").get("population").asInt())
        .isEqualTo(15);
    assertThat(run("--size", "9", "--until", "2001-01-01").err()).contains("no decision fits");
    var wrong = drawn("--size", "1", "--status", "lent").at("/strata/0/decisions/0").asString();
    var corrected =
        Program.in(home)
            .input("change\n4\n20\naccept\n\n\n" + NOTE + "\n")
            .run("interview", "--corrects", wrong, "--rules", rules.toString());
    assertThat(corrected.exitCode()).as(corrected.out()).isZero();
    assertThat(drawn("--size", "99").get("population").asInt()).isEqualTo(15);
    assertThat(run("--size", "9", "--status", "lent").err()).contains("no decision fits");
  }

  /** Somebody may be reviewing it. */
  @Test
  void replacesNoOtherSample() throws IOException {
    var file = home.resolve("kept.json");
    run("--size", "6", "--seed", "7", "--out", file.toString());
    var first = Files.readString(file);

    assertThat(run("--size", "6", "--seed", "7", "--out", file.toString()).exitCode()).isZero();
    var other = run("--size", "6", "--seed", "8", "--out", file.toString());

    assertThat(other.exitCode()).isEqualTo(2);
    assertThat(other.err()).contains("kept.json holds something else, perhaps a sample under");
    assertThat(file).hasContent(first);
  }

  @Test
  void writesAFileForItsOwnerThatHoldsTheSample() throws IOException {
    var file = home.resolve("sample.json");
    var told = run("--size", "6", "--seed", "7", "--out", file.toString());
    var json = drawn("--size", "6", "--seed", "7");

    assertThat(told.out().replaceAll("\\s+", " ")).contains("crivo audit review " + file);
    assertThat(JsonMapper.shared().readTree(Files.readString(file))).isEqualTo(json);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @ParameterizedTest
  @CsvSource({
    "'', give either --size",
    "'--size 4 --margin 0.1', give either --size",
    "--size 0, --size: 0 is not",
    "--size 100001, 'from 1 to 100,000'",
    "--margin 0, '--margin: \"0\" is not'",
    "--margin 3%, '--margin: \"3%\" is no share'",
    "--margin NaN, '--margin: \"NaN\" is no share'",
    "--margin 1, is not a number from",
    "--margin 0.6, is not a number from",
    "'--size 4 --stratify mood', '--stratify: \"mood\" is not one of: level, status'",
    "'--size 4 --stratify status,', '--stratify: \"\" is not one of'",
    "'--size 4 --since 2026-02-01 --until 2026-01-31', --until 2026-01-31 is before",
    "'--size 4 --until 2026-02-30', is not a date",
    "'--size 4 --status nonsense', nonsense",
  })
  void refusesWhatItCannotDraw(String options, String reason) {
    var refused = run(options.isEmpty() ? new String[0] : options.split(" "));

    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains(reason);
    assertThat(refused.out()).isEmpty();
  }

  private JsonNode drawn(String... options) {
    var all = Stream.concat(Stream.of(options), Stream.of("--format", "json"));
    var result = run(all.toArray(String[]::new));
    assertThat(result.err()).isEmpty();
    return JsonMapper.shared().readTree(result.out());
  }

  private Program.Result run(String... options) {
    var all =
        Stream.of(
                Stream.of("audit", "sample"),
                Stream.of(options),
                Stream.of("--rules", rules.toString()))
            .flatMap(s -> s);
    return Program.in(home).run(all.toArray(String[]::new));
  }
}
