package dev.crivo;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Entry point and wiring. */
@SpringBootApplication
public class Crivo {
  public static void main(String[] args) {
    SpringApplication.run(Crivo.class, args);
  }
}
