package org.slipway.core.readiness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Ref;

/**
 * One thing to do so that a verdict flips: findings of one rule that have one cause, so that one
 * change mends all of them. Each finding stays one of its own, with its own reason and its own fix.
 *
 * @param says what to do, as a sentence
 * @param findings in the order they were found; at least one
 */
public record FlipStep(Phrase says, List<Finding> findings) {

  /** Clashes over something that takes only so many at once; {2} is that thing, {3} how many. */
  private static final Set<String> SHARED =
      Set.of(
          "finding.window.collision.environment",
          "finding.window.collision.service",
          "finding.window.collision.team",
          "finding.window.collision.throttle");

  private static final int THING = 2;
  private static final int CAPACITY = 3;

  /** What findings of one step have in common; each item of a checklist is ticked by itself. */
  private record Cause(
      String rule, Result result, Ref subject, Optional<Ref> ticked, Phrase what) {}

  public FlipStep {
    findings = List.copyOf(findings);
  }

  /** The steps in the order of their first finding; every finding is in exactly one. */
  public static List<FlipStep> of(List<Finding> flips) {
    Map<Cause, List<Finding>> causes = new LinkedHashMap<>();
    for (Finding flip : flips) {
      causes.computeIfAbsent(cause(flip), _ -> new ArrayList<>()).add(flip);
    }
    return causes.values().stream().map(FlipStep::step).toList();
  }

  private static FlipStep step(List<Finding> findings) {
    Finding first = findings.getFirst();
    boolean one = findings.stream().map(FlipStep::toDo).distinct().count() == 1;
    return new FlipStep(one ? toDo(first) : room(first).orElseGet(() -> toDo(first)), findings);
  }

  private static Phrase toDo(Finding finding) {
    return finding.fix().orElse(finding.reason());
  }

  private static Cause cause(Finding finding) {
    return new Cause(
        finding.rule(),
        finding.result(),
        finding.subject(),
        finding.item().filter(item -> item.kind() == Kind.CHECKLIST_ITEM),
        room(finding).orElseGet(() -> toDo(finding)));
  }

  /** Where several clash over room for few: to start when there is some. */
  private static Optional<Phrase> room(Finding finding) {
    List<Arg> args = finding.reason().args();
    return finding
        .fix()
        .filter(_ -> SHARED.contains(finding.reason().key()))
        .map(
            fix ->
                Phrase.of("step.room", fix.args().getFirst(), args.get(THING), args.get(CAPACITY)));
  }

  /**
   * What lies beneath: each finding's own reason, where there are several. The same reason for
   * several items is told once.
   */
  public List<Phrase> beneath() {
    return findings.size() == 1
        ? List.of()
        : findings.stream().map(Finding::reason).distinct().toList();
  }
}
