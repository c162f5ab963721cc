package dev.crivo.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.console.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FoldersTests {

  @TempDir Path home;

  @Test
  void theProgramsOwnVariablesDecide() {
    var folders = folders(Map.of("CRIVO_HOME", "/x/data", "CRIVO_CACHE", "/x/cache"));

    assertThat(folders.data()).isEqualTo(Path.of("/x/data").toAbsolutePath());
    assertThat(folders.cache()).isEqualTo(Path.of("/x/cache").toAbsolutePath());
  }

  @Test
  void onLinuxTheyFollowTheDesktopConvention() {
    var plain = Map.of("os.name", "Linux", "user.home", "/home/ana");
    var xdg = Map.of("os.name", "Linux", "user.home", "/home/ana", "XDG_DATA_HOME", "/d");

    assertThat(folders(plain).data()).isEqualTo(Path.of("/home/ana/.local/share/crivo"));
    assertThat(folders(plain).cache()).isEqualTo(Path.of("/home/ana/.cache/crivo"));
    assertThat(folders(xdg).data()).isEqualTo(Path.of("/d/crivo"));
  }

  @Test
  void onMacAndWindowsTheyAreWhereSuchThingsAreThere() {
    var mac = folders(Map.of("os.name", "Mac OS X", "user.home", "/Users/ana"));
    var windows = folders(Map.of("os.name", "Windows 11", "LOCALAPPDATA", "/local"));

    assertThat(mac.data()).endsWithRaw(Path.of("Library/Application Support/crivo"));
    assertThat(mac.cache()).endsWithRaw(Path.of("Library/Caches/crivo"));
    assertThat(windows.data()).endsWithRaw(Path.of("local/crivo"));
    assertThat(windows.cache()).endsWithRaw(Path.of("local/crivo/cache"));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aNewFolderIsForItsOwnerAlone() throws IOException {
    var folder = Folders.createPrivate(home.resolve("a/b"));

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .isEqualTo("rwx------");
  }

  private static Folders folders(Map<String, String> settings) {
    return new Folders(new Surroundings(null, null, null, settings, Optional.empty()));
  }
}
