package org.slipway.ui.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Approval;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Release;
import org.slipway.core.readiness.ReleaseVerdict;
import org.slipway.text.Texts;
import org.slipway.text.Times;
import org.slipway.ui.control.Sign;
import org.slipway.ui.session.Fields;
import org.slipway.ui.session.Judged;
import org.slipway.ui.session.Session;

/**
 * What a pack of a release would say, in words, before anybody signs it.
 *
 * @param sign of its verdict; empty where all deployments are finished
 * @param deployments one line each
 * @param approvals one line each
 * @param digest of the content that is signed, SHA-256, hex
 * @param head end of the journal that the pack will carry
 */
record ToSign(
    String name,
    Optional<Sign> sign,
    String judged,
    List<String> deployments,
    List<String> approvals,
    String digest,
    String head) {

  ToSign {
    deployments = List.copyOf(deployments);
    approvals = List.copyOf(approvals);
  }

  /** Reads it off the plan that is shown. */
  static ToSign of(Session session, Release release, String head) {
    Plan plan = session.plan();
    Judged judged = session.showing().get().judged();
    ReleaseVerdict verdict = judged.of(release);
    var deployments = new ArrayList<String>();
    plan.naming(release, Deployment.class).map(d -> line(session, d)).forEach(deployments::add);
    var approvals = new ArrayList<String>();
    plan.naming(release, Approval.class).map(a -> line(session, a)).forEach(approvals::add);
    Texts texts = session.texts();
    return new ToSign(
        release.key() + " " + Names.of(plan, release),
        verdict.go().map(Sign::of),
        texts.get(
            "pack-form.judged", Times.moment(judged.at(), session.zone().get(), texts.locale())),
        deployments,
        approvals,
        judged.contentDigest(release.id()),
        head);
  }

  private static String line(Session session, Deployment deployment) {
    Texts texts = session.texts();
    String when =
        deployment
            .timing()
            .startsAt()
            .map(at -> Times.moment(at, session.zone().get(), texts.locale()))
            .orElseGet(() -> texts.get("inspector.not-planned"));
    return texts.get(
        "pack-form.deployment",
        Names.environment(session.plan(), deployment),
        when,
        Fields.term(texts, deployment.state()));
  }

  private static String line(Session session, Approval approval) {
    Texts texts = session.texts();
    return texts.get(
        "pack-form.approval",
        Fields.name(session.plan(), approval.person()),
        approval.role(),
        Fields.term(texts, approval.decision()),
        Fields.term(texts, approval.assurance()));
  }
}
