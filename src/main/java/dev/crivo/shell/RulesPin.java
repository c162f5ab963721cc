package dev.crivo.shell;

import dev.crivo.commandline.RulesFolder;
import dev.crivo.console.Refusal;
import dev.crivo.console.Surroundings;
import dev.crivo.playbook.Playbook;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Holds the program to one version of the rules, where its user names one. */
record RulesPin(Surroundings surroundings) {

  private static final String SETTING = "CRIVO_RULES_SHA256";

  /** Fewer digits might by chance, or by trying, be those of other rules. */
  private static final String DIGITS = "[0-9a-f]{12,64}";

  /**
   * @return the same playbook
   * @throws Refusal where it is of another version than the one named, or what is named is none
   */
  Playbook require(Playbook playbook, RulesFolder folder) {
    var wanted = wanted();
    if (wanted.filter(digits -> !playbook.version().startsWith(digits)).isPresent()) {
      throw Refusal.usage(
          "pin.other",
          Map.of("wanted", wanted.get(), "version", playbook.version(), "folder", folder.shown()));
    }
    return playbook;
  }

  /**
   * @throws Refusal where the rules of a proof are of another version than the one named
   */
  void requireOfProof(String version) {
    if (wanted().filter(digits -> !version.startsWith(digits)).isPresent()) {
      throw Refusal.usage("pin.proof", Map.of("wanted", wanted().get(), "version", version));
    }
  }

  /** Unlike other settings, this one is not passed over where it is empty: a script may err. */
  private Optional<String> wanted() {
    var written = Optional.ofNullable(surroundings.settings().get(SETTING));
    var digits = written.map(text -> text.strip().toLowerCase(Locale.ROOT));
    if (digits.filter(d -> !d.matches(DIGITS)).isPresent()) {
      throw Refusal.usage("pin.wrong", Map.of("value", written.get()));
    }
    return digits;
  }
}
