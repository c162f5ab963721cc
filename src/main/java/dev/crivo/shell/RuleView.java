package dev.crivo.shell;

import dev.crivo.commandline.RulesFolder;
import dev.crivo.console.Screen;
import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Condition;
import dev.crivo.playbook.Rule;
import dev.crivo.rulebook.ExampleCase;
import dev.crivo.verification.RuleReach;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A rule on the screen, and as other programs read it. */
final class RuleView {

  /** Of a list on the screen; the first rules of a playbook fire in nearly every example. */
  private static final int MOST_SHOWN = 12;

  private final Wording wording;
  private final RulesFolder folder;
  private final Screen screen;

  /**
   * @param folder where the playbook lies
   */
  RuleView(Wording wording, RulesFolder folder) {
    this.wording = wording;
    this.folder = folder;
    this.screen = wording.screen();
  }

  /** Its name and reason, as in a list. */
  void line(Rule rule) {
    screen.line(rule.name());
    screen.line(4, screen.styles().dim(wording.texts().reason(rule.name())));
  }

  void show(Rule rule, RuleReach reach) {
    screen.line(screen.styles().bold(rule.name()));
    screen.line(wording.texts().reason(rule.name()));
    screen.blank();
    conditions(rule);
    reach(reach);
    list("rules.built-on", builtOn(rule).stream().map(Rule::name).toList());
    list("rules.examples", examples(rule).stream().map(RuleView::place).toList());
    reach.example().ifPresent(this::runnable);
  }

  private void conditions(Rule rule) {
    screen.row(screen.text("rules.concludes"), wording.path(rule.conclusion()));
    rule.premises().forEach(code -> screen.row(screen.text("rules.if-status"), wording.path(code)));
    var words = new ConditionWords(screen, wording);
    rule.conditions().forEach(c -> screen.row(screen.text("rules.and-if"), words.whole(c)));
    screen.row(screen.text("rules.section"), wording.section(rule));
    screen.row(screen.text("rules.file"), rule.file() + ":" + rule.line());
  }

  private void reach(RuleReach reach) {
    var counts =
        Map.of(
            "count", reach.decided(),
            "finished", reach.finished(),
            "last", reach.lastWord(),
            "all", reach.lastWord() == reach.decided() ? "yes" : "no");
    screen.row(screen.text("rules.decides"), screen.text("rules.decides.cases", counts));
    if (reach.decided() > 0) {
      screen.row(screen.text("rules.last-word"), screen.text("rules.last-word.cases", counts));
    }
    if (!reach.complete()) {
      screen.say("rules.not-all");
    }
  }

  private void list(String key, List<String> items) {
    screen.blank();
    screen.say(key, Map.of("count", items.size()));
    items.stream().limit(MOST_SHOWN).forEach(item -> screen.item(2, "-", item));
    if (items.size() > MOST_SHOWN) {
      screen.line(4, screen.text("rules.more", Map.of("count", items.size() - MOST_SHOWN)));
    }
  }

  /** To be copied as it stands, so it is not wrapped. */
  private void runnable(Answers answers) {
    screen.blank();
    screen.say("rules.runnable");
    screen.verbatim("  " + RunnableCase.command(wording.playbook(), answers, folder));
  }

  private List<Rule> builtOn(Rule rule) {
    return wording.playbook().rules().stream()
        .filter(other -> other.premises().contains(rule.conclusion()))
        .toList();
  }

  private List<ExampleCase> examples(Rule rule) {
    return ExampleCase.of(wording.playbook()).stream()
        .filter(example -> example.rules().contains(rule.name()))
        .toList();
  }

  private static String place(ExampleCase example) {
    return example.name() + " (" + example.file() + ":" + example.line() + ")";
  }

  Map<String, Object> json(Rule rule) {
    var json = new LinkedHashMap<String, Object>();
    json.put("name", rule.name());
    json.put("because", wording.texts().reason(rule.name()));
    json.put("source", rule.source());
    json.put("premises", rule.premises());
    json.put("conditions", rule.conditions().stream().map(Condition::toString).toList());
    json.put("concludes", rule.conclusion());
    json.put("file", rule.file());
    json.put("line", rule.line());
    json.put("playbookVersion", wording.playbook().version());
    return json;
  }

  Map<String, Object> json(Rule rule, RuleReach reach) {
    var json = json(rule);
    json.put("builtOnBy", builtOn(rule).stream().map(Rule::name).toList());
    json.put("examples", examples(rule).stream().map(ExampleCase::name).toList());
    json.put("decides", reach.decided());
    json.put("lastWord", reach.lastWord());
    json.put("finishedCases", reach.finished());
    json.put("allCases", reach.complete());
    reach
        .example()
        .ifPresent(
            answers -> {
              json.put("case", answers.byQuestion());
              json.put("command", RunnableCase.command(wording.playbook(), answers, folder));
            });
    return json;
  }
}
