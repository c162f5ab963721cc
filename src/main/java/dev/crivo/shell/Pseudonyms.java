package dev.crivo.shell;

import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Question;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Gives what is to be masked another name: {@code tenant-1}, {@code tenant-2} and so on, in the
 * order in which they come. The same value has the same pseudonym within one export, and none that
 * could be traced back or matched with another export.
 */
final class Pseudonyms {

  /** Of SHA-256, in bytes: enough to tell any number of values apart, and small to remember. */
  private static final int DIGEST = 16;

  private final Set<MaskedField> masked;
  private final Map<MaskedField, Map<BigInteger, Integer>> given = new EnumMap<>(MaskedField.class);

  Pseudonyms(Set<MaskedField> masked) {
    this.masked = Set.copyOf(masked);
  }

  boolean mask(MaskedField field) {
    return masked.contains(field);
  }

  /**
   * @return the value itself where its field is not masked; null for null, as there is nothing to
   *     hide
   */
  String of(MaskedField field, String value) {
    if (value == null || value.isEmpty() || !mask(field)) {
      return value;
    }
    var numbers = given.computeIfAbsent(field, f -> new HashMap<>());
    var number = numbers.computeIfAbsent(digest(field.same(value)), v -> numbers.size() + 1);
    return field.shown() + "-" + number;
  }

  /**
   * All of some values at once, numbered in an order that nobody could know: the order in which
   * they are listed tells nothing of them.
   */
  UnaryOperator<String> inNoOrder(MaskedField field, Collection<String> values) {
    var shuffled = new ArrayList<>(values);
    Collections.shuffle(shuffled, new SecureRandom());
    shuffled.forEach(value -> of(field, value));
    return value -> of(field, value);
  }

  /**
   * What was answered, where it is none of what today's question offers: a name that was typed.
   *
   * @param today the playbook of today; of a question that it does not know nothing is offered
   */
  String answer(Playbook today, String question, String answer) {
    var isOffered =
        today
            .question(question)
            .filter(q -> q.kind() != Question.Kind.TEXT)
            .flatMap(q -> q.canonical(answer))
            .filter(answer::equals)
            .isPresent();
    return isOffered ? answer : of(MaskedField.PICKED, answer);
  }

  private static BigInteger digest(String value) {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      var digest = sha256.digest(value.getBytes(StandardCharsets.UTF_8));
      return new BigInteger(1, digest, 0, DIGEST);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
