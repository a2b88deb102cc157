package org.slipway.cli;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.slipway.core.VendorSlip;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.LocalZone;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.plan.VendorDelivery;
import org.slipway.core.plan.WhatIfMark;
import org.slipway.core.schedule.path.PathPhrases;
import org.slipway.json.LocalMoment;
import org.slipway.text.Texts;

/**
 * What a late delivery moves, as a document.
 *
 * @param whatIf the mark of a plan that is only tried
 * @param was when it is due now
 * @param is when it would be
 * @param unbooked those of the moved that leave the departure they are booked on
 * @param stuck those that would have to move and find no start
 * @param held approved ones that would have to move
 * @param circling those that wait in a circle with one that moves, and are left for that
 */
record SlipAnswer(
    String schemaVersion,
    boolean sample,
    Optional<String> whatIf,
    String delivery,
    LocalMoment was,
    LocalMoment is,
    List<Moved> moved,
    List<Left> unbooked,
    List<Left> stuck,
    List<Left> held,
    List<Left> circling) {

  /**
   * A deployment that moves, its times in its own zone.
   *
   * @param because wait after wait from what waits for the delivery itself; empty: it does
   */
  record Moved(
      String deployment, String name, LocalMoment was, LocalMoment is, List<String> because) {}

  /** A deployment that is named. */
  record Left(String deployment, String name) {}

  static SlipAnswer of(
      Loaded loaded,
      VendorDelivery delivery,
      PlannedStart due,
      VendorSlip slip,
      PathPhrases phrases,
      Texts texts) {
    Plan plan = loaded.plan();
    return new SlipAnswer(
        "1.0",
        loaded.isSample(),
        WhatIfMark.of(plan),
        delivery.key(),
        LocalMoment.of(delivery.due().at(), delivery.due().zone()),
        LocalMoment.of(due.at(), due.zone()),
        slip.moved().stream().map(one -> moved(plan, one, phrases, texts)).toList(),
        left(plan, slip.unbooked()),
        left(plan, slip.stuck().stream().map(VendorSlip.Stuck::deployment).toList()),
        left(plan, slip.held()),
        left(plan, slip.circling()));
  }

  private static Moved moved(Plan plan, VendorSlip.Moved one, PathPhrases phrases, Texts texts) {
    ZoneId zone = LocalZone.of(plan, one.was());
    return new Moved(
        one.was().key(),
        Names.of(plan, one.was()),
        LocalMoment.of(one.was().timing().startsAt().orElseThrow(), zone),
        LocalMoment.of(one.is().timing().startsAt().orElseThrow(), zone),
        one.because().stream().map(wait -> texts.say(phrases.edge(wait), zone)).toList());
  }

  private static List<Left> left(Plan plan, List<Deployment> deployments) {
    return deployments.stream().map(d -> new Left(d.key(), Names.of(plan, d))).toList();
  }
}
