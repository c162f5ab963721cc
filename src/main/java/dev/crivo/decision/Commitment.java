package dev.crivo.decision;

import java.util.List;

/**
 * How the chain holds to a value that may name a customer or a person without showing it: by a hash
 * over it and a salt of its own. Whoever passes a decision on can leave out the value and its salt,
 * and the hash of the link can still be computed. The way is that of selective disclosure in RFC
 * 9901 (SD-JWT).
 *
 * @param salt of this one value, SHA-256 in hex over the link's salt and the column
 * @param value as it is in the record
 */
record Commitment(String salt, String value) {

  static Commitment of(String column, String value, String saltOfLink) {
    return new Commitment(CanonicalJson.sha256(List.of(saltOfLink, column)), value);
  }

  /** SHA-256 in hex over both. */
  String hash() {
    return CanonicalJson.sha256(List.of(salt, value));
  }
}
