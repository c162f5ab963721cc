package dev.crivo.commandline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells the groups that have one member alone. Debian and others give every user a group of the
 * user's own name and let it write to all that the user makes; nobody else can write there for it.
 *
 * @param system the folder of the system's {@code passwd} and {@code group}
 */
record PrivateGroups(Path system) {

  /**
   * @param group its name, or its number where it has none here
   * @param number of the group
   * @param user the name of the one who may be in it, or the number
   */
  boolean isOf(String group, int number, String user) {
    return group.equals(user)
        && members(group).allMatch(user::equals)
        && usersWith(number).allMatch(user::equals);
  }

  /** Those named in {@code group:x:1000:ana,rui}. */
  private Stream<String> members(String group) {
    return entries("group")
        .filter(fields -> fields.size() > 3 && fields.get(0).equals(group))
        .flatMap(fields -> Arrays.stream(fields.get(3).split(",")))
        .filter(member -> !member.isBlank());
  }

  /** Those whose first group it is: {@code ana:x:1000:1000:…}. */
  private Stream<String> usersWith(int group) {
    return entries("passwd")
        .filter(fields -> fields.size() > 3 && fields.get(3).equals(String.valueOf(group)))
        .map(fields -> fields.get(0));
  }

  private Stream<List<String>> entries(String file) {
    try {
      return Files.readAllLines(system.resolve(file)).stream()
          .map(line -> List.of(line.split(":", -1)));
    } catch (IOException notThisSystem) {
      // Where accounts are kept elsewhere, the name of the group has to do.
      return Stream.of();
    }
  }
}
