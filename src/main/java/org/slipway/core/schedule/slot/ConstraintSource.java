package org.slipway.core.schedule.slot;

import java.util.List;

/**
 * Where constraints of some kinds come from. A source is made for one plan and one instant; another
 * kind of constraint is one more class and one more line in the list of sources.
 */
@FunctionalInterface
public interface ConstraintSource {

  /**
   * Every start within {@link Need#starts} that it denies; overlapping denials of one constraint
   * are allowed, their order is the same in every run. {@link Need#touching} says which starts a
   * busy time denies.
   */
  List<Denial> denials(Need need);
}
