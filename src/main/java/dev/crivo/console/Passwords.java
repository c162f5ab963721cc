package dev.crivo.console;

import java.util.regex.Pattern;

/** Passwords in URLs of databases, which are for the server alone. */
public final class Passwords {

  /** Behind a user's name, up to the last sign that can end it; and as a parameter. */
  private static final Pattern IN_URL =
      Pattern.compile("(?<=://)([^\\s:/@]*):\\S*@|((?i:password)=)[^\\s&\"]*");

  private Passwords() {}

  /** The text with "***" for every password of a URL in it. */
  public static String hidden(String text) {
    return IN_URL.matcher(text).replaceAll(found -> found.group(2) == null ? "$1:***@" : "$2***");
  }

  /** Whether there is one in it. */
  public static boolean in(String text) {
    return IN_URL.matcher(text).find();
  }
}
