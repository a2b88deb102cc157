package org.slipway.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.TrafficProfile;
import org.slipway.core.time.Interval;
import org.slipway.scene.TimelineInput.Focus;
import org.slipway.text.Texts;

/** Traffic lies over real time by the wall clock of its region, also where clocks change. */
class TrafficMarksTest {

  private final ShopPlan shop = ShopPlan.story();

  private static int busyByDay(int hour) {
    return hour % 24 < 6 ? 10 : 100;
  }

  private static TrafficProfile profile(String region, String zone, IntUnaryOperator hours) {
    return new TrafficProfile(
        Head.of(new Id<>(new UUID(77, region.hashCode())), "TRF-" + region),
        region,
        ZoneId.of(zone),
        "orders/min",
        IntStream.range(0, TrafficProfile.HOURS)
            .mapToObj(hour -> BigDecimal.valueOf(hours.applyAsInt(hour)))
            .toList());
  }

  @ParameterizedTest
  @CsvSource({
    // zone, midnight of the day, hours of the day in order
    "Europe/Berlin, 2026-10-24T22:00:00Z, PT25H, 0 1 2 2 3 4",
    "Europe/Berlin, 2026-03-28T23:00:00Z, PT23H, 0 1 3 4 5 6",
    "Australia/Lord_Howe, 2026-10-03T13:30:00Z, PT23H30M, 0 1 2 3 4 5",
    "Asia/Kolkata, 2026-10-03T18:30:00Z, PT24H, 0 1 2 3 4 5"
  })
  void hoursAreThoseOfTheWallClock(String zone, Instant from, Duration length, String expected) {
    TrafficProfile byHour = profile("x", zone, hour -> hour % 24);
    var day = new Interval(from, from.plus(length));
    List<TrafficHours.Level> levels = TrafficHours.of(byHour, day);
    List<String> first =
        levels.stream().limit(6).map(level -> String.valueOf((int) level.value())).toList();
    assertEquals(expected, String.join(" ", first));
    assertEquals(from, levels.getFirst().at().start());
    assertEquals(day.end(), levels.getLast().at().end());
    for (int i = 1; i < levels.size(); i++) {
      assertEquals(levels.get(i - 1).at().end(), levels.get(i).at().start());
    }
    for (TrafficHours.Level level : levels) {
      Instant last = level.at().end().minusSeconds(1);
      assertEquals(level.value(), last.atZone(ZoneId.of(zone)).getHour());
    }
  }

  @Test
  void quietNeighboursAreOneStretch() {
    TrafficProfile nights = profile("eu", "Europe/Berlin", TrafficMarksTest::busyByDay);
    var week = new Interval(ShopPlan.at(0, 0), ShopPlan.at(7 * 24, 0));
    List<TrafficHours.Level> quiet = TrafficHours.quiet(TrafficHours.of(nights, week), 10);
    assertEquals(7, quiet.size());
    assertEquals(new Interval(ShopPlan.at(0, 0), ShopPlan.at(6, 0)), quiet.getFirst().at());
  }

  @Test
  void withoutAProfileOfARegionInSightThereIsNoStrip() {
    assertTrue(traffic(scene(shop.plan(), 6, 900, Focus.NONE)).isEmpty());
    Plan elsewhere = with(shop.plan(), profile("mars", "UTC", TrafficMarksTest::busyByDay));
    assertTrue(traffic(scene(elsewhere, 6, 900, Focus.NONE)).isEmpty());
  }

  @Test
  void theStripTakesItsHeightFromTheLanesAndSaysWhatIsQuiet() {
    TimelineScene bare = scene(shop.plan(), 6, 900, Focus.NONE);
    TimelineScene scene = scene(euPlan(), 6, 900, Focus.NONE);
    assertEquals(bare.body().bottom() - 44, scene.body().bottom(), 0.01);
    List<Spot> traffic = traffic(scene);
    assertEquals(1 + 7, traffic.size());
    assertEquals(
        "Traffic in eu: up to 100 orders/min at the busiest hour; up to 30 counts as low, which"
            + " 42 hours of the week are. Hours of Europe/Berlin.",
        traffic.getFirst().says());
    Spot night = traffic.get(1);
    assertEquals(176, night.box().x(), 0.01);
    assertEquals(36, night.box().width(), 0.01);
    assertTrue(night.says().startsWith("eu is quiet, at most 10 orders/min, "), night.says());
  }

  @Test
  void itIsThatOfTheSelectedBarsRegion() {
    Plan both = with(euPlan(), profile("us", "America/New_York", TrafficMarksTest::busyByDay));
    assertTrue(said(scene(both, 6, 900, Focus.NONE)).startsWith("Traffic in eu"));
    Ref selected =
        both.deployments().values().stream()
            .filter(d -> d.environment().equals(environment(both, "Production US")))
            .map(Ref::of)
            .findFirst()
            .orElseThrow();
    var focus =
        new Focus(
            Optional.of(selected), false, new TreeSet<>(), Optional.empty(), Optional.empty());
    assertTrue(said(scene(both, 6, 900, focus)).startsWith("Traffic in us"));
  }

  private static Id<?> environment(Plan plan, String name) {
    return plan.environments().values().stream()
        .filter(environment -> environment.name().equals(name))
        .findFirst()
        .orElseThrow()
        .id();
  }

  @Test
  void farAwayItShowsDaysAndThenNothingAndALowFrameIsForTheLanes() {
    assertEquals(1, traffic(scene(euPlan(), 0.5, 900, Focus.NONE)).size());
    assertTrue(traffic(scene(euPlan(), 0.05, 900, Focus.NONE)).isEmpty());
    assertTrue(traffic(scene(euPlan(), 6, 300, Focus.NONE)).isEmpty());
  }

  @Test
  void aWeekWithoutAnyTrafficIsQuietThroughout() {
    Plan none = with(shop.plan(), profile("eu", "Europe/Berlin", _ -> 0));
    List<Spot> traffic = traffic(scene(none, 6, 900, Focus.NONE));
    assertEquals(2, traffic.size());
    assertEquals(7 * 24 * 6, traffic.get(1).box().width(), 0.01);
  }

  private Plan euPlan() {
    return with(shop.plan(), profile("eu", "Europe/Berlin", TrafficMarksTest::busyByDay));
  }

  private static Plan with(Plan plan, TrafficProfile profile) {
    return ((Applied.Done) plan.apply(Edit.put(Phrase.of("edit.unnamed"), profile))).plan();
  }

  private static String said(TimelineScene scene) {
    return traffic(scene).getFirst().says();
  }

  private static List<Spot> traffic(TimelineScene scene) {
    return scene.picture().spots().all().stream()
        .filter(spot -> spot.sort() == Spot.Sort.TRAFFIC)
        .toList();
  }

  private TimelineScene scene(Plan plan, double pixels, double height, Focus focus) {
    var frame = new TimelineInput.Frame(ShopPlan.at(0, 0), pixels, 176 + 7 * 24 * 6, height, 0);
    var style =
        new TimelineInput.Style(
            Texts.of(Locale.UK),
            ShopPlan.BERLIN,
            Optional.empty(),
            DayOfWeek.MONDAY,
            TimelineSceneTest.MEASURE,
            true);
    TimelineIndex index = TimelineIndex.of(plan, LanesBy.ENVIRONMENT);
    return TimelineScene.of(new TimelineInput(index, shop, frame, style, focus));
  }
}
