package dev.crivo.rulebook;

import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Playbook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An example that a playbook's owner signs: these answers lead there, by these rules.
 *
 * @param name a sentence
 * @param expected codes: the deepest status alone, or one or more follow-ups
 * @param picked the detail picked by name, where there is one
 * @param rules the rules that decide, each after those it builds on
 * @param boundary whether it is one of the boundaries that the source document names
 * @param not a status that must not follow, where one might expect it
 * @param unasked questions that it answers though its interview does not ask them, to show that
 *     such an answer, from an import or from before another was changed, does not count
 */
public record ExampleCase(
    String name,
    String file,
    int line,
    Answers answers,
    List<String> expected,
    Optional<String> picked,
    List<String> rules,
    boolean boundary,
    Optional<String> not,
    List<String> unasked) {

  private static final Set<String> KEYS =
      Set.of(
          "case", "boundary", "answers", "status", "follow-ups", "pick", "rules", "not", "unasked");

  /**
   * The example cases of a playbook, in the order of files and lines.
   *
   * @throws dev.crivo.playbook.PlaybookException naming what cannot be read, with file and line
   */
  public static List<ExampleCase> of(Playbook playbook) {
    var cases = new ArrayList<ExampleCase>();
    playbook.files().keySet().stream()
        .sorted()
        .filter(file -> PlaybookFiles.isCase(file) && PlaybookFiles.isYaml(file))
        .forEach(file -> cases.addAll(in(file, playbook.files().get(file), playbook)));
    return cases;
  }

  /**
   * The example cases of one file, which need not belong to the playbook yet.
   *
   * @param file its name, for what is to be told of it
   * @throws dev.crivo.playbook.PlaybookException naming what cannot be read, with file and line
   */
  public static List<ExampleCase> in(String file, String content, Playbook playbook) {
    return YamlNode.parse(file, content).map(YamlNode::list).orElse(List.of()).stream()
        .map(node -> read(node, playbook))
        .toList();
  }

  private static ExampleCase read(YamlNode node, Playbook playbook) {
    var entries = node.map(KEYS);
    if (!entries.containsKey("case") || !entries.containsKey("answers")) {
      throw node.refuse("an example needs `case`, `answers` and `status` or `follow-ups`");
    }
    if (entries.containsKey("status") && entries.containsKey("follow-ups")) {
      throw node.refuse("an example has either `status` or `follow-ups`");
    }
    var answers = answers(entries.get("answers"), playbook);
    return new ExampleCase(
        entries.get("case").text(),
        node.file(),
        node.line(),
        answers,
        expected(node, entries, playbook),
        Optional.ofNullable(entries.get("pick")).map(YamlNode::text),
        Optional.ofNullable(entries.get("rules")).map(YamlNode::texts).orElse(List.of()),
        entries.containsKey("boundary") && entries.get("boundary").text().equals("true"),
        Optional.ofNullable(entries.get("not")).map(n -> known(n, playbook)),
        Optional.ofNullable(entries.get("unasked"))
            .map(n -> unasked(n, answers))
            .orElse(List.of()));
  }

  /** The same under another name. */
  public ExampleCase named(String sentence) {
    return new ExampleCase(
        sentence, file, line, answers, expected, picked, rules, boundary, not, unasked);
  }

  private static List<String> unasked(YamlNode node, Answers answers) {
    return node.list().stream()
        .map(
            question -> {
              if (!answers.has(question.text())) {
                throw question.refuse("`answers` has no " + question.text());
              }
              return question.text();
            })
        .toList();
  }

  private static Answers answers(YamlNode node, Playbook playbook) {
    var answers = new LinkedHashMap<String, String>();
    node.map()
        .forEach(
            (name, value) -> {
              var question =
                  playbook
                      .question(name)
                      .orElseThrow(() -> value.refuse("unknown question \"" + name + "\""));
              answers.put(
                  name,
                  question
                      .canonical(value.text())
                      .orElseThrow(() -> value.refuse(value.text() + " is no answer to " + name)));
            });
    return new Answers(answers);
  }

  private static List<String> expected(
      YamlNode node, Map<String, YamlNode> entries, Playbook playbook) {
    if (entries.containsKey("status")) {
      return List.of(known(entries.get("status"), playbook));
    }
    if (entries.containsKey("follow-ups")) {
      return entries.get("follow-ups").list().stream().map(n -> known(n, playbook)).toList();
    }
    throw node.refuse("an example needs `status` or `follow-ups`");
  }

  private static String known(YamlNode node, Playbook playbook) {
    return playbook
        .status(node.text())
        .orElseThrow(() -> node.refuse("unknown status \"" + node.text() + "\""))
        .code();
  }

  /** What is wrong with what a rulebook makes of this example; empty where it passes. */
  public List<String> differences(Rulebook rulebook) {
    var evaluation = rulebook.evaluate(answers);
    var conclusion = evaluation.conclusion();
    var got = conclusion.codes();
    var differences = new ArrayList<String>();
    compare("status", expected, got, differences);
    compare("pick", picked.orElse("none"), conclusion.picked().orElse("none"), differences);
    if (!rules.isEmpty()) {
      var fired =
          evaluation.result().reasons().stream().map(reason -> reason.rule().name()).toList();
      compare("rules", rules, fired, differences);
    }
    not.filter(code -> got.stream().anyMatch(g -> isOrIsBelow(g, code)))
        .ifPresent(code -> differences.add("must not be " + code));
    differences.addAll(askedOtherwise(rulebook));
    return differences;
  }

  private List<String> askedOtherwise(Rulebook rulebook) {
    var interview = interview(rulebook);
    var end = rulebook.evaluate(interview.get(interview.size() - 1));
    var differences = new ArrayList<String>();
    end.next()
        .map(question -> "asks " + question.name() + ", which the case does not answer")
        .ifPresent(differences::add);
    unasked.stream()
        .filter(end.answers()::has)
        .map(question -> "asks " + question + ", which the case names as unasked")
        .forEach(differences::add);
    return differences;
  }

  /**
   * What is known at each question of the interview that has these answers ready: nothing first,
   * one answer more each time.
   */
  public List<Answers> interview(Rulebook rulebook) {
    var known = new ArrayList<>(List.of(Answers.NONE));
    var next = rulebook.evaluate(Answers.NONE).next();
    while (next.filter(question -> answers.has(question.name())).isPresent()) {
      var question = next.get().name();
      var more = known.get(known.size() - 1).with(question, answers.byQuestion().get(question));
      known.add(more);
      next = rulebook.evaluate(more).next();
    }
    return known;
  }

  private static boolean isOrIsBelow(String code, String above) {
    return code.equals(above) || code.startsWith(above + ".");
  }

  private static void compare(String what, Object expected, Object got, List<String> differences) {
    if (!expected.equals(got)) {
      differences.add(what + ": expected " + expected + ", got " + got);
    }
  }
}
