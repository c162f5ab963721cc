package dev.crivo.commandline;

import java.nio.file.Path;

/**
 * A way in which others could change what the program is about to trust.
 *
 * @param file what they could change or exchange: the folder, something in it or something above it
 * @param who the owner or the group that could, where it is one of them; else empty
 */
record Exposure(Kind kind, Path file, String who) {

  enum Kind {
    /** Everybody may write to it. */
    EVERYBODY,
    /** Its group may, and others than its owner are in that group. */
    GROUP,
    /** It belongs to somebody else. */
    OWNER,
    /** It is a link to something outside of the folder. */
    LINK,
    /** Nobody can tell: its rights cannot be read. */
    UNREADABLE
  }
}
