package dev.crivo.bench.start;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.shell.core.command.annotation.Command;

/** The least that Spring Boot and Spring Shell can do: one command that prints one line. */
@SpringBootApplication
public class Bare {

  public static void main(String[] args) {
    System.exit(SpringApplication.exit(SpringApplication.run(Bare.class, args)));
  }

  @Command(name = "hello")
  public String hello() {
    return "hello";
  }
}
