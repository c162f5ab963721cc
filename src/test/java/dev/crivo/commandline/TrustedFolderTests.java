package dev.crivo.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.crivo.commandline.Exposure.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On real folders with real rights, which are read and never run into: an administrator may. */
class TrustedFolderTests {

  private static final int NOBODY = 65534;

  @TempDir Path home;
  private Path folder;

  @BeforeEach
  void makeAFolder() throws IOException {
    assumeThat(FileOwners.areKnownFor(home)).isTrue();
    home = home.toRealPath();
    folder = Files.createDirectories(home.resolve("above/rules"));
    Files.createDirectories(folder.resolve("cases/more"));
    Files.writeString(folder.resolve("case.drl"), "");
    Files.writeString(folder.resolve("cases/more/a.yaml"), "");
    for (var path : new String[] {"above", "above/rules"}) {
      mode(path, 0755);
    }
    for (var path : new String[] {"cases", "cases/more", "case.drl", "cases/more/a.yaml"}) {
      mode("above/rules/" + path, 0755);
    }
  }

  @Test
  void trustsAFolderThatOnlyItsOwnerCanChange() {
    assertThat(exposure()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "above",
        "above/rules",
        "above/rules/case.drl",
        "above/rules/cases",
        "above/rules/cases/more/a.yaml"
      })
  void namesWhatEverybodyCanChange(String path) throws IOException {
    mode(path, 0777);

    assertThat(exposure()).contains(new Exposure(Kind.EVERYBODY, home.resolve(path), ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"above", "above/rules", "above/rules/cases/more/a.yaml"})
  void namesWhatAGroupOfSeveralCanChange(String path) throws IOException {
    mode(path, 0775);
    var group = Files.getAttribute(home.resolve(path), "unix:group").toString();

    var found = new TrustedFolder(folder, 6, owners(systemWhereOthersAreIn(group))).exposure();

    assertThat(found).contains(new Exposure(Kind.GROUP, home.resolve(path), group));
  }

  @Test
  void trustsTheGroupThatASystemGivesToEveryUser() throws IOException {
    mode("above/rules/case.drl", 0664);
    var owner = Files.getAttribute(folder, "unix:owner").toString();
    assumeThat(Files.getAttribute(folder, "unix:group").toString()).isEqualTo(owner);

    assertThat(new TrustedFolder(folder, 6, owners(home.resolve("none"))).exposure()).isEmpty();
  }

  @Test
  void trustsAFolderBelowAStickyOneAlone() throws IOException {
    mode("above", 01777);
    assertThat(exposure()).isEmpty();

    mode("above/rules", 01777);
    assertThat(exposure()).contains(new Exposure(Kind.EVERYBODY, folder, ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"above", "above/rules", "above/rules/cases/more/a.yaml"})
  void namesWhatBelongsToAnotherUser(String path) throws IOException {
    assumeThat((int) Files.getAttribute(home, "unix:uid")).as("only root may give away").isZero();
    Files.setAttribute(home.resolve(path), "unix:uid", NOBODY);

    assertThat(exposure()).map(Exposure::kind).contains(Kind.OWNER);
    assertThat(exposure()).map(Exposure::file).contains(home.resolve(path));
    assertThat(exposure()).map(Exposure::who).contains(name(home.resolve(path)));
  }

  @Test
  void trustsTheOwnerOfTheLauncher() throws IOException {
    assumeThat((int) Files.getAttribute(home, "unix:uid")).as("only root may give away").isZero();
    var launcher = Files.writeString(home.resolve("crivo"), "");
    Files.setAttribute(launcher, "unix:uid", NOBODY);
    Files.setAttribute(folder.resolve("case.drl"), "unix:uid", NOBODY);

    var with = FileOwners.ofProcess(Optional.of(launcher));
    var without = FileOwners.ofProcess(Optional.of(home.resolve("none")));

    assertThat(new TrustedFolder(folder, 6, with).exposure()).isEmpty();
    assertThat(new TrustedFolder(folder, 6, without).exposure()).isPresent();
  }

  @Test
  void followsTheLinksThatLeadToTheFolder() throws IOException {
    var elsewhere = Files.createDirectories(home.resolve("else/where"));
    Files.createSymbolicLink(elsewhere.resolve("up"), Path.of("../../above"));
    Files.createSymbolicLink(home.resolve("link"), elsewhere.resolve("up/rules"));
    mode("else", 0755);
    mode("else/where", 0755);
    assertThat(exposure(home.resolve("link"))).isEmpty();

    mode("else/where", 0777);
    assertThat(exposure(home.resolve("link")))
        .contains(new Exposure(Kind.EVERYBODY, elsewhere, ""));

    mode("else/where", 0755);
    mode("above", 0777);
    assertThat(exposure(home.resolve("link")))
        .contains(new Exposure(Kind.EVERYBODY, home.resolve("above"), ""));
  }

  @Test
  void refusesLinksThatLeadInACircle() throws IOException {
    Files.createSymbolicLink(home.resolve("one"), home.resolve("two"));
    Files.createSymbolicLink(home.resolve("two"), home.resolve("one"));

    assertThat(exposure(home.resolve("one"))).map(Exposure::kind).contains(Kind.UNREADABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../private.yaml", "/etc/hostname", "../nowhere", "../../above"})
  void refusesALinkThatLeadsOutOfTheFolder(String target) throws IOException {
    Files.writeString(home.resolve("private.yaml"), "");
    var link = Files.createSymbolicLink(folder.resolve("b.yaml"), Path.of(target));

    assertThat(exposure()).contains(new Exposure(Kind.LINK, link, ""));
  }

  @Test
  void trustsALinkThatStaysInTheFolder() throws IOException {
    Files.createSymbolicLink(folder.resolve("b.yaml"), Path.of("cases/more/a.yaml"));

    assertThat(exposure()).isEmpty();
  }

  @Test
  void seesThroughALinkToWhatIsHidden() throws IOException {
    var hidden = Files.writeString(folder.resolve(".a.yaml"), "");
    mode("above/rules/.a.yaml", 0666);
    assertThat(exposure()).as("nothing reads it").isEmpty();

    Files.createSymbolicLink(folder.resolve("b.yaml"), Path.of(".a.yaml"));
    assertThat(exposure()).contains(new Exposure(Kind.EVERYBODY, hidden, ""));
  }

  @Test
  void trustsAFolderThatIsNotThereYetByWhatIsAboveIt() throws IOException {
    assertThat(exposure(folder.resolve("not/yet"))).isEmpty();

    mode("above", 0777);
    assertThat(exposure(folder.resolve("not/yet"))).map(Exposure::kind).contains(Kind.EVERYBODY);
  }

  private Optional<Exposure> exposure() {
    return exposure(folder);
  }

  private static Optional<Exposure> exposure(Path path) {
    return new TrustedFolder(path, 6, FileOwners.ofProcess(Optional.empty())).exposure();
  }

  private FileOwners owners(Path system) throws IOException {
    var mine = (int) Files.getAttribute(home, "unix:uid");
    return new FileOwners(new HashSet<>(List.of(0, mine)), new PrivateGroups(system));
  }

  private Path systemWhereOthersAreIn(String group) throws IOException {
    var system = Files.createDirectories(home.resolve("etc"));
    Files.writeString(system.resolve("group"), group + ":x:1:zoe\n");
    return system;
  }

  private static String name(Path file) throws IOException {
    return Files.getOwner(file).getName();
  }

  private void mode(String path, int mode) throws IOException {
    Files.setAttribute(home.resolve(path), "unix:mode", mode);
  }
}
