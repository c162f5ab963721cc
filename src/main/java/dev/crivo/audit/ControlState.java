package dev.crivo.audit;

/** Whether people override a rule more often than chance explains. */
public sealed interface ControlState
    permits ControlState.Inside,
        ControlState.Above,
        ControlState.TooFewOthers,
        ControlState.NoRate,
        TooFew {

  /**
   * No more often than can be by chance.
   *
   * @param rate the cases that the rule was overridden in, of those it decided
   * @param expected the rate of the other rules together, 0 to 1
   * @param limit the highest rate that would still be inside, 0 to 1
   */
  record Inside(Share rate, double expected, double limit) implements ControlState {}

  /** More often than {@code limit}; the same three figures. */
  record Above(Share rate, double expected, double limit) implements ControlState {}

  /**
   * Too few cases of other rules to know what to expect.
   *
   * @param n how many there are
   * @param minimum how many there would have to be
   */
  record TooFewOthers(long n, long minimum) implements ControlState {}

  /**
   * What the rule says is never recorded, such as a follow-up: it is on record only where it was
   * overridden, so there is nothing to compare that with.
   */
  record NoRate() implements ControlState {}
}
