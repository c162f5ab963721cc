package dev.crivo.shell;

import dev.crivo.console.ScreenTexts;
import dev.crivo.rulebook.ReachableCases.Limit;
import dev.crivo.shell.NamedPlaybooks.Named;
import dev.crivo.verification.ChangedEnds;
import dev.crivo.verification.DeclaredChanges;
import dev.crivo.verification.Ending;
import dev.crivo.verification.NamesChanged;
import dev.crivo.verification.PlaybookDifference;
import dev.crivo.verification.RuleChange;
import dev.crivo.verification.ThresholdChange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The difference between two playbooks as JSON. */
final class DifferenceJson {

  private DifferenceJson() {}

  static Map<String, Object> of(
      Named before, Named after, PlaybookDifference difference, Limit walk) {
    var json = new LinkedHashMap<String, Object>();
    json.put("before", playbook(before));
    json.put("after", playbook(after));
    json.putAll(declared(difference.declared()));
    json.put("exhausted", difference.extent().exhausted());
    json.put("limit", walk.cases());
    json.put("samples", difference.extent().exhausted() ? 0 : walk.samples());
    json.put("seed", walk.seed());
    json.put("cases", counts(difference));
    json.put("changes", difference.changes().stream().map(DifferenceJson::group).toList());
    return json;
  }

  private static Map<String, Object> playbook(Named named) {
    var json = new LinkedHashMap<String, Object>();
    json.put("folder", named.shown());
    json.put("version", named.playbook().version());
    return json;
  }

  private static Map<String, Object> declared(DeclaredChanges declared) {
    var json = new LinkedHashMap<String, Object>();
    json.put("thresholds", declared.thresholds().stream().map(DifferenceJson::threshold).toList());
    json.put("rules", declared.rules().stream().map(DifferenceJson::rule).toList());
    json.put("questions", names(declared.questions()));
    json.put("choices", names(declared.choices()));
    json.put("statuses", names(declared.statuses()));
    return json;
  }

  private static Map<String, Object> threshold(ThresholdChange threshold) {
    var json = new LinkedHashMap<String, Object>();
    json.put("name", threshold.name());
    json.put("before", threshold.before().orElse(null));
    json.put("after", threshold.after().orElse(null));
    return json;
  }

  private static Map<String, Object> rule(RuleChange rule) {
    var json = new LinkedHashMap<String, Object>();
    json.put("name", rule.name());
    json.put("change", ScreenTexts.key(rule.kind()));
    json.put("thresholds", rule.thresholds().stream().map(ThresholdChange::name).toList());
    return json;
  }

  private static Map<String, Object> names(NamesChanged names) {
    var json = new LinkedHashMap<String, Object>();
    json.put("added", names.added());
    json.put("removed", names.removed());
    json.put("changed", names.changed());
    return json;
  }

  private static Map<String, Object> counts(PlaybookDifference difference) {
    var counts = difference.counts();
    var json = new LinkedHashMap<String, Object>();
    json.put("compared", difference.extent().ends());
    json.put("alike", counts.alike());
    json.put("alikeAskingOtherwise", counts.askingOtherwise());
    json.put("changed", counts.changed());
    json.put("unknown", counts.unknown());
    json.put("ungrouped", counts.ungrouped());
    return json;
  }

  private static Map<String, Object> group(ChangedEnds group) {
    var json = new LinkedHashMap<String, Object>();
    json.put("cases", group.cases());
    json.put("before", ending(group.before()));
    json.put("after", ending(group.after()));
    json.put("rules", group.rules());
    json.put("answers", group.example().byQuestion());
    return json;
  }

  private static Map<String, Object> ending(Ending ending) {
    var json = new LinkedHashMap<String, Object>();
    if (ending instanceof Ending.Unknown unknown) {
      json.put("result", "unknown");
      json.put("question", unknown.question());
      json.put("answer", unknown.answer());
    } else if (ending instanceof Ending.Concluded concluded) {
      json.put("result", ScreenTexts.key(concluded.conclusion().kind()));
      json.put("codes", List.copyOf(concluded.conclusion().codes()));
    }
    return json;
  }
}
