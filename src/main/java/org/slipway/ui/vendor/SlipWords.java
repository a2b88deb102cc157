package org.slipway.ui.vendor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.slipway.core.VendorSlip;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.LocalZone;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Plan;
import org.slipway.core.schedule.slot.Constraint;
import org.slipway.core.schedule.slot.SlotAnswer;
import org.slipway.text.Times;
import org.slipway.ui.session.Session;

/** What came of a vendor's later date, in sentences: what moved, what it costs, what is stuck. */
final class SlipWords {

  /** So many moves are told one by one; the comparison of a branch lists all. */
  private static final int MOST = 3;

  private final Session session;
  private final Plan plan;

  /**
   * @param plan the one that was asked about
   */
  SlipWords(Session session, Plan plan) {
    this.session = session;
    this.plan = plan;
  }

  String of(VendorSlip slip) {
    var sentences = new ArrayList<String>();
    sentences.add(session.texts().get("vendor.slip.done", slip.moved().size()));
    slip.moved().stream().limit(MOST).forEach(one -> sentences.add(moved(one)));
    if (slip.moved().size() > MOST) {
      sentences.add(session.texts().get("vendor.slip.more", slip.moved().size() - MOST));
    }
    if (!slip.unbooked().isEmpty()) {
      sentences.add(session.texts().get("vendor.slip.unbooked", names(slip.unbooked())));
    }
    slip.stuck().forEach(stuck -> sentences.add(stuck(stuck)));
    if (!slip.held().isEmpty()) {
      sentences.add(session.texts().get("vendor.slip.held", names(slip.held())));
    }
    if (!slip.circling().isEmpty()) {
      sentences.add(session.texts().get("vendor.slip.circling", names(slip.circling())));
    }
    return String.join(" ", sentences);
  }

  /** From when to when, and the last wait that leads to it where it does not wait itself. */
  private String moved(VendorSlip.Moved one) {
    String name = Names.of(plan, one.was());
    String from = start(one.was());
    String to = start(one.is());
    if (one.because().isEmpty()) {
      return session.texts().get("vendor.slip.itself", name, from, to);
    }
    Deployment before = one.because().getLast().before();
    return session.texts().get("vendor.slip.after", name, from, to, Names.of(plan, before));
  }

  private String start(Deployment deployment) {
    return deployment
        .timing()
        .startsAt()
        .map(at -> Times.moment(at, LocalZone.of(plan, deployment), session.texts().locale()))
        .orElse("");
  }

  private String stuck(VendorSlip.Stuck stuck) {
    String name = Names.of(plan, stuck.deployment());
    return switch (stuck.why()) {
      case SlotAnswer.Impossible none ->
          session
              .texts()
              .get(
                  "vendor.slip.stuck",
                  name,
                  joined(none.clash().stream().map(c -> session.say(c.title())).toList()),
                  joined(none.cheapest().constraints().stream().map(this::relax).toList()));
      case SlotAnswer.NotComputed unknown ->
          session
              .texts()
              .get(
                  "vendor.slip.unknown",
                  name,
                  unknown.missing().stream().map(session::say).collect(Collectors.joining(" ")));
      case SlotAnswer.NotFoundInTime _, SlotAnswer.Found _ ->
          session.texts().get("vendor.slip.stopped", name);
    };
  }

  private String relax(Constraint constraint) {
    String words = session.say(constraint.relax());
    return constraint
        .owner()
        .flatMap(plan::find)
        .map(owner -> session.texts().get("vendor.slip.relax", words, Names.of(plan, owner)))
        .orElse(words);
  }

  private static String joined(List<String> words) {
    return String.join("; ", words);
  }

  private String names(List<Deployment> deployments) {
    return deployments.stream()
        .map(deployment -> Names.of(plan, deployment))
        .collect(Collectors.joining(", "));
  }
}
