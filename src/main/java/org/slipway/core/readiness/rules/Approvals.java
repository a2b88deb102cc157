package org.slipway.core.readiness.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slipway.core.plan.Approval;
import org.slipway.core.plan.ApprovalNeed;
import org.slipway.core.plan.Assurance;
import org.slipway.core.plan.Decision;
import org.slipway.core.plan.Policy;
import org.slipway.core.readiness.Case;

/** Which approvals a deployment needs, and which of those given count. */
final class Approvals {

  private Approvals() {}

  /** What the policy asks for, for the change type of the release and the stage it goes to. */
  static List<ApprovalNeed> needs(Case judged) {
    return judged.policy().map(Policy::approvals).orElse(List.of()).stream()
        .filter(
            need ->
                need.changeTypes().isEmpty()
                    || need.changeTypes().contains(judged.release().changeType()))
        .filter(
            need -> need.stages().isEmpty() || need.stages().contains(judged.environment().stage()))
        .toList();
  }

  /** The last word of each person in each role by now, on any content of the release. */
  static List<Approval> lastWords(Case judged) {
    Map<String, Approval> last = new TreeMap<>();
    judged
        .plan()
        .naming(judged.release(), Approval.class)
        .filter(approval -> !approval.at().isAfter(judged.at()))
        .sorted(
            Comparator.comparing(Approval::at)
                .thenComparing(Approval::id, (a, b) -> a.compareTo(b)))
        .forEach(approval -> last.put(approval.role() + " " + approval.person(), approval));
    return List.copyOf(last.values());
  }

  /** Of these, those who said yes. */
  static List<Approval> agreed(List<Approval> words) {
    return words.stream()
        .filter(
            approval ->
                approval.decision() == Decision.APPROVE
                    || approval.decision() == Decision.APPROVE_WITH_CONDITIONS)
        .toList();
  }

  /** Of these, those of one role. */
  static List<Approval> ofRole(List<Approval> words, String role) {
    return words.stream().filter(approval -> approval.role().equals(role)).toList();
  }

  /** Whether it was given on what the release holds today. */
  static boolean onThisContent(Case judged, Approval approval) {
    return approval.contentDigest().equals(judged.contentDigest());
  }

  /** Whether the policy takes it: proven, or claimed where claimed is enough. */
  static boolean assured(Case judged, Approval approval) {
    return approval.assurance() == Assurance.PROVEN
        || judged.policy().map(Policy::claimedCounts).orElse(false);
  }

  /** Approvals of one role that count today. */
  static List<Approval> counting(Case judged, String role) {
    var counting = new ArrayList<Approval>();
    for (Approval approval : agreed(ofRole(lastWords(judged), role))) {
      if (onThisContent(judged, approval) && assured(judged, approval)) {
        counting.add(approval);
      }
    }
    return counting;
  }
}
