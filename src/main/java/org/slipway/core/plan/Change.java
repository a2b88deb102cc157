package org.slipway.core.plan;

/** What an {@link Edit} does to one record. */
public sealed interface Change {

  Ref ref();

  /** The record is there afterwards, with these values. */
  record Put(PlanRecord after) implements Change {
    @Override
    public Ref ref() {
      return Ref.of(after);
    }
  }

  /** The record is gone afterwards. */
  record Remove(Ref ref) implements Change {}
}
