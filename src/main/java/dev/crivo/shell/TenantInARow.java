package dev.crivo.shell;

import dev.crivo.console.Ask;
import dev.crivo.console.Choice;
import dev.crivo.console.Prompter;
import dev.crivo.console.Reply;
import dev.crivo.console.Reply.Answer;
import dev.crivo.console.Screen;
import dev.crivo.console.Visible;
import dev.crivo.decision.Draft;
import dev.crivo.decision.Entitlements;
import dev.crivo.playbook.Answers;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Offers to go on with another workload of the tenant that an interview was about. */
record TenantInARow(Screen screen, Prompter prompter, Wording wording, Clock clock) {

  private static final String STOP = "stop";

  /**
   * The next interview, by the same person; empty where nothing of the tenant is left to classify,
   * or the person stops.
   *
   * @param done the one that led to a decision
   */
  Optional<Draft> after(Draft done, TenantRecord record) {
    var tenant = done.tenant().orElseThrow();
    var others = others(done, record);
    if (others.isEmpty() || done.corrects().isPresent()) {
      return Optional.empty();
    }
    return chosen(tenant, others)
        .map(
            workload ->
                Draft.begun(clock, done.by(), done.playbook())
                    .about(Optional.of(tenant), Optional.empty())
                    .with(Answers.NONE.with(subject(), workload)));
  }

  private List<Entitlements> others(Draft done, TenantRecord record) {
    var workload = wording.playbook().subject().flatMap(done.answers()::get);
    return record.tenant(done.tenant().orElseThrow()).stream()
        .flatMap(tenant -> tenant.entitlements().stream())
        .filter(e -> e.unclassified() > 0 && isKnown(e))
        .filter(e -> !e.workload().equals(workload))
        .toList();
  }

  /** Whether the rules in use still know its workload. */
  private boolean isKnown(Entitlements entitlements) {
    var subject = wording.playbook().subject().flatMap(wording.playbook()::question);
    return entitlements.workload().flatMap(w -> subject.flatMap(q -> q.canonical(w))).isPresent();
  }

  /** The workload to go on with; empty where the person stops, however. */
  private Optional<String> chosen(String tenant, List<Entitlements> others) {
    var stop = new Choice(STOP, screen.text("in-a-row.stop"), screen.text("in-a-row.stop.help"));
    var choices = Stream.concat(Stream.of(stop), others.stream().map(this::choice)).toList();
    var question = screen.text("in-a-row.ask", Map.of("tenant", Visible.line(tenant)));
    while (true) {
      var reply = prompter.choose(new Ask(question, "", Optional.of(STOP)), choices);
      if (reply instanceof Reply.Help) {
        screen.say("in-a-row.help");
      } else {
        return reply instanceof Answer answer
            ? Optional.of(answer.value()).filter(value -> !value.equals(STOP))
            : Optional.empty();
      }
    }
  }

  private Choice choice(Entitlements entitlements) {
    var workload = entitlements.workload().orElseThrow();
    var label =
        screen.text(
            "in-a-row.workload",
            Map.of(
                "workload", wording.answer(subject(), workload),
                "count", entitlements.unclassified()));
    return new Choice(workload, label, screen.text("in-a-row.workload.help"));
  }

  private String subject() {
    return wording.playbook().subject().orElseThrow();
  }
}
