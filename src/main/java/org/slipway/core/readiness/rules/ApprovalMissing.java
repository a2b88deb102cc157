package org.slipway.core.readiness.rules;

import java.util.ArrayList;
import java.util.List;
import org.slipway.core.plan.Approval;
import org.slipway.core.plan.ApprovalNeed;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Decision;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Weight;
import org.slipway.core.readiness.Case;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Rule;
import org.slipway.core.readiness.Ruling;

/**
 * Everybody the policy asks for this change type and stage has approved what the release holds
 * today (DESIGN §5, content): a start inside the approved range keeps an approval, one outside
 * voids it. A person's last word in a role counts. Approved with conditions passes under an open
 * condition until the person approves without. Not to be waived: an emergency has approvals of its
 * own.
 */
public final class ApprovalMissing implements Rule {

  private static final Head HEAD =
      new Head("approval.missing", "1.0", Kind.DEPLOYMENT, Weight.BLOCKER, false);

  @Override
  public Head head() {
    return HEAD;
  }

  @Override
  public List<Finding> judge(Case judged) {
    Ruling ruling = Ruling.of(this, judged);
    List<ApprovalNeed> needs = Approvals.needs(judged);
    if (needs.isEmpty()) {
      return List.of(ruling.notApplicable(Phrase.of("finding.approval.missing.none-needed")));
    }
    var findings = new ArrayList<Finding>();
    for (ApprovalNeed need : needs) {
      findings.addAll(rejected(judged, ruling, need));
      findings.add(judge(judged, ruling, need));
    }
    return findings;
  }

  private static List<Finding> rejected(Case judged, Ruling ruling, ApprovalNeed need) {
    return Approvals.ofRole(Approvals.lastWords(judged), need.role()).stream()
        .filter(word -> word.decision() == Decision.REJECT)
        .filter(word -> Approvals.onThisContent(judged, word))
        .map(word -> rejection(judged, ruling, word))
        .toList();
  }

  private static Finding rejection(Case judged, Ruling ruling, Approval word) {
    Arg person = Common.name(judged.plan(), new Ref(Kind.PERSON, word.person()));
    Arg role = Arg.words(word.role());
    return ruling
        .on(Ref.of(word))
        .fail(
            Phrase.of(
                "finding.approval.missing.rejected",
                person,
                role,
                new Arg.Moment(word.at(), Common.zone(judged))),
            Phrase.of("fix.approval.missing.rejected", person, role));
  }

  private static Finding judge(Case judged, Ruling ruling, ApprovalNeed need) {
    List<Approval> counting = Approvals.counting(judged, need.role());
    Arg role = Arg.words(need.role());
    if (counting.size() < need.count()) {
      return ruling.fail(
          lacking(judged, need, counting.size()),
          Phrase.of(
              "fix.approval.missing",
              role,
              Arg.count(need.count() - counting.size()),
              Arg.words(judged.release().key())));
    }
    Arg people = people(judged, counting);
    boolean plain =
        counting.stream().filter(a -> a.decision() == Decision.APPROVE).count() >= need.count();
    return plain
        ? ruling.pass(Phrase.of("finding.approval.missing.pass", role, people))
        : ruling.passUnderCondition(Phrase.of("finding.approval.missing.conditions", role, people));
  }

  /** Why too few count: none given, given on other content, or only claimed. */
  private static Phrase lacking(Case judged, ApprovalNeed need, int counting) {
    List<Approval> agreed =
        Approvals.agreed(Approvals.ofRole(Approvals.lastWords(judged), need.role()));
    long outdated = agreed.stream().filter(a -> !Approvals.onThisContent(judged, a)).count();
    String why =
        agreed.size() == counting
            ? "finding.approval.missing.fail"
            : outdated > 0
                ? "finding.approval.missing.outdated"
                : "finding.approval.missing.claimed";
    return Phrase.of(
        why,
        Arg.words(need.role()),
        Arg.count(counting),
        Arg.count(need.count()),
        people(judged, agreed));
  }

  private static Arg people(Case judged, List<Approval> approvals) {
    return new Arg.Several(
        approvals.stream()
            .map(a -> Common.name(judged.plan(), new Ref(Kind.PERSON, a.person())))
            .toList());
  }
}
