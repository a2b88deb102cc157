package org.slipway.core.readiness;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.slipway.core.calendar.Scopes;
import org.slipway.core.calendar.Target;
import org.slipway.core.plan.ExceptionGrant;
import org.slipway.core.plan.Freeze;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Severity;

/** Written exceptions: which of them is in force. */
public final class Exceptions {

  private Exceptions() {}

  /**
   * The exception from a rule for exactly this subject or item that is approved and not expired at
   * the evaluation instant; of several the one that expires last.
   */
  public static Optional<ExceptionGrant> inForce(Case judged, String rule, Ref subject) {
    return judged.plan().naming(subject).stream()
        .filter(ref -> ref.kind() == Kind.EXCEPTION)
        .flatMap(ref -> judged.plan().find(ref).stream())
        .map(ExceptionGrant.class::cast)
        .filter(e -> e.rule().equals(rule) && e.subject().equals(subject))
        .filter(e -> e.inForce(judged.at()))
        .reduce((one, other) -> other.expires().isAfter(one.expires()) ? other : one);
  }

  /** Id of the rule whose exceptions let a soft freeze pass. */
  public static final String FREEZE_RULE = "window.freeze";

  /**
   * Soft freezes that an exception in force lets this deployment through: one for the deployment,
   * or one for each of its items that the freeze is about.
   *
   * @param matching the freezes about the target
   */
  static SortedSet<Id<Freeze>> exceptedFreezes(Case judged, Target target, List<Freeze> matching) {
    var excepted = new TreeSet<Id<Freeze>>();
    boolean whole = inForce(judged, FREEZE_RULE, judged.subject()).isPresent();
    for (Freeze freeze : matching) {
      if (freeze.severity() == Severity.SOFT && (whole || everyItem(judged, freeze, target))) {
        excepted.add(freeze.id());
      }
    }
    return excepted;
  }

  private static boolean everyItem(Case judged, Freeze freeze, Target target) {
    var affected = new TreeSet<>(target.items().keySet());
    affected.removeAll(Scopes.uncovered(freeze.scope(), target));
    return !affected.isEmpty()
        && affected.stream()
            .allMatch(
                item -> inForce(judged, FREEZE_RULE, new Ref(Kind.COMPONENT, item)).isPresent());
  }
}
