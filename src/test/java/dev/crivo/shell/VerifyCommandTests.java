package dev.crivo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.Program;
import dev.crivo.decision.TestServer;
import dev.crivo.rulebook.Rulebook;
import dev.crivo.shell.LendingDecisions.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code verify}, on another machine than the one with the record. */
class VerifyCommandTests {

  private static final String LENDING = "src/test/resources/playbooks/lending";
  private static final String STEERING = "\u202e\u0007";

  @TempDir Path home;
  @TempDir Path elsewhere;

  @Test
  void findsAProofToFitThatItsRecordIsNotThereFor() {
    var result = verify(proof(Kind.PICKED));

    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.out())
        .contains(
            "By               marker-by",
            "About            marker-tenant, 12 entitlements",
            "Status           Lent > Home loan > Maps",
            "  - no book is 14 days late",
            "  yes: What names customers or people is what the entry was made of.\n",
            "  yes: The decision fits its hash, as entry 1 of its record.\n",
            "  yes: The answers are those that the record knows the case by.\n",
            "  yes: The status chosen is the one suggested.\n",
            "  yes: The rules are those that the decision was made under: version",
            "  yes: Run again on the answers, the rules suggest the same",
            "\nThe proof fits.\n",
            "It was not held against an anchor");
    assertThat(elsewhere.resolve("data")).doesNotExist();
  }

  @Test
  void saysSoInPortugueseToo() {
    assertThat(verify(proof(Kind.OVERRIDDEN, "--mask=all"), "--lang=pt-BR").out())
        .contains(
            "Por              (mascarado)",
            "Sobre            (mascarado), 12 assentos",
            "  sim: A decisão confere com o seu hash, como entrada 1 do seu registro.",
            "mascarado: tenant, by, owner, note,",
            "  sim: Foi escolhido outro status que não o sugerido",
            "A prova confere.");
  }

  @ParameterizedTest
  @EnumSource
  void aDecisionOfAnyKindFitsAndShowsNothingThatIsMasked(Kind kind) throws IOException {
    var open = verify(proof(kind), "--format=json");
    var file = proof(kind, "--mask=all");
    var masked = verify(file, "--format=json");

    assertThat(fits(open)).isTrue();
    assertThat(fits(masked)).isTrue();
    assertThat(open.out()).contains("marker-tenant", "marker-by", "marker-owner", "marker-note");
    assertThat(masked.out()).doesNotContainIgnoringCase("marker");
    assertThat(verify(file).out()).doesNotContainIgnoringCase("marker").contains("The proof fits.");
    assertThat(Files.readString(file)).doesNotContainIgnoringCase("marker");
    assertThat(json(masked).get("decision").get("tenant").isNull()).isTrue();
    assertThat(json(masked).get("decision").get("answers"))
        .isEqualTo(json(open).get("decision").get("answers"));
  }

  @Test
  void masksOneFieldAndDisclosesTheOthers() throws IOException {
    var file = proof(Kind.OVERRIDDEN, "--mask", "tenant,override-text");
    var shown = json(verify(file, "--format=json"));

    assertThat(Files.readString(file))
        .doesNotContain("marker-tenant", "marker-override")
        .contains("marker-by", "marker-owner", "marker-note", "marker-action");
    assertThat(shown.get("masked").valueStream().map(JsonNode::asString))
        .containsExactly("tenant", "override-text");
    assertThat(shown.get("decision").get("override").get("reason").asString()).isEqualTo("other");
    assertThat(shown.get("decision").get("override").get("text").isNull()).isTrue();
  }

  @Test
  void aCorrectionAndDecisionsOfAGroupFitEachByItself() {
    var lending = LendingDecisions.in(home);
    var first = lending.record(Kind.PICKED).id();
    var correction = lending.record(Kind.DETAILED, Optional.of(first)).id();
    var group =
        lending.record(
            lending.decision(Kind.PICKED, Optional.empty()),
            lending.decision(Kind.FOLLOW_UPS, Optional.empty()));

    for (var id : List.of(first, correction, group.get(0).id(), group.get(1).id())) {
      assertThat(fits(verify(export(id), "--format=json"))).as(id).isTrue();
    }
    assertThat(verify(export(correction)).out()).contains("Corrects         " + first);
    assertThat(verify(export(group.get(1).id())).out()).contains("as entry 4 of its record");
  }

  @Test
  void runsTheRulesOfItsDayAndNotThoseOfToday() throws IOException {
    var today = LendingFolder.in(elsewhere);
    var file = proof(Kind.PICKED);
    today.change("lending.drl", "Member.NO", "Member.YES");

    var result = elsewhere().run("verify", file.toString(), "--rules", today.toString());

    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.out()).contains("Lent > Home loan > Maps", "The proof fits.");
  }

  @Test
  void namesStatusesInTheWordsOfItsOwnPlaybookAlone() throws IOException {
    var forged = ForgedProof.of(proof(Kind.PICKED));
    var texts = forged.contents("texts").get("messages.properties");
    forged.file("texts", "messages.properties", texts.replace("= Home loan", "= Won a prize"));

    var result = verify(forged.write(elsewhere.resolve("forged.json")));
    var unknown = elsewhere().run("verify", elsewhere.resolve("forged.json").toString());

    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).contains("Lent > Home loan").doesNotContain("Won a prize");
    assertThat(unknown.out())
        .contains("Status           lent.home > ", "  - daysOverdue\n")
        .doesNotContain("Won a prize");
  }

  @Test
  void anAnchorOfTheEntryShowsThatItIsTheOneOnRecord() {
    var file = proof(Kind.PICKED);
    var anchor = Program.in(home).run("decisions", "anchor").out().strip();

    var same = verify(file, "--anchor", anchor);
    var other = verify(file, "--anchor", "1:" + "0".repeat(64));
    var later = verify(file, "--anchor", "2:" + "0".repeat(64));

    assertThat(same.exitCode()).isZero();
    assertThat(same.out())
        .contains("yes: It is the entry that the anchor was taken of.")
        .doesNotContain("not held against an anchor");
    assertThat(other.exitCode()).isOne();
    assertThat(other.out())
        .contains("NO: It is another entry than the one the anchor was taken of.")
        .contains("The proof does not fit.")
        .doesNotContain("marker", "Lent");
    assertThat(later.exitCode()).isEqualTo(2);
    assertThat(later.err()).contains("--anchor is of entry 2, and the proof of entry 1.");
  }

  @Test
  void theRecipeOfTheDocumentationGivesTheSameHashes() throws IOException {
    var proof = ForgedProof.of(proof(Kind.OVERRIDDEN));

    assertThat(proof.json().get("hash").asString()).isEqualTo(proof.hash());
    assertThat(proof.columns().get("playbook_version").asString()).isEqualTo(proof.version());
    assertThat(proof.json().get("disclosed").propertyNames())
        .containsExactly("decided_by", "next_action", "note", "override_text", "owner", "tenant");
    for (var disclosed : proof.json().get("disclosed").properties()) {
      assertThat(ForgedProof.commitment(disclosed.getValue()))
          .isEqualTo(proof.json().get("entry").get("committed").get(disclosed.getKey()).asString());
    }
  }

  /** Whoever forges an entry can give it the hash that fits; the rules find it all the same. */
  @Test
  void findsThatForgedAnswersLeadElsewhere() throws IOException {
    var answers = "{\"member\":\"NO\"}";
    var forged =
        ForgedProof.of(proof(Kind.PICKED))
            .column("answers", answers)
            .column("case_key", ForgedProof.sha256(answers))
            .hashed();

    var result = verify(forged.write(elsewhere.resolve("forged.json")));

    assertThat(result.exitCode()).isOne();
    assertThat(result.out())
        .contains("yes: The decision fits its hash", "yes: The answers are those")
        .contains("NO: Run again on the answers, the rules do not suggest the same for the same")
        .contains("follows from them: Refused");
  }

  @ParameterizedTest
  @CsvSource({
    "status, refused, NO: Another status was chosen than the one suggested",
    "picked, Novels, NO: Another status was chosen than the one suggested",
    "case_key, 0, NO: The answers are not those that the record knows the case by.",
    "playbook_version, 0000000000000000000000000000000000000000000000000000000000000000,"
        + " NO: The rules are not those that the decision was made under."
  })
  void findsWhatDoesNotGoTogetherUnderAHashThatFits(String column, String value, String finding)
      throws IOException {
    var forged = ForgedProof.of(proof(Kind.PICKED)).column(column, value).hashed();

    var result = verify(forged.write(elsewhere.resolve("forged.json")));

    assertThat(result.exitCode()).isOne();
    assertThat(result.out()).contains(finding).contains("The proof does not fit.");
  }

  @ParameterizedTest
  @CsvSource({
    "lent.home, lent.away",
    "daysOverdue, member",
    "Maps, Novels",
    "SUGGESTION, CONFLICT"
  })
  void findsASuggestionThatTheRulesDoNotGive(String piece, String by) throws IOException {
    var forged = ForgedProof.of(proof(Kind.PICKED));
    var suggested = forged.columns().get("suggested").asString();
    assertThat(suggested).contains(piece);
    forged.column("suggested", suggested.replace(piece, by)).hashed();

    var result = verify(forged.write(elsewhere.resolve("forged.json")));

    assertThat(result.exitCode()).isOne();
    assertThat(result.out()).contains("NO: Run again on the answers");
  }

  @Test
  void saysWhereTheRulesDoNotKnowTheAnswers() throws IOException {
    for (var answers : List.of("{\"weather\":\"FINE\"}", "{\"member\":\"PERHAPS\"}")) {
      var forged = ForgedProof.of(proof(Kind.PICKED)).column("answers", answers).hashed();

      var result = verify(forged.write(elsewhere.resolve("forged.json")));

      assertThat(result.exitCode()).isOne();
      assertThat(result.out()).contains("NO: The rules cannot be run again: they do not know all");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"PICKED", "FOLLOW_UPS"})
  void nothingInAForgedEntrySteersTheTerminal(Kind kind) throws IOException {
    var original = proof(kind);
    for (var column : List.copyOf(ForgedProof.of(original).columns().propertyNames())) {
      var forged = ForgedProof.of(original);
      var value = forged.columns().get(column);
      if (value.isString()) {
        var json = value.asString().startsWith("{") || value.asString().startsWith("[");
        var steering = json ? "\\u202e\\u0007" : STEERING;
        var text = json ? value.asString().replace("\":", steering + "\":") : STEERING;
        forged.column(column, text).hashed();
        assertSteersNothing(forged);
      }
    }
    for (var name : List.of("tenant", "decided_by", "note", "owner", "next_action")) {
      assertSteersNothing(ForgedProof.of(original).disclosing(name, STEERING).hashed());
    }
  }

  private void assertSteersNothing(ForgedProof forged) throws IOException {
    var file = forged.write(elsewhere.resolve("forged.json"));
    var result =
        elsewhere()
            .setting("NO_COLOR", "1")
            .runAtTerminal("verify", file.toString(), "--rules", LENDING);
    assertThat(result.exitCode()).as(result.err()).isBetween(0, 2);
    assertThat(result.out() + result.err()).isNotEmpty().doesNotContain("\u202e", "\u0007");
  }

  @Test
  void holdsTheRulesOfAProofToTheVersionThatIsPinned() throws IOException {
    var file = proof(Kind.PICKED);
    var today = LendingFolder.in(elsewhere);
    today.change("lending.drl", "Member.NO", "Member.YES");
    var version = Rulebook.read(today.path()).version();
    var pinned = elsewhere().setting("CRIVO_RULES_SHA256", version);
    var result = pinned.run("verify", file.toString(), "--rules", today.toString());

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .contains("CRIVO_RULES_SHA256 asks for rules of version " + version)
        .contains("those in the proof are", "They were not run.");
  }

  @Test
  void rulesOfAProofLeaveNothingInTheCacheForOthers() throws IOException {
    var forged = ForgedProof.of(proof(Kind.PICKED));
    var rules = forged.contents("rules").get("lending.drl").replace("Member.NO", "Member.YES");
    forged.file("rules", "lending.drl", rules);
    forged.column("playbook_version", forged.version()).hashed();
    var own = elsewhere().setting("CRIVO_CACHE", elsewhere.resolve("cache"));
    var classify = new String[] {"classify", "--answers=-", "--rules", LENDING, "--format", "json"};
    var answers = "member: NO\n";

    var verified =
        own.run("verify", forged.write(elsewhere.resolve("f.json")).toString(), "--rules", LENDING);
    var after = own.input(answers).run(classify);

    assertThat(verified.exitCode()).isOne();
    assertThat(verified.out()).contains("NO: Run again on the answers");
    assertThat(after.exitCode()).isZero();
    assertThat(after.out())
        .contains("\"refused\"")
        .isEqualTo(elsewhere().input(answers).run(classify).out());
  }

  @Test
  void refusesRulesThatNoPlaybookMayHave() throws IOException {
    var forged = ForgedProof.of(proof(Kind.PICKED));
    var rules = forged.contents("rules").get("lending.drl");
    forged.file("rules", "lending.drl", rules + "\nfunction void f() { System.exit(0); }\n");
    forged.column("playbook_version", forged.version()).hashed();

    var result = verify(forged.write(elsewhere.resolve("forged.json")));

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("forged.json/lending.drl:").doesNotContain("Exception");
  }

  @Test
  void findsRulesThatStandAmongTheTextsAndTextsThatStandAmongTheRules() throws IOException {
    var original = proof(Kind.PICKED);
    var hidden = ForgedProof.of(original).file("texts", "more.drl", "package lending\n");
    var covered = ForgedProof.of(original).file("rules", "messages_pt.properties", "a = b\n");

    for (var forged : List.of(hidden, covered)) {
      var result = verify(forged.write(elsewhere.resolve("forged.json")));
      assertThat(result.exitCode()).isOne();
      assertThat(result.out()).contains("NO: The rules are not those that the decision was made");
    }
  }

  @Test
  void aProofFromATeamsServerFitsAsWell() {
    var url = TestServer.newUrl(true);
    LendingDecisions.in(home).record(Kind.PICKED);
    var id = LendingDecisions.in(home).record(Kind.FOLLOW_UPS).id();
    assertThat(Program.in(home).run("db", "copy", "--to", url).exitCode()).isZero();

    var file = export(id, "--db", url, "--mask=all");
    var anchor = Program.in(home).run("decisions", "anchor", "--db", url).out().strip();

    assertThat(fits(verify(file, "--anchor", anchor, "--format=json"))).isTrue();
  }

  @Test
  void aProofOfTheWholePlaybookIsVerifiedByTheProgramAsItComes() {
    var recorded =
        Program.in(home)
            .input("workload: TEAMS\nentitlementsCount: DUPLICATE_TENANT")
            .run(
                "classify",
                "--answers=-",
                "--record",
                "--tenant=contoso",
                "--note=Not to be counted because the customer is listed a second time.",
                "--format=json");
    var file = export(json(recorded).get("decision").asString(), "--mask=tenant");

    var result = elsewhere().run("verify", file.toString());

    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.out()).contains("Duplicate/Invalid", "About            (masked), Teams");
  }

  @Test
  void anotherProgramReadsWhatFitsAndWhatDoesNot() throws IOException {
    var good = json(verify(proof(Kind.DETAILED), "--format=json"));
    var forged = ForgedProof.of(proof(Kind.DETAILED)).column("status", "lent.home");
    var bad = verify(forged.write(elsewhere.resolve("forged.json")), "--format=json");

    assertThat(good.get("checks").propertyNames())
        .containsExactly("disclosed", "entry", "case", "choice", "rules", "suggestion");
    assertThat(good.get("follows").get("codes").get(0).asString()).isEqualTo("refused.late");
    assertThat(good.get("decision").get("status").asString()).isEqualTo("refused.late");
    assertThat(bad.exitCode()).isOne();
    assertThat(json(bad).get("fits").asBoolean()).isFalse();
    assertThat(json(bad).get("checks").get("entry").asString()).isEqualTo("fails");
    assertThat(json(bad).get("checks").get("rules").asString()).isEqualTo("unchecked");
    assertThat(json(bad).get("decision").isNull()).isTrue();
  }

  private Program elsewhere() {
    return Program.in(elsewhere);
  }

  private Program.Result verify(Path file, String... more) {
    var words =
        Stream.concat(Stream.of("verify", file.toString(), "--rules", LENDING), Stream.of(more));
    return elsewhere().run(words.toArray(String[]::new));
  }

  private Path proof(Kind kind, String... more) {
    return export(LendingDecisions.in(home).record(kind).id(), more);
  }

  private Path export(String id, String... more) {
    var file = home.resolve(id + more.length + ".json");
    var words =
        Stream.concat(
            Stream.of("decisions", "export", id, "--proof", file.toString()), Stream.of(more));
    var result = Program.in(home).run(words.toArray(String[]::new));
    assertThat(result.exitCode()).as(result.err()).isZero();
    return file;
  }

  private static boolean fits(Program.Result result) {
    assertThat(result.exitCode()).as(result.out() + result.err()).isZero();
    return json(result).get("fits").asBoolean();
  }

  private static JsonNode json(Program.Result result) {
    return JsonMapper.shared().readTree(result.out());
  }
}
