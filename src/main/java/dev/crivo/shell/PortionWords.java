package dev.crivo.shell;

import dev.crivo.console.Screen;
import dev.crivo.console.Visible;
import dev.crivo.decision.Decision;
import dev.crivo.decision.Decision.Taken;
import dev.crivo.decision.Entitlements.Part;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells in words which entitlements are on record, and what becomes of them. */
record PortionWords(Screen screen, Wording wording) {

  /** "70 not classified yet", "50 Blocked > Legal (since 2026-03-01, Ana)", "all 120". */
  String portion(Portion portion, TenantRecord record) {
    return portion(portion, portion.count(), record);
  }

  private String portion(Portion portion, int count, TenantRecord record) {
    if (portion.isAll()) {
      return screen.text("portion.all", Map.of("count", count));
    } else if (portion.isUnclassified()) {
      return screen.text("portion.unclassified", Map.of("count", count));
    }
    var decision = portion.parts().get(0).decision();
    return screen.text(
        "portion.status", Map.of("count", count, "standing", standing(decision, record)));
  }

  /** "Blocked > Legal (since 2026-03-01, Ana)". */
  private String standing(Decision decision, TenantRecord record) {
    return screen.text(
        "portion.standing",
        Map.of(
            "status", wording.chosen(decision),
            "day", record.day(decision).toString(),
            "by", Visible.line(decision.by())));
  }

  /** "contoso, Teams". */
  String subject(Sitting sitting) {
    var workload =
        wording
            .playbook()
            .subject()
            .flatMap(q -> sitting.workload().map(answer -> wording.answer(q, answer)));
    return Stream.concat(sitting.tenant().map(Visible::line).stream(), workload.stream())
        .collect(Collectors.joining(", "));
  }

  /** All that are on record, portion by portion. */
  String there(Sitting sitting) {
    var portions = Portions.of(sitting).all();
    return portions.stream()
        .map(portion -> portion(portion, sitting.record()))
        .collect(Collectors.joining(", "));
  }

  /** What keeps its status where some are taken; empty where nothing is left. */
  Optional<String> unchanged(Sitting sitting) {
    var taken = sitting.taken();
    return joined(
        Portions.of(sitting).all().stream()
            .filter(portion -> portion.countIn(taken) < portion.count())
            .map(p -> portion(p, p.count() - p.countIn(taken), sitting.record())));
  }

  /** What gets another status where some are taken; empty where nothing does. */
  Optional<String> changed(Sitting sitting) {
    var taken = sitting.taken();
    return joined(
        Portions.of(sitting).all().stream()
            .filter(portion -> portion.countIn(taken) > 0)
            .map(portion -> some(portion, portion.countIn(taken), sitting.record())));
  }

  private String some(Portion portion, int count, TenantRecord record) {
    var whole = portion(portion, record);
    return count == portion.count()
        ? whole
        : screen.text("portion.some", Map.of("count", count, "portion", whole));
  }

  /** The status of what is on record without its number; empty where there is no such thing. */
  Optional<String> uncounted(Sitting sitting) {
    return joined(
        sitting.shared().parts().stream()
            .filter(part -> part.entitlements().isEmpty())
            .map(Part::decision)
            .map(decision -> standing(decision, sitting.record())));
  }

  /** The ids of the decisions by persons whose entitlements get another status; empty for none. */
  static Optional<String> decided(Sitting sitting) {
    var taken = sitting.taken().stream().map(Taken::decision).toList();
    return joined(
        sitting.shared().parts().stream()
            .filter(part -> part.entitlements().isEmpty() || taken.contains(part.decision().id()))
            .map(Part::decision)
            .filter(Decision::isByPerson)
            .map(Decision::id));
  }

  private static Optional<String> joined(Stream<String> words) {
    return Optional.of(words.collect(Collectors.joining(", "))).filter(text -> !text.isEmpty());
  }

  /** "70 of decision 01M8…, 50 not on record before"; empty where nothing is to be told. */
  static Optional<String> taken(Screen screen, Decision decision) {
    var subject = decision.subject();
    if (subject.taken().isEmpty()) {
      return Optional.empty();
    }
    var fresh = subject.fresh();
    return joined(
        Stream.concat(
            subject.taken().stream().map(taken -> of(screen, taken)),
            fresh > 0
                ? Stream.of(screen.text("portion.fresh", Map.of("count", fresh)))
                : Stream.of()));
  }

  private static String of(Screen screen, Taken taken) {
    return screen.text(
        "portion.of-decision",
        Map.of("count", taken.entitlements(), "id", Visible.line(taken.decision())));
  }
}
