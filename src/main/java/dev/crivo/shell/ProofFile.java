package dev.crivo.shell;

import dev.crivo.console.Refusal;
import dev.crivo.console.ScreenTexts;
import dev.crivo.decision.NotAProof;
import dev.crivo.decision.Proof;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;

/** Reads a proof from a file that came from somewhere. */
record ProofFile(Path path) {

  /** Bytes: ten times what a large playbook needs, and few enough to be read in no time. */
  static final int MOST = 4_000_000;

  /** The same as messages tell it. */
  static final String MOST_SHOWN = "4 MB";

  /**
   * @throws Refusal where it cannot be read, or is no proof, naming the field
   */
  Proof read() {
    try {
      return Proof.parse(content());
    } catch (NotAProof e) {
      throw refusal("proof.refused." + ScreenTexts.key(e.problem()), e.where());
    }
  }

  private String content() {
    try (var stream = Files.newInputStream(path)) {
      var bytes = stream.readNBytes(MOST + 1);
      if (bytes.length > MOST) {
        throw refusal("proof.refused.large", MOST_SHOWN);
      }
      // Unlike those of String, this decoder puts nothing in the place of what is no UTF-8.
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (NoSuchFileException e) {
      throw refusal("proof.refused.no-file", "");
    } catch (CharacterCodingException e) {
      throw refusal("proof.refused.not-utf8", "");
    } catch (IOException e) {
      throw refusal("proof.refused.no-access", "");
    }
  }

  private Refusal refusal(String key, String where) {
    return Refusal.usage(key, Map.of("file", path.toString(), "where", where));
  }
}
