package dev.crivo.decision;

/** A URL that names no database on a server. It quotes nothing that may be a password. */
public class BadServerUrl extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** What is wrong with it. */
  public enum Problem {
    /** It does not begin as such a URL does. */
    SCHEME,
    /** It lacks the host or the database. */
    INCOMPLETE,
    /** A character in it has to be written as %XX. */
    CHARACTER,
    /** The driver does not know one of its parameters. */
    PARAMETER
  }

  private final Problem problem;
  private final String parameter;

  BadServerUrl(Problem problem, String parameter) {
    super(problem + " " + parameter);
    this.problem = problem;
    this.parameter = parameter;
  }

  public Problem problem() {
    return problem;
  }

  /** The name of the parameter that is not known, else empty. */
  public String parameter() {
    return parameter;
  }
}
