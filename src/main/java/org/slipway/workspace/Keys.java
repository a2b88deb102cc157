package org.slipway.workspace;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;

/**
 * New human keys: the kind's prefix and the number after the highest one in the plan, for example
 * {@code REL-2031}. Counts on from key to key, so that one edit can make many. Belongs to one
 * thread.
 */
public final class Keys {

  private static final int LONGEST_NUMBER = 15;

  private final Plan plan;
  private final Map<Kind, Long> last = new EnumMap<>(Kind.class);

  private Keys(Plan plan) {
    this.plan = plan;
  }

  /** Keys that are free in this plan. */
  public static Keys after(Plan plan) {
    return new Keys(plan);
  }

  /** A new id and the next free key of its kind in a plan. */
  static <T extends PlanRecord> Head<T> newHead(Desk desk, Plan plan, Class<T> type) {
    return Head.of(desk.ids().next(), after(plan).next(Kind.of(type)));
  }

  public String next(Kind kind) {
    long number = last.computeIfAbsent(kind, this::highest) + 1;
    last.put(kind, number);
    return kind.prefix() + '-' + number;
  }

  private long highest(Kind kind) {
    String start = kind.prefix() + '-';
    long highest = 0;
    for (PlanRecord record : plan.records(kind)) {
      if (record.key().startsWith(start)) {
        highest = Math.max(highest, number(record.key().substring(start.length())).orElse(0));
      }
    }
    return highest;
  }

  private static OptionalLong number(String text) {
    boolean digits =
        !text.isEmpty()
            && text.length() <= LONGEST_NUMBER
            && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
  }
}
