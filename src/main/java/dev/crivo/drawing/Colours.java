package dev.crivo.drawing;

import dev.crivo.drawing.Drawing.Kind;

/**
 * Colours of a box, for formats that cannot follow the reader's choice of light or dark: they read
 * well on either ground.
 */
record Colours(String fill, String line, String text) {

  private static final String INK = "#1b1f24";

  static Colours of(Kind kind) {
    return switch (kind) {
      case QUESTION -> new Colours("#f6f8fa", "#57606a", INK);
      case STATUS -> new Colours("#ddf4e4", "#1a7f37", INK);
      case FOLLOW_UP -> new Colours("#fff3cd", "#7a5600", INK);
      case MISTAKE -> new Colours("#ffe3e0", "#b3261e", INK);
      case CUT -> new Colours("#e6e6e6", "#57606a", INK);
    };
  }
}
