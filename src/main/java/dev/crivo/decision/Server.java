package dev.crivo.decision;

import dev.crivo.decision.BadServerUrl.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.postgresql.PGProperty;

/** A database on a PostgreSQL server. Nothing that shows it shows its password. */
public final class Server implements Place {

  private static final Pattern SCHEME =
      Pattern.compile("^(jdbc:postgresql|postgresql|postgres)://");

  /** So that a server that is gone is told of, and nobody waits for it for hours. */
  private static final Map<String, String> DEFAULTS =
      Map.of(
          "connectTimeout", "10",
          "socketTimeout", "60",
          "tcpKeepAlive", "true",
          "ApplicationName", "crivo");

  private final String hosts;
  private final String database;
  private final Map<String, String> parameters;

  private Server(String hosts, String database, Map<String, String> parameters) {
    this.hosts = hosts;
    this.database = database;
    this.parameters = parameters;
  }

  /** What a URL may leave out, as the variables of PostgreSQL's own programs give it. */
  public record Defaults(Optional<String> user, Optional<String> password) {
    public static final Defaults NONE = new Defaults(Optional.empty(), Optional.empty());
  }

  /**
   * Reads {@code postgresql://user:password@host:port/database?parameter=value} or the same behind
   * {@code jdbc:}. The parameters are those of the PostgreSQL JDBC driver. Without a password, the
   * driver looks into the user's password file.
   *
   * @throws BadServerUrl that says what is wrong with it, without quoting it
   */
  public static Server at(String url, Defaults defaults) {
    var scheme = SCHEME.matcher(url);
    if (!scheme.find()) {
      throw new BadServerUrl(Problem.SCHEME, "");
    }
    var uri = uri("postgresql://" + url.substring(scheme.end()));
    var authority = Optional.ofNullable(uri.getRawAuthority()).orElse("");
    var at = authority.lastIndexOf('@');
    var database = decoded(Optional.ofNullable(uri.getRawPath()).orElse("").replaceFirst("^/", ""));
    var hosts = authority.substring(at + 1);
    if (hosts.isEmpty() || database.isEmpty()) {
      throw new BadServerUrl(Problem.INCOMPLETE, "");
    }
    var parameters = new TreeMap<String, String>();
    defaults.user().ifPresent(user -> parameters.put("user", user));
    defaults.password().ifPresent(password -> parameters.put("password", password));
    putUser(authority.substring(0, Math.max(at, 0)), parameters);
    putParameters(Optional.ofNullable(uri.getRawQuery()).orElse(""), parameters);
    return new Server(hosts, database, parameters);
  }

  /** Without the user, the password and the parameters: these go as {@link #properties()}. */
  String jdbcUrl() {
    return "jdbc:postgresql://" + hosts + "/" + encoded(database);
  }

  Properties properties() {
    var properties = new Properties();
    properties.putAll(DEFAULTS);
    properties.putAll(parameters);
    return properties;
  }

  @Override
  public String shown() {
    var user = Optional.ofNullable(parameters.get("user")).map(name -> name + "@").orElse("");
    return "postgresql://" + user + hosts + "/" + database;
  }

  /** Whether connections are the same in all that matters, the password included. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Server server
        && hosts.equals(server.hosts)
        && database.equals(server.database)
        && parameters.equals(server.parameters);
  }

  @Override
  public int hashCode() {
    return hosts.hashCode() * 31 + database.hashCode();
  }

  @Override
  public String toString() {
    return shown();
  }

  private static URI uri(String url) {
    try {
      return new URI(url);
    } catch (URISyntaxException e) {
      // Its message quotes the URL, and so does the exception itself.
      throw new BadServerUrl(Problem.CHARACTER, "");
    }
  }

  private static void putUser(String userInfo, Map<String, String> parameters) {
    var parts = userInfo.split(":", 2);
    if (!parts[0].isEmpty()) {
      parameters.put("user", decoded(parts[0]));
    }
    if (parts.length > 1) {
      parameters.put("password", decoded(parts[1]));
    }
  }

  private static void putParameters(String query, Map<String, String> parameters) {
    Stream.of(query.split("&"))
        .filter(parameter -> !parameter.isEmpty())
        .map(parameter -> parameter.split("=", 2))
        .forEach(pair -> put(decoded(pair[0]), pair.length > 1 ? pair[1] : "", parameters));
  }

  /** The driver passes over what it does not know, such as a slip in "sslmode". */
  private static void put(String name, String value, Map<String, String> parameters) {
    if (PGProperty.forName(name) == null) {
      throw new BadServerUrl(Problem.PARAMETER, name);
    }
    parameters.put(name, decoded(value));
  }

  /** The URI was found to be well-formed, so every % has its two digits. */
  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
