package dev.crivo.shell;

import dev.crivo.commandline.CommandGroup;
import dev.crivo.commandline.Folders;
import dev.crivo.commandline.Format;
import dev.crivo.commandline.RulesFolder;
import dev.crivo.console.ExitCode;
import dev.crivo.console.Screen;
import dev.crivo.console.Visible;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** Tells which program this is and what it works with. */
@Component
class VersionCommands {

  private final String version;
  private final Folders folders;

  VersionCommands(@Value("${crivo.version}") String version, Folders folders) {
    this.version = version;
    this.folders = folders;
  }

  @Command(name = "version", group = CommandGroup.PROGRAM)
  ExitCode version(Screen screen, RulesFolder rules, @Option(defaultValue = "text") Format format) {
    var facts = facts(rules);
    switch (format) {
      case TEXT -> show(screen, facts);
      case JSON -> screen.json(facts);
    }
    return ExitCode.DONE;
  }

  private Map<String, String> facts(RulesFolder rules) {
    var facts = new LinkedHashMap<String, String>();
    facts.put("version", version);
    facts.put("java", System.getProperty("java.version"));
    facts.put("rules", rules.shown());
    facts.put("rulesFrom", rules.origin().toString().toLowerCase(Locale.ROOT));
    facts.put("data", folders.data().toString());
    facts.put("cache", folders.cachePath().toString());
    return facts;
  }

  private static void show(Screen screen, Map<String, String> facts) {
    facts.forEach(
        (name, fact) ->
            screen.row(
                screen.text("version." + name),
                screen.texts().find("version." + name + "." + fact).orElse(Visible.line(fact))));
  }
}
