package dev.crivo.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.Generated;
import dev.crivo.decision.Decision.Subject;
import dev.crivo.decision.Decision.Taken;
import dev.crivo.decision.Undo.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Decisions, splits, corrections, lists and undoings in any order, on a real record. */
@Generated(inputsPerTry = 1)
class UndoPropertyTests {

  private static final List<String> WORKLOADS = List.of("BOOKS", "MAPS", "NOVELS");
  private static final String DUPLICATE = "duplicate";
  private static final LocalDate ADDED = LocalDate.of(2026, 2, 1);

  private static Path home;
  private static Decisions decisions;
  private static int tenants;

  private Random random;
  private String tenant;

  @BeforeContainer
  static void open() throws IOException {
    home = Files.createTempDirectory("undo");
    decisions = Decisions.open(home, Examples.NOON);
  }

  @AfterContainer
  static void close() throws IOException {
    decisions.close();
    try (var files = Files.walk(home)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }

  @Property(tries = 100)
  void anUndoGivesEveryWorkloadExactlyThePartsThatItHadBeforeTheGroup(@ForAll long seed) {
    random = new Random(seed);
    tenant = "tenant" + tenants++;
    for (var i = 0; i < 12; i++) {
      something();
    }
    var before = parts();
    var group = confirmed();
    if (group.isEmpty()) {
      return;
    }
    var duplicate = parts();
    if (random.nextBoolean()) {
      decideAndTakeBack();
      assertThat(parts()).isEqualTo(duplicate);
    }

    var undone = undo(group.get(random.nextInt(group.size())));

    assertThat(parts()).isEqualTo(before);
    var again = undo(undone.get(random.nextInt(undone.size())));
    assertThat(parts()).isEqualTo(duplicate);
    assertThat(again).map(Decision::chosen).map(Decision.Chosen::status).containsOnly(DUPLICATE);
    undo(group.get(0));
    assertThat(parts()).isEqualTo(before);
  }

  /** By workload, status to number of entitlements, and how many of them nobody looked at. */
  private Map<String, Map<String, Integer>> parts() {
    var all = new TreeMap<String, Map<String, Integer>>();
    for (var workload : WORKLOADS) {
      var shared = shared(workload);
      var numbers = new TreeMap<String, Integer>();
      for (var part : shared.parts()) {
        numbers.merge(part.decision().chosen().status(), part.count(), Integer::sum);
      }
      numbers.put("not classified", shared.unclassified());
      all.put(workload, numbers);
    }
    return all;
  }

  private Entitlements shared(String workload) {
    return decisions.tenants().entitlements(tenant, Optional.of(workload));
  }

  private void something() {
    var workload = WORKLOADS.get(random.nextInt(WORKLOADS.size()));
    switch (random.nextInt(6)) {
      case 0 -> list(workload);
      case 1, 2 -> decide(workload, status());
      case 3 -> correct(workload);
      case 4 -> confirmed();
      default -> takeBack(workload);
    }
  }

  private String status() {
    return "status" + random.nextInt(4);
  }

  /** Not beside a decision of nobody knows how many: any other takes the place of that one. */
  private void list(String workload) {
    if (shared(workload).parts().stream().anyMatch(part -> part.entitlements().isEmpty())) {
      return;
    }
    var about = new Subject(tenant, Optional.of(workload), Optional.of(number(90))).addedOn(ADDED);
    decisions.tenants().recordListed(Examples.PLAYBOOK, List.of(decision(about, "new")));
  }

  private int number(int most) {
    return 1 + random.nextInt(most);
  }

  /** On some of a part, on some of all, or on nobody knows how many. */
  private Optional<Decision> decide(String workload, String status) {
    var shared = shared(workload);
    var about = new Subject(tenant, Optional.of(workload), Optional.empty());
    if (shared.total() == 0) {
      var number = random.nextBoolean() ? Optional.of(number(90)) : Optional.<Integer>empty();
      return Optional.of(record(decision(about.of(number), status)));
    }
    var part = shared.parts().get(random.nextInt(shared.parts().size()));
    if (part.count() > 0 && random.nextBoolean()) {
      var some = number(part.count());
      var taken = List.of(new Taken(part.decision().id(), some));
      return Optional.of(record(decision(about.of(Optional.of(some)).taking(taken), status)));
    }
    var most = shared.total() + (shared.isListed() ? 0 : 10);
    return Optional.of(record(decision(about.of(Optional.of(number(most))), status)));
  }

  private void correct(String workload) {
    var shared = shared(workload);
    if (!shared.parts().isEmpty()) {
      var old = shared.parts().get(random.nextInt(shared.parts().size())).decision();
      var about = shared.correcting(old, Optional.empty());
      record(correcting(old, about, status()));
    }
  }

  private void takeBack(String workload) {
    var all = shared(workload).decisions();
    if (!all.isEmpty()) {
      var undo = planned(all.get(random.nextInt(all.size())));
      if (undo.obstacles().isEmpty()) {
        decisions.record(Examples.PLAYBOOK, corrections(undo));
      }
    }
  }

  /** All workloads of the tenant at once, one of them in two decisions now and then. */
  private List<Decision> confirmed() {
    var all = new ArrayList<NewDecision>();
    for (var workload : WORKLOADS) {
      var shared = shared(workload);
      if (!shared.parts().isEmpty()) {
        var total = Optional.of(shared.total()).filter(number -> number > 0);
        all.addAll(split(shared.subject(tenant, Optional.of(workload), total), shared));
      }
    }
    return all.size() < 2 ? List.of() : decisions.record(Examples.PLAYBOOK, all);
  }

  private List<NewDecision> split(Subject all, Entitlements shared) {
    var total = shared.total();
    if (total < 2 || random.nextBoolean()) {
      return List.of(decision(all, DUPLICATE));
    }
    var some = number(total - 1);
    var first = shared.subject(tenant, all.workload(), Optional.of(some));
    var rest = new Subject(tenant, all.workload(), Optional.of(total - some));
    return List.of(decision(first, DUPLICATE), decision(rest, DUPLICATE));
  }

  private void decideAndTakeBack() {
    for (var workload : WORKLOADS) {
      if (shared(workload).total() > 0) {
        var most = shared(workload).parts().get(0);
        var taken = List.of(new Taken(most.decision().id(), number(most.count())));
        var about = new Subject(tenant, Optional.of(workload), Optional.of(Taken.total(taken)));
        undo(record(decision(about.taking(taken), "since")));
      }
    }
  }

  private List<Decision> undo(Decision decision) {
    var undo = planned(decision);
    assertThat(undo.obstacles()).isEmpty();
    return decisions.record(Examples.PLAYBOOK, corrections(undo));
  }

  private Undo planned(Decision decision) {
    return Undo.of(decisions.tenants().get(tenant).orElseThrow(), decision);
  }

  private static List<NewDecision> corrections(Undo undo) {
    return undo.steps().stream().map(UndoPropertyTests::correction).toList();
  }

  private static NewDecision correction(Step step) {
    return correcting(step.undone(), step.subject(), step.restated().chosen().status());
  }

  private static NewDecision correcting(Decision old, Subject about, String status) {
    return Examples.decision(about.tenant(), about.workload(), status, Optional.of(old.id()))
        .about(about);
  }

  private static NewDecision decision(Subject about, String status) {
    return Examples.decision(about.tenant(), about.workload(), status, Optional.empty())
        .about(about);
  }

  private static Decision record(NewDecision decision) {
    return decisions.record(Examples.PLAYBOOK, decision);
  }
}
