package dev.crivo.shell;

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
      context.scan("dev.crivo.shell");
      context.refresh();
      return new CommandNames(context.getBean(CommandRegistry.class)).all();
    }
  }
}
