package org.slipway.core.risk;

import java.util.ArrayList;
import java.util.List;
import org.slipway.core.plan.RiskCondition;
import org.slipway.core.plan.RiskLevel;

/**
 * The conditions in the order of the model; the first that holds gives the level, and where none
 * holds it is the lowest (DEFINITIONS §4). One that is unknown may hold or not.
 *
 * @param conditions each with what was read for it
 */
public record RiskConditions(RiskRange level, List<Looked> conditions) implements RiskEngine {

  /** What came of a condition. */
  public enum Holds {
    YES,
    NO,
    UNKNOWN,
    /** One before it holds, so that it does not matter. */
    NOT_REACHED
  }

  /**
   * One condition and what it was held against.
   *
   * @param reading the attribute, see {@link RiskReadings}
   */
  public record Looked(RiskCondition condition, Holds holds, RiskReading reading) {}

  public RiskConditions {
    conditions = List.copyOf(conditions);
  }

  @Override
  public int unknown() {
    return (int) conditions.stream().filter(c -> c.holds() == Holds.UNKNOWN).count();
  }

  static RiskConditions of(List<RiskCondition> conditions, RiskReadings readings) {
    var looked = new ArrayList<Looked>();
    var possible = new ArrayList<RiskLevel>();
    boolean decided = false;
    for (RiskCondition condition : conditions) {
      RiskReading reading = readings.of(condition);
      Holds holds = decided ? Holds.NOT_REACHED : reading.holds();
      looked.add(new Looked(condition, holds, reading));
      if (holds == Holds.YES || holds == Holds.UNKNOWN) {
        possible.add(condition.level());
      }
      decided |= holds == Holds.YES;
    }
    if (!decided) {
      possible.add(RiskLevel.LOW);
    }
    possible.sort(null);
    return new RiskConditions(new RiskRange(possible.getFirst(), possible.getLast()), looked);
  }
}
