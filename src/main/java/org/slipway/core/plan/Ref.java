package org.slipway.core.plan;

import java.util.Comparator;

/** A record named by kind and id, where a place may hold more than one kind. */
public record Ref(Kind kind, Id<?> id) implements Comparable<Ref> {

  private static final Comparator<Ref> ORDER =
      Comparator.comparing(Ref::kind).thenComparing(Ref::id, Id::compareTo);

  public static Ref of(PlanRecord record) {
    return new Ref(record.kind(), record.id());
  }

  @Override
  public int compareTo(Ref other) {
    return ORDER.compare(this, other);
  }
}
