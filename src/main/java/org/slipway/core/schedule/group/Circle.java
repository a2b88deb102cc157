package org.slipway.core.schedule.group;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Ref;
import org.slipway.core.schedule.slot.Constraint;
import org.slipway.core.schedule.slot.ConstraintKind;

/** Deployments that wait for each other in a circle, so that none of them can be the first. */
final class Circle {

  private static final Set<ConstraintKind> WAITING =
      EnumSet.of(
          ConstraintKind.DEPENDENCY,
          ConstraintKind.LINK,
          ConstraintKind.PROMOTION,
          ConstraintKind.WAVE);

  private Circle() {}

  /**
   * The edges of a circle in their order: each one's deployment waits for that of the next, and the
   * last one's for the first. Empty where the clash is not one circle and nothing else.
   */
  static Optional<List<Constraint>> of(List<Constraint> clash) {
    if (clash.size() < 2 || !clash.stream().allMatch(Circle::isEdge)) {
      return Optional.empty();
    }
    var edges = new ArrayList<>(List.of(clash.getFirst()));
    while (edges.size() < clash.size()) {
      Ref before = before(edges.getLast());
      Optional<Constraint> next =
          clash.stream().filter(e -> after(e).equals(before) && !edges.contains(e)).findFirst();
      if (next.isEmpty()) {
        return Optional.empty();
      }
      edges.add(next.get());
    }
    boolean closed = before(edges.getLast()).equals(after(edges.getFirst()));
    return closed ? Optional.of(List.copyOf(edges)) : Optional.empty();
  }

  private static boolean isEdge(Constraint one) {
    return WAITING.contains(one.kind())
        && one.from().size() == 2
        && one.detail().isEmpty()
        && one.from().stream().allMatch(ref -> ref.kind() == Kind.DEPLOYMENT);
  }

  private static Ref before(Constraint edge) {
    return edge.from().getFirst();
  }

  private static Ref after(Constraint edge) {
    return edge.from().getLast();
  }
}
