package org.slipway;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.slipway.core.plan.Anchor;
import org.slipway.core.plan.BusinessEvent;
import org.slipway.core.plan.DataSensitivity;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.EventEdge;
import org.slipway.core.plan.Exposure;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Milestone;
import org.slipway.core.plan.MilestoneKind;
import org.slipway.core.plan.Outcome;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.plan.Policy;
import org.slipway.core.plan.PromotionStep;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.RuleSetting;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.Vendor;
import org.slipway.core.plan.VendorDelivery;
import org.slipway.core.plan.Wave;
import org.slipway.core.plan.Weight;
import org.slipway.core.readiness.rules.Rules;

/**
 * Everything that rules ask of a start, for a {@link CrowdedPlan}: trains, waves, milestones,
 * vendors, a path to production, lead time, a change of clocks; and any rule may be a blocker.
 */
public final class CrowdedDates {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private final PlanBuilder builder;
  private final Random random;

  private CrowdedDates(PlanBuilder builder, Random random) {
    this.builder = builder;
    this.random = random;
  }

  /** Adds to what is built. */
  public static void add(PlanBuilder builder, Random random) {
    withUsualWeights(builder, random);
    new CrowdedDates(builder, random).weights();
  }

  /** The same, each rule as it weighs by itself. */
  public static void withUsualWeights(PlanBuilder builder, Random random) {
    var dates = new CrowdedDates(builder, random);
    dates.path();
    dates.places();
    dates.vendor();
    dates.releases();
  }

  private void weights() {
    Policy policy = builder.plan().policy().orElseThrow();
    var rules = new TreeMap<String, RuleSetting>();
    for (var rule : Rules.ALL) {
      if (random.nextInt(3) > 0) {
        var parameters = new TreeMap<String, String>();
        if (rule.id().equals("audit.lead-time")) {
          parameters.put("days", "" + (1 + random.nextInt(4)));
        }
        rules.put(
            rule.id(), new RuleSetting(Optional.of(Weight.BLOCKER), Optional.empty(), parameters));
      }
    }
    builder.set(policy, "rules", rules);
  }

  private void path() {
    Policy policy = builder.plan().policy().orElseThrow();
    boolean inTurn = random.nextBoolean();
    builder.set(
        policy,
        "promotion",
        List.of(
            new PromotionStep(Stage.TEST, false, List.of(), Optional.empty()),
            new PromotionStep(Stage.PRODUCTION, inTurn, List.of(), Optional.empty())));
  }

  private void places() {
    for (Environment place : List.copyOf(builder.plan().environments().values())) {
      Environment at = builder.set(place, "exposure", Optional.of(any(Exposure.values())));
      at = builder.set(at, "sensitivity", Optional.of(any(DataSensitivity.values())));
      builder.set(at, "zone", random.nextInt(3) == 0 ? ZoneId.of("Australia/Sydney") : BERLIN);
    }
  }

  private void vendor() {
    Vendor vendor =
        builder.put(
            new Vendor(
                head(1, "VEN-1"),
                "Bank",
                Optional.empty(),
                BERLIN,
                Optional.of(Duration.ofDays(1 + random.nextInt(3))),
                Optional.empty(),
                random.nextBoolean()
                    ? Optional.of(LocalDate.parse("2026-10-02"))
                    : Optional.empty(),
                Optional.of(builder.again("2026-09-01T06:00", "2026-09-02T02:00", "FREQ=DAILY")),
                Optional.empty(),
                Optional.empty()));
    builder.set(
        builder.plan().components().firstEntry().getValue(), "vendor", Optional.of(vendor.id()));
    builder.put(
        new VendorDelivery(
            head(2, "VDEL-1"),
            vendor.id(),
            "Library",
            new PlannedStart(Instant.parse("2026-09-30T10:30:00Z"), BERLIN),
            Optional.empty(),
            List.of(builder.plan().releases().firstEntry().getValue().id())));
  }

  private void releases() {
    builder.train("Express", builder.again("2026-09-21T18:00", "2026-09-22T05:00", "FREQ=DAILY"));
    BusinessEvent close =
        builder.put(
            new BusinessEvent(
                head(3, "EVT-1"),
                "Close",
                "close",
                builder.once("2026-09-30T00:00", "2026-10-01T00:00"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    List<Deployment> all = List.copyOf(builder.plan().deployments().values());
    List<Environment> places = List.copyOf(builder.plan().environments().values());
    for (Deployment deployment : all) {
      Release release = builder.plan().get(Release.class, deployment.release());
      if (random.nextBoolean()) {
        Deployment other =
            builder.deploy(release, places.get(random.nextInt(3)), "2026-09-29T00:00");
        builder.set(other, "timing", CrowdedPlan.timing(builder, random));
      }
      dates(release, close, places);
      if (random.nextInt(3) == 0) {
        builder.evidence(
            random.nextBoolean() ? release : deployment,
            "vendor-notice",
            Outcome.PASS,
            "2026-09-27T09:00");
      }
    }
  }

  private void dates(Release release, BusinessEvent close, List<Environment> places) {
    if (random.nextInt(3) == 0) {
      LocalDate day = LocalDate.parse("2026-09-29").plusDays(random.nextInt(4));
      builder.set(
          builder.set(release, "train", Optional.of("Express")), "departure", Optional.of(day));
    }
    if (random.nextInt(3) == 0) {
      var milestones = new ArrayList<Milestone>();
      for (MilestoneKind kind : List.of(MilestoneKind.GO_LIVE, MilestoneKind.SIGN_OFF)) {
        var anchor =
            new Anchor(
                close.id(),
                EventEdge.START,
                Optional.empty(),
                kind == MilestoneKind.GO_LIVE ? 1 : -1,
                false,
                LocalTime.of(13, 17));
        milestones.add(
            new Milestone(kind, kind.name(), Optional.empty(), BERLIN, Optional.of(anchor)));
      }
      builder.set(
          builder.plan().get(Release.class, release.id()),
          "milestones",
          milestones.subList(random.nextInt(2), 2));
    }
    if (random.nextInt(3) == 0) {
      var waves = new ArrayList<Wave>();
      for (Environment place : places) {
        waves.add(
            new Wave(
                "wave " + waves.size(),
                List.of(place.id()),
                Duration.ofMinutes(random.nextInt(300)),
                List.of()));
      }
      builder.set(builder.plan().get(Release.class, release.id()), "waves", waves);
    }
  }

  private <T> T any(T[] all) {
    return all[random.nextInt(all.length)];
  }

  private static <T extends org.slipway.core.plan.PlanRecord> Head<T> head(int n, String key) {
    return Head.of(new Id<>(new UUID(0x7000L, 0x8000_0000_0000_00A0L + n)), key);
  }
}
