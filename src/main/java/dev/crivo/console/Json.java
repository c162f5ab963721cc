package dev.crivo.console;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The JSON that commands print. */
final class Json {

  private Json() {}

  static String indented(Object value) {
    return JsonMapper.builder()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .build()
        .writeValueAsString(value)
        .replace("\r\n", "\n");
  }
}
