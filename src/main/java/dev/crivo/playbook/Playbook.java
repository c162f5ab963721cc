package dev.crivo.playbook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Everything a playbook says.
 *
 * @param version SHA-256, in hex, of the files that decide, texts and example cases left out
 * @param questions in asking order
 * @param statuses in the order declared, parents first, follow-ups and intermediates last
 * @param thresholds named numbers that rules and texts use
 * @param subject the question that names what a status is given to, where there is one
 * @param texts by language
 * @param files its files as they were read, path relative to its folder to content
 * @param aboutTenant the questions of which some answers tell of a customer's tenant as a whole,
 *     with those answers; with none, all do
 * @param newEntitlements what is known of entitlements that a list tells of and nobody has looked
 *     at; empty where it does not say
 */
public record Playbook(
    String name,
    String version,
    List<Question> questions,
    List<Status> statuses,
    List<Rule> rules,
    Map<String, Integer> thresholds,
    Optional<String> subject,
    NoteWords noteWords,
    Map<Locale, Texts> texts,
    Map<String, String> files,
    Map<String, List<String>> aboutTenant,
    Optional<Answers> newEntitlements) {

  public Playbook {
    questions = List.copyOf(questions);
    statuses = List.copyOf(statuses);
    rules = List.copyOf(rules);
    thresholds = inOrder(thresholds);
    texts = Map.copyOf(texts);
    files = inOrder(files);
    aboutTenant = inOrder(aboutTenant);
  }

  /** One that says nothing of tenants as a whole and of new entitlements. */
  public Playbook(
      String name,
      String version,
      List<Question> questions,
      List<Status> statuses,
      List<Rule> rules,
      Map<String, Integer> thresholds,
      Optional<String> subject,
      NoteWords noteWords,
      Map<Locale, Texts> texts,
      Map<String, String> files) {
    this(
        name,
        version,
        questions,
        statuses,
        rules,
        thresholds,
        subject,
        noteWords,
        texts,
        files,
        Map.of(),
        Optional.empty());
  }

  /** A copy in the order given, which what is shown of it keeps from run to run. */
  private static <V> Map<String, V> inOrder(Map<String, V> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  public Optional<Question> question(String name) {
    return questions.stream().filter(q -> q.name().equals(name)).findFirst();
  }

  public Optional<Status> status(String code) {
    return statuses.stream().filter(s -> s.code().equals(code)).findFirst();
  }

  public Optional<Rule> rule(String name) {
    return rules.stream().filter(r -> r.name().equals(name)).findFirst();
  }

  /** The statuses a decision can record, in the playbook's order. */
  public List<Status> outcomes() {
    return statuses.stream().filter(s -> s.kind() == Status.Kind.OUTCOME).toList();
  }

  /** The status whose detail is picked by this question, where it is such a question. */
  public Optional<Status> pickedBy(String question) {
    return statuses.stream()
        .filter(s -> s.pick().filter(p -> p.question().equals(question)).isPresent())
        .findFirst();
  }

  /**
   * Whether an answer tells of the customer's tenant as a whole, so that it may hold for what else
   * the customer has.
   */
  public boolean isAboutTenant(String question, String answer) {
    var answers = aboutTenant.get(question);
    return answers != null && (answers.isEmpty() || answers.contains(answer));
  }

  /** The same playbook with other rules, under the same version: to try what they would change. */
  public Playbook with(List<Rule> others) {
    return new Playbook(
        name,
        version,
        questions,
        statuses,
        others,
        thresholds,
        subject,
        noteWords,
        texts,
        files,
        aboutTenant,
        newEntitlements);
  }

  /** The texts in a language, else in English, else in the one there is. */
  public Texts texts(Locale locale) {
    return Optional.ofNullable(texts.get(locale))
        .or(
            () ->
                texts.entrySet().stream()
                    .filter(e -> e.getKey().getLanguage().equals(locale.getLanguage()))
                    .map(Map.Entry::getValue)
                    .findFirst())
        .or(() -> Optional.ofNullable(texts.get(Locale.ENGLISH)))
        .orElseGet(() -> texts.values().iterator().next());
  }
}
