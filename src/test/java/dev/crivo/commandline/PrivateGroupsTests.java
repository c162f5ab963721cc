package dev.crivo.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrivateGroupsTests {

  @TempDir Path system;

  @ParameterizedTest(name = "{4}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "ana | 1000 | ana | true  | the group that the system made for its user",
        "rui | 1001 | rui | false | somebody else was added to it",
        "eva | 1002 | eva | false | it is the first group of somebody else",
        "qa  | 2000 | ana | false | a group of another name is there to be shared",
        "leo | 3000 | leo | true  | accounts that are kept elsewhere: the name has to do",
        "1005 | 1005 | 1005 | true | a number that has no name here, as in a container",
      })
  void tellsAGroupOfOneByNameAndMembers(
      String group, int number, String user, boolean isPrivate, String why) throws IOException {
    Files.writeString(
        system.resolve("group"), "ana:x:1000:\nrui:x:1001:rui,eva\neva:x:1002:eva\nqa:x:2000:ana");
    Files.writeString(
        system.resolve("passwd"),
        "ana:x:1000:1000::/:\neva:x:1002:1002::/:\nzoe:x:1009:1002::/:\n# no account\n");

    assertThat(new PrivateGroups(system).isOf(group, number, user)).as(why).isEqualTo(isPrivate);
  }

  @Test
  void goesByTheNameWhereTheSystemHasNoSuchFiles() {
    var groups = new PrivateGroups(system.resolve("none"));

    assertThat(groups.isOf("ana", 1000, "ana")).isTrue();
    assertThat(groups.isOf("staff", 20, "ana")).isFalse();
  }
}
