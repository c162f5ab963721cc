package dev.crivo.rulebook;

import dev.crivo.playbook.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;

/** Reads the DRL files of a playbook with Drools' own parser. */
final class DrlReader {

  /** What the DRL files declare: the words, and the rules in the order of files and lines. */
  record Drl(Vocabulary words, List<Rule> rules) {}

  private final Problems problems;

  DrlReader(Problems problems) {
    this.problems = problems;
  }

  /**
   * Reads every {@code .drl} file.
   *
   * @param files path to content; other files are passed over
   */
  Drl read(Map<String, String> files) {
    var parsed = new LinkedHashMap<String, PackageDescr>();
    files.forEach(
        (file, content) -> {
          if (PlaybookFiles.isDrl(file)) {
            parsed.put(file, parse(file, content));
          }
        });
    problems.throwIfAny();
    parsed.forEach(this::refuseExtras);
    var words = new VocabularyReader(files, problems).read(parsed);
    checkPackage(parsed);
    return new Drl(words, rules(parsed, words));
  }

  private PackageDescr parse(String file, String content) {
    var parser = new DrlParser();
    try {
      var descr = parser.parse(false, content);
      for (var error : parser.getErrors()) {
        var line =
            error.getLines() == null || error.getLines().length == 0 ? 0 : error.getLines()[0];
        problems.add(file, line, "syntax error: " + error.getMessage());
      }
      return descr == null ? new PackageDescr() : descr;
    } catch (DroolsParserException e) {
      problems.add(file, 0, "cannot be read: " + e.getMessage());
      return new PackageDescr();
    }
  }

  private void refuseExtras(String file, PackageDescr descr) {
    if (descr.getUnit() != null) {
      refuse(file, descr.getUnit().getLine(), "unit");
    }
    descr.getImports().forEach(i -> refuse(file, i.getLine(), "import"));
    descr.getFunctionImports().forEach(i -> refuse(file, i.getLine(), "import"));
    descr.getAccumulateImports().forEach(i -> refuse(file, i.getLine(), "import"));
    descr.getGlobals().forEach(g -> refuse(file, g.getLine(), "global"));
    descr.getFunctions().forEach(f -> refuse(file, f.getLine(), "function"));
    descr.getAttributes().forEach(a -> refuse(file, a.getLine(), a.getName()));
    descr
        .getEntryPointDeclarations()
        .forEach(e -> refuse(file, e.getLine(), "declare entry-point"));
    descr.getWindowDeclarations().forEach(w -> refuse(file, w.getLine(), "declare window"));
  }

  private void refuse(String file, int line, String what) {
    problems.add(file, line, "`" + what + "` is not allowed in a playbook");
  }

  private void checkPackage(Map<String, PackageDescr> parsed) {
    var names = new LinkedHashMap<String, String>();
    parsed.forEach(
        (file, descr) -> {
          if (descr.getName() == null || descr.getName().isEmpty()) {
            problems.add(file, 1, "no package: start the file with `package NAME`");
          } else {
            names.putIfAbsent(descr.getName(), file);
          }
        });
    if (names.size() > 1) {
      names.entrySet().stream()
          .skip(1)
          .forEach(
              e ->
                  problems.add(
                      e.getValue(),
                      1,
                      "package " + e.getKey() + ": all files of a playbook share one package"));
    }
  }

  private List<Rule> rules(Map<String, PackageDescr> parsed, Vocabulary words) {
    var reader = new RuleReader(words, problems);
    var rules = new ArrayList<Rule>();
    var firstPlace = new HashMap<String, String>();
    parsed.forEach(
        (file, descr) ->
            descr
                .getRules()
                .forEach(
                    r -> {
                      var before = firstPlace.putIfAbsent(r.getName(), file + ":" + r.getLine());
                      if (before != null) {
                        problems.add(
                            file,
                            r.getLine(),
                            "rule \"" + r.getName() + "\" stands already at " + before);
                      } else if (r.isQuery()) {
                        refuse(file, r.getLine(), "query");
                      } else {
                        reader.read(file, r).ifPresent(rules::add);
                      }
                    }));
    return rules;
  }
}
