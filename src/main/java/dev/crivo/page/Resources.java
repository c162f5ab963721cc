package dev.crivo.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import java.util.Properties;

/** What pages are made of, from the program and from the library that draws charts. */
final class Resources {

  private static final String ABOUT_CHARTS = "/META-INF/maven/org.webjars.npm/uplot/pom.properties";

  private Resources() {}

  static String text(String path) {
    try (var stream = open(path)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String path) {
    return Objects.requireNonNull(Resources.class.getResourceAsStream(path), path);
  }

  /** A file of uPlot as it is distributed. */
  static String chart(String file) {
    return text(charts() + "/dist/" + file) + "\n";
  }

  /** The licence of uPlot, which must go where it goes. */
  static String license() {
    return "/*! uPlot, which draws the chart\n" + text(charts() + "/LICENSE") + "*/\n";
  }

  private static String charts() {
    var about = new Properties();
    try (var stream = open(ABOUT_CHARTS)) {
      about.load(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "/META-INF/resources/webjars/uplot/" + about.getProperty("version");
  }

  /** As a content security policy names a script. */
  static String sha256(String script) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return Base64.getEncoder()
          .encodeToString(digest.digest(script.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
