package dev.crivo;

import dev.crivo.commandline.Failures;
import dev.crivo.commandline.Folders;
import dev.crivo.console.ExitCode;
import dev.crivo.console.Refusal;
import dev.crivo.console.Surroundings;
import dev.crivo.decision.Drafts;
import dev.crivo.decision.Spool;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.logging.LogManager;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.PropertySource;

/**
 * Entry point and wiring. Nothing is auto-configured: what is needed is few, and what is opened is
 * opened by the command that needs it.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@PropertySource("classpath:application.properties")
@ComponentScan
public class Crivo {

  public static void main(String[] args) {
    var surroundings = Surroundings.ofProcess();
    quieten();
    unpackInto(new Folders(surroundings));
    System.exit(run(List.of(args), surroundings));
  }

  /**
   * Carries out one command line.
   *
   * @return the exit code: 0 where all went well, the others as the README lists them
   */
  public static int run(List<String> args, Surroundings surroundings) {
    var code = carriedOut(args, surroundings);
    // A script must not take a file that a full disk cut short for the whole answer.
    return surroundings.out().checkError()
        ? new Failures(surroundings).tell(outputLost(), args)
        : code;
  }

  private static Refusal outputLost() {
    return new Refusal(ExitCode.STORAGE, "failure.output", Map.of());
  }

  private static int carriedOut(List<String> args, Surroundings surroundings) {
    try {
      return SpringApplication.exit(application(surroundings).run(args.toArray(String[]::new)));
    } catch (SpringApplication.AbandonedRunException wiredAheadByTheBuild) {
      throw wiredAheadByTheBuild;
    } catch (RuntimeException | LinkageError failure) {
      return new Failures(surroundings).tell(failure, args);
    }
  }

  /**
   * Settings come with the program alone, never from files or variables meant for others; so none
   * of those listens that would look for them.
   */
  private static SpringApplication application(Surroundings surroundings) {
    var application =
        new SpringApplicationBuilder(Crivo.class)
            .initializers(
                context -> context.getBeanFactory().registerSingleton("surroundings", surroundings))
            .environment(new OwnEnvironment())
            .web(WebApplicationType.NONE)
            .bannerMode(Banner.Mode.OFF)
            .logStartupInfo(false)
            .lazyInitialization(true)
            .addCommandLineProperties(false)
            .build();
    application.setListeners(List.of());
    application.setMainApplicationClass(Crivo.class);
    return application;
  }

  @Bean
  Clock clock() {
    return Clock.systemDefaultZone();
  }

  @Bean
  Drafts drafts(Folders folders) {
    return new Drafts(folders.data());
  }

  @Bean
  Spool spool(Folders folders, Clock clock) {
    return new Spool(folders.data(), clock);
  }

  /** Libraries log nothing, by whatever means: a log line would end up among the answers. */
  static void quieten() {
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    LogManager.getLogManager().reset();
  }

  /** Native parts of libraries are unpacked at start and may stay behind, so not in /tmp. */
  private static void unpackInto(Folders folders) {
    try {
      var folder = Folders.createPrivate(folders.cache().resolve("native"));
      System.setProperty("jline.tmpdir", folder.toString());
    } catch (IOException | Refusal notWritableOrNotSafe) {
      // Then they go where the system puts temporary files.
    }
  }
}
