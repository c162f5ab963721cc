package dev.crivo.rulebook;

import dev.crivo.playbook.Status;
import dev.crivo.playbook.Status.Kind;
import dev.crivo.playbook.Status.Need;
import dev.crivo.playbook.Status.Needs;
import dev.crivo.playbook.Status.PickList;
import dev.crivo.playbook.Status.Revisit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads {@code statuses.yaml}: the tree of statuses, the follow-ups and the shared conclusions. */
final class StatusReader {

  static final String FILE = "statuses.yaml";

  private static final Set<String> SECTIONS =
      Set.of(
          "subject", "about-tenant", "statuses", "follow-ups", "intermediate", "new-entitlements");
  private static final String ANY = "any";
  private static final Set<String> KEYS =
      Set.of(
          "code",
          "target-date",
          "owner",
          "engages",
          "statuses",
          "details",
          "pick",
          "whole-tenant",
          "revisit");

  private static final Pattern DAYS = Pattern.compile("[1-9][0-9]{0,3}");

  /** What holds for everything below a status, too. */
  private record Inherited(Needs needs, Optional<Revisit> revisit) {
    private static final Inherited NOTHING = new Inherited(Needs.NOTHING, Optional.empty());
  }

  /**
   * @param subject the question that names what a status is given to
   * @param places where each status is declared, by code
   * @param aboutTenant the questions with the answers that tell of a tenant as a whole, where each
   *     is declared
   * @param newEntitlements what is known of them, where it is said
   */
  record Statuses(
      Optional<String> subject,
      List<Status> all,
      Map<String, Problems.Place> places,
      Map<String, AboutTenant> aboutTenant,
      Optional<NewEntitlements> newEntitlements) {

    Map<String, List<String>> answersAboutTenant() {
      var answers = new LinkedHashMap<String, List<String>>();
      aboutTenant.forEach((question, declared) -> answers.put(question, declared.answers()));
      return answers;
    }
  }

  /**
   * Answers to a question that tell of a tenant as a whole.
   *
   * @param answers none where any does
   */
  record AboutTenant(List<String> answers, Problems.Place place) {}

  private final Problems problems;
  private final List<Status> all = new ArrayList<>();
  private final Map<String, Problems.Place> places = new LinkedHashMap<>();

  StatusReader(Problems problems) {
    this.problems = problems;
  }

  Statuses read(String content) {
    var root = YamlNode.parse(FILE, content).map(node -> node.map(SECTIONS)).orElse(Map.of());
    if (!root.containsKey("statuses")) {
      problems.add(FILE, 0, "no statuses: a playbook needs a list `statuses:`");
    } else {
      root.get("statuses").list().forEach(s -> status(s, 1, Optional.empty(), Inherited.NOTHING));
    }
    simple(root.get("follow-ups"), Kind.FOLLOW_UP);
    simple(root.get("intermediate"), Kind.INTERMEDIATE);
    var subject = Optional.ofNullable(root.get("subject")).map(YamlNode::text);
    var aboutTenant = new LinkedHashMap<String, AboutTenant>();
    Optional.ofNullable(root.get("about-tenant"))
        .ifPresent(node -> node.map().forEach((q, as) -> aboutTenant.put(q, aboutTenant(as))));
    var known = Optional.ofNullable(root.get("new-entitlements")).map(NewEntitlements::read);
    return new Statuses(subject, List.copyOf(all), places, aboutTenant, known);
  }

  private static AboutTenant aboutTenant(YamlNode node) {
    if (!(node.node() instanceof ScalarNode)) {
      var answers = node.texts();
      if (answers.isEmpty()) {
        throw node.refuse("name the answers that tell of the tenant, or `any`");
      }
      return new AboutTenant(answers, node.place());
    } else if (!node.text().equals(ANY)) {
      throw node.refuse("expected a list of answers or `any`, not " + node.text());
    }
    return new AboutTenant(List.of(), node.place());
  }

  private void status(YamlNode node, int level, Optional<String> parent, Inherited above) {
    var entries = node.map(KEYS);
    if (!entries.containsKey("code")) {
      throw node.refuse("a status needs a code");
    }
    var code = entries.get("code").text();
    var own =
        new Inherited(needs(entries, above.needs()), revisit(entries, code).or(above::revisit));
    var below = Optional.ofNullable(entries.get("statuses")).map(YamlNode::list).orElse(List.of());
    var kind = below.isEmpty() ? Kind.OUTCOME : Kind.GROUP;
    if (kind == Kind.GROUP && (entries.containsKey("details") || entries.containsKey("pick"))) {
      throw node.refuse("`details` and `pick` belong to a status without statuses below it");
    }
    add(
        node,
        new Status(
            code,
            kind,
            parent,
            level,
            own.needs(),
            Optional.ofNullable(entries.get("engages")).map(YamlNode::texts).orElse(List.of()),
            Optional.ofNullable(entries.get("pick")).map(StatusReader::pick),
            Optional.ofNullable(entries.get("whole-tenant"))
                .map(StatusReader::textsByKey)
                .orElse(Map.of()),
            own.revisit()));
    below.forEach(child -> status(child, level + 1, Optional.of(code), own));
    Optional.ofNullable(entries.get("details")).map(YamlNode::list).orElse(List.of()).stream()
        .forEach(d -> add(d, plain(d.text(), Kind.DETAIL, Optional.of(code), level + 1, own)));
  }

  private static Needs needs(Map<String, YamlNode> entries, Needs inherited) {
    return new Needs(
        need(entries.get("target-date"), inherited.targetDate()),
        need(entries.get("owner"), inherited.owner()));
  }

  private static Need need(YamlNode node, Need inherited) {
    if (node == null) {
      return inherited;
    }
    return Arrays.stream(Need.values())
        .filter(n -> n.name().toLowerCase(Locale.ROOT).equals(node.text()))
        .findFirst()
        .orElseThrow(() -> node.refuse("expected required, offered or none, not " + node.text()));
  }

  private static Optional<Revisit> revisit(Map<String, YamlNode> entries, String code) {
    return Optional.ofNullable(entries.get("revisit"))
        .map(node -> new Revisit(code, days(node, node.map(Set.of("after")).get("after"))));
  }

  private static int days(YamlNode revisit, YamlNode after) {
    var written = after == null ? "" : after.text();
    if (!DAYS.matcher(written).matches()) {
      throw (after == null ? revisit : after)
          .refuse("`revisit` needs `after`, a number of days from 1 to 9999, as {after: 30}");
    }
    return Integer.parseInt(written);
  }

  private static PickList pick(YamlNode node) {
    var entries = node.map(Set.of("question", "by", "names"));
    if (entries.size() < 3) {
      throw node.refuse("a pick list needs `question`, `by` and `names`");
    }
    return new PickList(
        entries.get("question").text(), entries.get("by").text(), textsByKey(entries.get("names")));
  }

  private static Map<String, List<String>> textsByKey(YamlNode node) {
    var texts = new LinkedHashMap<String, List<String>>();
    node.map().forEach((key, value) -> texts.put(key, value.texts()));
    return texts;
  }

  private void simple(YamlNode list, Kind kind) {
    if (list != null) {
      list.list()
          .forEach(n -> add(n, plain(n.text(), kind, Optional.empty(), 0, Inherited.NOTHING)));
    }
  }

  private static Status plain(
      String code, Kind kind, Optional<String> parent, int level, Inherited above) {
    return new Status(
        code,
        kind,
        parent,
        level,
        above.needs(),
        List.of(),
        Optional.empty(),
        Map.of(),
        above.revisit());
  }

  private void add(YamlNode node, Status status) {
    if (!Names.isPlain(status.code())) {
      problems.add(node.place(), "the code \"" + status.code() + "\": a code has " + Names.PLAIN);
    }
    if (places.put(status.code(), node.place()) != null) {
      problems.add(node.place(), "the status " + status.code() + " is declared twice");
      return;
    }
    all.add(status);
  }
}
