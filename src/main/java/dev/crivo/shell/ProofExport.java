package dev.crivo.shell;

import dev.crivo.console.ExitCode;
import dev.crivo.console.Refusal;
import dev.crivo.console.Screen;
import dev.crivo.console.Visible;
import dev.crivo.decision.Decision;
import dev.crivo.decision.Decisions;
import dev.crivo.decision.Proof;
import dev.crivo.rulebook.Rulebook;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Writes one decision as a proof, for somebody who has not the record. */
record ProofExport(Screen screen, Decisions decisions) {

  /**
   * @throws Refusal where the record itself does not fit, or names in answers are to be masked
   */
  ExitCode write(String id, MaskOption masking, Path file) {
    if (masking.named().contains(MaskedField.PICKED)) {
      throw Refusal.usage("proof.picked", Map.of());
    }
    var masked = EnumSet.noneOf(MaskedField.class);
    masked.addAll(masking.fields());
    masked.remove(MaskedField.PICKED);
    var decision = DecisionLookup.one(decisions, id);
    var proof = proof(decision, masked);
    var json = proof.json();
    if (json.getBytes(StandardCharsets.UTF_8).length > ProofFile.MOST) {
      throw Refusal.usage("proof.large", Map.of("most", ProofFile.MOST_SHOWN));
    }
    new PrivateOutput("--proof", file)
        .write(
            out -> {
              out.write(json);
              return out;
            });
    tell(decision, proof, file, masked);
    return ExitCode.DONE;
  }

  private Proof proof(Decision decision, Set<MaskedField> masked) {
    var version = decision.origin().playbookVersion();
    var files = files(decisions.playbookFiles(version));
    return decisions
        .proof(decision.id(), columns(masked), files)
        .filter(Proof::isEntryOfHash)
        .filter(proof -> Rulebook.version(files.all()).equals(version))
        .orElseThrow(
            () ->
                new Refusal(
                    ExitCode.FAILED, "proof.record-does-not-fit", Map.of("id", decision.id())));
  }

  private static Set<String> columns(Set<MaskedField> masked) {
    var columns =
        masked.stream()
            .map(MaskedField::column)
            .flatMap(Optional::stream)
            .collect(Collectors.toSet());
    if (!columns.isEmpty()) {
      columns.add(Proof.IMPORT_KEY);
    }
    return columns;
  }

  /** Example cases decide nothing, and may hold names. */
  private static Proof.Files files(Map<String, String> files) {
    Predicate<String> versioned = Rulebook::isVersioned;
    return new Proof.Files(
        only(files, versioned), only(files, versioned.or(Rulebook::isExample).negate()));
  }

  private static Map<String, String> only(Map<String, String> files, Predicate<String> which) {
    var only = new TreeMap<>(files);
    only.keySet().removeIf(which.negate());
    return only;
  }

  private void tell(Decision decision, Proof proof, Path file, Set<MaskedField> masked) {
    screen.say("proof.written", Map.of("id", decision.id(), "file", shown(file)));
    var left = EnumSet.allOf(MaskedField.class);
    left.removeAll(masked);
    left.remove(MaskedField.PICKED);
    left.removeIf(field -> !has(decision, field));
    masked.removeIf(field -> !has(decision, field));
    if (!masked.isEmpty()) {
      screen.say("export.masked", fields(masked));
    }
    if (!left.isEmpty()) {
      screen.say("proof.left", fields(left));
    }
    screen.say("proof.left-picked");
    screen.say("proof.anchor-to-tell");
    screen.verbatim(proof.anchor().toString());
  }

  private static boolean has(Decision decision, MaskedField field) {
    return switch (field) {
      case TENANT, BY -> true;
      case OWNER -> decision.plan().owner().isPresent();
      case NOTE -> !decision.note().text().isEmpty();
      case NEXT_ACTION -> decision.plan().nextAction().isPresent();
      case OVERRIDE_TEXT -> decision.chosen().overriding().isPresent();
      case PICKED -> decision.chosen().picked().isPresent();
      case SOURCE -> decision.imported().isPresent();
    };
  }

  private static Map<String, String> fields(Set<MaskedField> fields) {
    return Map.of("fields", String.join(", ", MaskOption.names(fields)));
  }

  private static String shown(Path file) {
    return Visible.line(file.toString());
  }
}
