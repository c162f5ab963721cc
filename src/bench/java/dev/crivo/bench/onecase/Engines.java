package dev.crivo.bench.onecase;

import dev.crivo.rulebook.Rulebook;
import java.nio.file.Path;
import java.util.function.Function;

/** All that run the playbook, the floor first. */
enum Engines {
  HAND_WRITTEN("Java written by hand: the floor", "no", rulebook -> new HandWritten()),
  CRIVO("Crivo, all of an evaluation", "all rules, and what is open", Crivo::new),
  CRIVO_CONDITIONS("its conditions alone", "all rules, and what is open", Engines::conditions),
  CRIVO_DROOLS("its Drools alone", "all rules", DroolsAlone::new),
  OPENL("OpenL Tablets", "all rules", rulebook -> new OpenLTablets(rulebook.playbook())),
  EASY_RULES("Easy Rules", "all rules", rulebook -> new EasyRules(rulebook.playbook())),
  CAMUNDA_JUEL("Camunda DMN, JUEL", "all rules", r -> CamundaDmn.juel(r.playbook())),
  EVRETE("Evrete", "all rules", rulebook -> new EvreteRules(rulebook.playbook())),
  KIE("KIE DMN", "all rules", rulebook -> new KieDmn(rulebook.playbook())),
  CAMUNDA_FEEL("Camunda DMN, FEEL", "all rules", r -> CamundaDmn.feel(r.playbook()));

  private final String title;
  private final String reasons;
  private final Function<Rulebook, Engine> maker;

  Engines(String title, String reasons, Function<Rulebook, Engine> maker) {
    this.title = title;
    this.reasons = reasons;
    this.maker = maker;
  }

  /** The playbook that all run, its compiled rules kept for the next Java that needs them. */
  static Rulebook rulebook() {
    return Rulebook.load(Path.of("rules/fasttrack"), Path.of("target/bench/rules"));
  }

  private static Engine conditions(Rulebook rulebook) {
    return new Crivo(rulebook.byConditions());
  }

  Engine make(Rulebook rulebook) {
    return maker.apply(rulebook);
  }

  String title() {
    return title;
  }

  /** What it can say of why. */
  String reasons() {
    return reasons;
  }

  boolean saysRules() {
    return this != HAND_WRITTEN;
  }
}
