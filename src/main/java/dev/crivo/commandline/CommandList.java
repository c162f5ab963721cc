package dev.crivo.commandline;

import dev.crivo.console.Screen;
import java.util.List;

/** The list of commands, one line each. */
record CommandList(Screen screen) {

  void show(List<CommandMethod> commands) {
    screen.say("help.head");
    screen.blank();
    for (var name : CommandGroup.IN_ORDER) {
      var members = commands.stream().filter(c -> c.getGroup().equals(name)).toList();
      if (!members.isEmpty()) {
        screen.line(screen.styles().bold(screen.text("group." + name)));
        group(members);
        screen.blank();
      }
    }
    screen.say("help.foot");
  }

  void group(List<CommandMethod> commands) {
    commands.forEach(
        c -> screen.row(2, 20, c.getName(), screen.text(CommandHelp.key(c) + ".summary")));
  }
}
