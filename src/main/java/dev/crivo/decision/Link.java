package dev.crivo.decision;

import java.util.Optional;

/**
 * The place of a decision in the chain of its record.
 *
 * @param position counted from 1, in the order in which decisions came into the record
 * @param decision its id
 * @param salt random, so that nobody can try out what a {@link Commitment} was made of
 * @param previous the hash of the link before; empty at the first
 * @param hash of the {@link Entry}, SHA-256 in hex
 */
record Link(long position, String decision, String salt, Optional<String> previous, String hash) {

  Anchor anchor() {
    return new Anchor(position, hash);
  }
}
