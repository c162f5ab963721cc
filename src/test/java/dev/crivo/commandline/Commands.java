package dev.crivo.commandline;

import dev.crivo.Crivo;
import dev.crivo.console.Surroundings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.shell.core.command.CommandRegistry;

/** The commands that the program has. */
final class Commands {

  private Commands() {}

  static List<CommandMethod> all() {
    try (var context = new AnnotationConfigApplicationContext()) {
      context.registerBean(
          Surroundings.class,
          () -> new Surroundings(null, System.out, System.err, Map.of(), Optional.empty()));
      context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
      context.register(Crivo.class);
      context.refresh();
      return new CommandNames(context.getBean(CommandRegistry.class)).all();
    }
  }
}
