package dev.crivo.commandline;

import dev.crivo.console.Surroundings;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.stereotype.Component;

/** Finds the commands: every method of a component that is annotated as one. */
@Configuration(proxyBeanMethods = false)
class CommandConfiguration {

  /** The registry knows the methods; the objects behind them are made when they are called. */
  @Bean
  CommandRegistry commandRegistry(
      ListableBeanFactory beans, Session session, Records records, SpoolNotice notice) {
    var registry = new CommandRegistry();
    Stream.of(beans.getBeanNamesForAnnotation(Component.class))
        .forEach(
            bean ->
                methods(beans.getType(bean))
                    .map(
                        method ->
                            new CommandMethod(
                                method,
                                () -> beans.getBean(bean),
                                in -> new Call(session, records, notice, in)))
                    .forEach(registry::registerCommand));
    return registry;
  }

  @Bean
  Folders folders(Surroundings surroundings) {
    return new Folders(surroundings);
  }

  private static Stream<Method> methods(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(Command.class));
  }
}
