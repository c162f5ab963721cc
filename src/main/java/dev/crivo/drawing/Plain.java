package dev.crivo.drawing;

/** Text without line breaks and other spacing that formats give a meaning. */
final class Plain {

  private Plain() {}

  static String line(String text) {
    return text.replaceAll("[\\s\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
  }
}
