package dev.crivo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.Program;
import dev.crivo.decision.Decision;
import dev.crivo.decision.Decision.Subject;
import dev.crivo.decision.DecisionFilter;
import dev.crivo.decision.Decisions;
import dev.crivo.decision.Entitlements;
import dev.crivo.decision.NewDecision;
import dev.crivo.rulebook.Rulebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A list of many tenants that changes after some of its entitlements were classified. */
class ListedAgainTests {

  private static final Path RULES = Path.of("rules/fasttrack").toAbsolutePath();
  private static final int TENANTS = 500;
  private static final int WORKLOADS = 12;

  @TempDir Path home;

  /** Tenant and workload to a number; what happens to it goes by its place in the list. */
  private record Listed(int place, int number) {
    int then() {
      return switch (place % 10) {
        case 0, 1 -> number + 5;
        case 2 -> number - 1;
        default -> number;
      };
    }

    /** A list alone does not tell which are gone. */
    int known() {
      return Math.max(number, then());
    }

    int classified() {
      return place % 4 == 0 ? number / 2 : 0;
    }
  }

  @Test
  void importedChangedAndImportedAgainAllCountsAddUp() throws IOException {
    var list = list();
    var before = sum(list, Listed::number);
    var added = 5 * sum(list, row -> row.place() % 10 < 2 ? 1 : 0);

    var first = imported(list, Listed::number, "");
    assertThat(counts(first)).containsExactly(before, 6_000, 0, 0, 0);
    assertThat(totals()).isEqualTo(numbers(list, Listed::number));

    classify(list);
    var again = imported(list, Listed::number, "");
    assertThat(counts(again)).containsExactly(0, 0, 0, 6_000, 0);

    var changed = imported(list, Listed::then, "new-tenant,EDGE,9\n");
    assertThat(counts(changed)).containsExactly(added + 9, 1, 1_200, 4_200, 600);
    assertThat(changed.get("fewerRows")).hasSize(600);

    var after = numbers(list, Listed::known);
    after.put("new-tenant EDGE", 9);
    assertThat(totals()).isEqualTo(after);
    assertThat(folded(Entitlements::unclassified))
        .containsAllEntriesOf(numbers(list, row -> row.known() - row.classified()))
        .hasSameSizeAs(after);
    try (var decisions = decisions()) {
      assertThat(decisions.count(DecisionFilter.ALL)).isEqualTo(6_000 + 1_500 + 1_200 + 1);
    }
  }

  private static Map<String, Listed> list() {
    var workloads = Rulebook.read(RULES).question("workload").orElseThrow().choices();
    var list = new TreeMap<String, Listed>();
    for (var place = 0; place < TENANTS * WORKLOADS; place++) {
      var key = "tenant-%03d %s".formatted(place / WORKLOADS, workloads.get(place % WORKLOADS));
      list.put(key, new Listed(place, 10 + place % 90));
    }
    return list;
  }

  private static Map<String, Integer> numbers(
      Map<String, Listed> list, ToIntFunction<Listed> number) {
    var numbers = new TreeMap<String, Integer>();
    list.forEach((key, row) -> numbers.put(key, number.applyAsInt(row)));
    return numbers;
  }

  private static int sum(Map<String, Listed> list, ToIntFunction<Listed> number) {
    return list.values().stream().mapToInt(number).sum();
  }

  private JsonNode imported(Map<String, Listed> list, ToIntFunction<Listed> number, String more)
      throws IOException {
    var rows =
        numbers(list, number).entrySet().stream()
            .map(e -> e.getKey().replace(' ', ',') + "," + e.getValue())
            .collect(Collectors.joining("\n", "tenant,workload,entitlements\n", "\n" + more));
    var file = Files.writeString(home.resolve("list.csv"), rows);
    var result =
        Program.in(home)
            .setting("CRIVO_RULES", RULES)
            .run("entitlements", "import", file.toString(), "--format", "json");
    var json = JsonMapper.shared().readTree(result.out());
    assertThat(result.exitCode()).as(result.err()).isEqualTo(json.get("fewer").asInt() > 0 ? 1 : 0);
    return json;
  }

  private static List<Integer> counts(JsonNode json) {
    return List.of("entitlements", "new", "more", "same", "fewer").stream()
        .map(name -> json.get(name).asInt())
        .toList();
  }

  private Map<String, Integer> totals() {
    return folded(Entitlements::total);
  }

  private Map<String, Integer> folded(ToIntFunction<Entitlements> number) {
    try (var decisions = decisions()) {
      var numbers = new TreeMap<String, Integer>();
      decisions
          .tenants()
          .all()
          .forEach(
              tenant ->
                  tenant
                      .entitlements()
                      .forEach(
                          e ->
                              numbers.put(
                                  tenant.name() + " " + e.workload().orElseThrow(),
                                  number.applyAsInt(e))));
      return numbers;
    }
  }

  /** Somebody looks at half of the entitlements of every fourth row. */
  private void classify(Map<String, Listed> list) {
    try (var decisions = decisions()) {
      var looked =
          decisions
              .list(DecisionFilter.ALL)
              .flatMap(decision -> looked(decision, list).stream())
              .toList();
      decisions.record(Rulebook.read(RULES), looked);
    }
  }

  private static Optional<NewDecision> looked(Decision listed, Map<String, Listed> list) {
    var about = listed.subject();
    var number = list.get(about.tenant() + " " + about.workload().orElseThrow()).classified();
    return Optional.of(number)
        .filter(some -> some > 0)
        .map(
            some ->
                new NewDecision(
                    "Ana",
                    new Subject(about.tenant(), about.workload(), Optional.of(some)),
                    listed.answers(),
                    listed.suggested(),
                    List.of(),
                    listed.chosen(),
                    listed.note(),
                    listed.plan(),
                    listed.origin(),
                    Optional.empty()));
  }

  private Decisions decisions() {
    return Decisions.open(home.resolve("data"), Clock.systemUTC());
  }
}
