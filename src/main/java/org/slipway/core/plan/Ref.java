package org.slipway.core.plan;

/** A record named by kind and id, where a place may hold more than one kind. */
public record Ref(Kind kind, Id<?> id) implements Comparable<Ref> {

  public static Ref of(PlanRecord record) {
    return new Ref(record.kind(), record.id());
  }

  @Override
  public int compareTo(Ref other) {
    int byKind = kind.compareTo(other.kind);
    return byKind != 0 ? byKind : id.compareTo(other.id);
  }
}
