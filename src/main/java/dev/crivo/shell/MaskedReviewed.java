package dev.crivo.shell;

import dev.crivo.audit.Reviewed;
import dev.crivo.decision.Review;

/** Masks what may name a customer or a person in cases that were reviewed. */
record MaskedReviewed(MaskedFinding masked) {

  Reviewed of(Reviewed reviewed) {
    return new Reviewed(
        masked.masked(reviewed.decision()),
        reviewed.reviews().stream().map(this::of).toList(),
        reviewed.settled().map(this::of));
  }

  private Review of(Review r) {
    return new Review(
        r.id(),
        r.decision(),
        r.kind(),
        masked.pseudonyms().of(MaskedField.BY, r.by()),
        r.at(),
        r.shown(),
        masked.masked(r.answers()),
        masked.masked(r.suggested()),
        r.chosen().map(masked::masked),
        masked.pseudonyms().of(MaskedField.NOTE, r.note()),
        r.origin(),
        r.draw());
  }
}
