package dev.crivo.shell;

import dev.crivo.decision.Proof;
import java.util.EnumSet;
import java.util.List;

/** What a proof leaves out, by the names under which its user asks for it. */
final class ProofMask {

  private ProofMask() {}

  static List<MaskedField> fields(Proof proof) {
    return EnumSet.allOf(MaskedField.class).stream()
        .filter(field -> field.column().filter(proof.masked()::contains).isPresent())
        .toList();
  }

  static List<String> names(Proof proof) {
    return MaskOption.names(fields(proof));
  }
}
