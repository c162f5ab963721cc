package dev.crivo.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How a text file holds its letters. */
public enum Encoding {
  UTF_8("UTF-8", StandardCharsets.UTF_8),
  /** With the byte order mark that some programs put in front. */
  UTF_8_MARKED("UTF-8 (BOM)", StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
  UTF_16LE("UTF-16LE", StandardCharsets.UTF_16LE, 0xFF, 0xFE),
  UTF_16BE("UTF-16BE", StandardCharsets.UTF_16BE, 0xFE, 0xFF),
  WINDOWS_1252("Windows-1252", Charset.forName("windows-1252"));

  private final String label;
  private final Charset charset;
  private final int[] mark;

  Encoding(String label, Charset charset, int... mark) {
    this.label = label;
    this.charset = charset;
    this.mark = mark;
  }

  /** The name to show, which is the same in all languages. */
  public String label() {
    return label;
  }

  Charset charset() {
    return charset;
  }

  /** How many bytes its mark has, 0 without one. */
  int markLength() {
    return mark.length;
  }

  /** If the file that begins so has this mark. */
  boolean marks(byte[] beginning) {
    for (var i = 0; i < mark.length; i++) {
      if (i >= beginning.length || (beginning[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return mark.length > 0;
  }
}
