package org.slipway.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.slipway.EveryZone;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.time.Interval;
import org.slipway.scene.TimelineInput.Focus;
import org.slipway.text.Texts;

class TimelineSceneTest {

  /** Every letter as wide as half its size: enough to lay out by, without a toolkit. */
  static final TextMeasure MEASURE = (text, type) -> text.length() * type.size() / 2;

  private static final double WIDTH = 176 + 7 * 24 * 6;

  private final ShopPlan shop = ShopPlan.story();
  private final TimelineIndex index = TimelineIndex.of(shop.plan(), LanesBy.ENVIRONMENT);

  @ParameterizedTest
  @CsvSource({
    // label, environment, hours after Monday midnight, length in hours
    "Fraud rules 118, Production EU, 21, 4",
    "Payments 4.2, Production EU, 46.5, 5.5",
    "Checkout 9.0, Production EU, 140, 8",
    "Wallet 2.0, Staging, 105, 8"
  })
  void drawsABarAtItsTime(String label, String environment, double start, double length) {
    TimelineScene.Seen seen = seen(week(), label, environment);
    assertEquals(176 + start * 6, seen.box().x(), 0.01);
    assertEquals(length * 6, seen.box().width(), 0.01);
    assertEquals(16, seen.box().height(), 0.01);
  }

  @Test
  void drawsLaterHoursFurtherRightWhereTheClocksGoBack() {
    // Sunday 25 October 2026 has 25 hours in Berlin
    Interval day = Scale.DAY.shown(LocalDate.of(2026, 10, 25), ShopPlan.BERLIN);
    assertEquals(Duration.ofHours(25), day.length());
    var axis = new TimeAxis(day.start(), 10, 176, 426);
    List<Ticks.Tick> ticks = Ticks.of(axis, ShopPlan.BERLIN, Ticks.Unit.HOUR, DayOfWeek.MONDAY);
    assertEquals(
        List.of(0, 3, 6, 9, 12, 15, 18, 21), ticks.stream().map(t -> t.local().getHour()).toList());
    assertEquals(176 + 40, axis.x(ticks.get(1).at()), 0.01, "03:00 is four hours after midnight");
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, 2026-10-25, '25 h, clocks change'",
    "Europe/Berlin, 2026-03-29, '23 h, clocks change'",
    "Europe/Berlin, 2026-03-28, ",
    "Australia/Lord_Howe, 2026-04-05, '24 h 30, clocks change'",
    "Australia/Lord_Howe, 2026-10-04, '23 h 30, clocks change'",
    "Australia/Lord_Howe, 2026-10-05, ",
  })
  void saysHowLongADayIs(ZoneId zone, LocalDate day, String said) {
    assertEquals(Optional.ofNullable(said), Ticks.clocks(Texts.of(Locale.UK), day, zone));
    Duration length = Ticks.lengthOf(day, zone);
    Instant start = day.atStartOfDay(zone).toInstant();
    assertEquals(day.plusDays(1).atStartOfDay(zone).toInstant(), start.plus(length));
    var axis = new TimeAxis(start, 30, 0, 30 * length.toMinutes() / 60.0);
    assertEquals(
        length.toMinutes() / 2.0, axis.x(start.plus(length)), 0.01, "as wide as it is long");
    List<Instant> ticks =
        Ticks.of(axis, zone, Ticks.Unit.HOUR, DayOfWeek.MONDAY).stream()
            .map(Ticks.Tick::at)
            .toList();
    var whole = new ArrayList<Instant>();
    for (Instant at = start; at.isBefore(start.plus(length)); at = at.plusSeconds(60)) {
      if (at.atZone(zone).getMinute() == 0) {
        whole.add(at); // every full hour on the wall, minute by minute
      }
    }
    assertEquals(whole, ticks);
  }

  @Test
  void countsTheHourThatComesTwiceTwiceAndTheMissingOneNever() {
    var back = new TimeAxis(Instant.parse("2026-10-24T22:00:00Z"), 30, 0, 30 * 25);
    assertEquals(List.of(0, 1, 2, 2, 3), hours(back).subList(0, 5));
    var forward = new TimeAxis(Instant.parse("2026-03-28T23:00:00Z"), 30, 0, 30 * 23);
    assertEquals(List.of(0, 1, 3, 4), hours(forward).subList(0, 4));
  }

  private static List<Integer> hours(TimeAxis axis) {
    return Ticks.of(axis, ShopPlan.BERLIN, Ticks.Unit.HOUR, DayOfWeek.MONDAY).stream()
        .map(tick -> tick.local().getHour())
        .toList();
  }

  @Test
  void keepsHoursOfADayApartInEveryZone() {
    for (ZoneId zone : EveryZone.all()) {
      var axis =
          new TimeAxis(LocalDate.of(2026, 3, 27).atStartOfDay(zone).toInstant(), 4, 0, 96 * 20);
      double last = -1;
      for (Ticks.Tick tick : Ticks.of(axis, zone, Ticks.Unit.DAY, DayOfWeek.MONDAY)) {
        assertTrue(axis.x(tick.at()) > last, zone.getId());
        last = axis.x(tick.at());
      }
      assertTrue(last > 96 * 18, zone.getId());
    }
  }

  @ParameterizedTest
  @EnumSource(LanesBy.class)
  void neverLetsBarsOrLabelsLieOverEachOther(LanesBy by) {
    TimelineIndex lanes = TimelineIndex.of(shop.plan(), by);
    for (double pixels : new double[] {60, 12, 6, 3, 1.5, 0.6}) {
      TimelineScene scene = scene(lanes, ShopPlan.at(0, 0), pixels, 900, Focus.NONE);
      List<TimelineScene.Seen> bars = scene.bars();
      for (int i = 0; i < bars.size(); i++) {
        for (int j = i + 1; j < bars.size(); j++) {
          Box one = bars.get(i).block();
          Box other = bars.get(j).block();
          int pair = j;
          int first = i;
          assertFalse(
              one.overlaps(other),
              () -> bars.get(first).bar().label() + " over " + bars.get(pair).bar().label());
        }
      }
    }
  }

  @Test
  void groupsLanesByEnvironmentAndProductionFirst() {
    assertEquals(
        List.of(
            "Production EU",
            "Production EU",
            "Production EU",
            "Production US",
            "Production US",
            "Staging",
            "Staging",
            "Performance"),
        index.lanes().stream().map(lane -> lane.groupName().orElse("")).toList());
    assertTrue(index.lanes().getLast().bookings());
  }

  @Test
  void closesAGroup() {
    var closed = new TreeSet<>(List.of(index.lanes().getFirst().group()));
    var focus = new Focus(Optional.empty(), false, closed, Optional.empty(), Optional.empty());
    TimelineScene open = week();
    TimelineScene shut = scene(index, ShopPlan.at(0, 0), 6, 900, focus);
    assertEquals(open.groups().size(), shut.groups().size());
    assertEquals(open.bars().size() - 9, shut.bars().size());
    assertTrue(shut.contentHeight() < open.contentHeight());
  }

  @Test
  void hatchesAFreezeOnlyWhereItsScopeReaches() {
    List<Box> soft =
        week().picture().spots().all().stream()
            .filter(spot -> spot.says().startsWith("Soft freeze"))
            .map(Spot::box)
            .toList();
    assertEquals(2, soft.size(), "the shop's lanes in both productions");
    soft.forEach(box -> assertEquals(176 + 132 * 6, box.x(), 0.01));
    long hard =
        week().picture().spots().all().stream()
            .filter(spot -> spot.says().startsWith("Hard freeze"))
            .count();
    assertEquals(5, hard, "every lane of both productions");
  }

  @Test
  void findsABarUnderThePointer() {
    TimelineScene scene = week();
    TimelineScene.Seen seen = seen(scene, "Shipping 6.1", "Production EU");
    Optional<Spot> hit = scene.picture().spots().at(seen.box().x() + 3, seen.box().y() + 3);
    assertEquals(Optional.of(seen.bar().ref()), hit.flatMap(Spot::ref));
    assertTrue(hit.orElseThrow().says().contains("no return after"), hit.get().says());
    assertTrue(hit.get().says().contains("GO"), hit.get().says());
    Optional<Spot> beside = scene.picture().spots().at(seen.box().x() - 40, seen.box().y() + 3);
    assertFalse(beside.flatMap(Spot::ref).equals(Optional.of(seen.bar().ref())));
  }

  @Test
  void framesACollisionWithItsCause() {
    List<Spot> collisions =
        week().picture().spots().all().stream()
            .filter(spot -> spot.sort() == Spot.Sort.COLLISION)
            .toList();
    assertEquals(1, collisions.size());
    assertEquals("1 more", collisions.getFirst().says());
  }

  @Test
  void showsAGapInTheRoster() {
    List<Spot> gaps =
        week().picture().spots().all().stream()
            .filter(spot -> spot.sort() == Spot.Sort.GAP)
            .toList();
    assertEquals(1, gaps.size());
    assertEquals(176 + 124 * 6, gaps.getFirst().box().x(), 1);
    assertEquals(8 * 6, gaps.getFirst().box().width(), 2);
  }

  @Test
  void drawsTheGhostInTheLaneOfItsBar() {
    Ref ref = Ref.of(shop.deployment("Payments 4.2", "Production EU"));
    Bar bar = index.find(ref).orElseThrow();
    Parts there = bar.parts().startingAt(ShopPlan.at(118, 0));
    var ghost = new TimelineInput.Ghost(ref, there, true, Optional.empty());
    var focus =
        new Focus(Optional.of(ref), true, new TreeSet<>(), Optional.of(ghost), Optional.empty());
    TimelineScene scene = scene(index, ShopPlan.at(0, 0), 6, 900, focus);
    Box box = scene.ghost().orElseThrow();
    assertEquals(176 + 118 * 6, box.x(), 0.01);
    assertEquals(seen(scene, "Payments 4.2", "Production EU").box().y(), box.y(), 0.01);
  }

  @Test
  void keepsEveryMarkOfTheLanesInsideThem() {
    TimelineScene scene = scene(index, ShopPlan.at(50, 0), 6, 400, Focus.NONE);
    for (Spot spot : scene.picture().spots().all()) {
      if (spot.sort() == Spot.Sort.DEPLOYMENT || spot.sort() == Spot.Sort.FREEZE) {
        assertEquals(spot.box(), spot.box().within(scene.body()));
      }
    }
    assertTrue(scene.contentHeight() > scene.body().height());
  }

  @Test
  void writesTheSameSvgTwiceAndNoColourInBlack() {
    Picture picture = week().picture();
    String svg = SvgPainter.svg(picture, BlackInk.PALETTE);
    assertEquals(svg, SvgPainter.svg(week().picture(), BlackInk.PALETTE));
    assertTrue(svg.contains(">Quarter close, hard freeze<"));
    var colors = new TreeSet<String>();
    var matcher = java.util.regex.Pattern.compile("#[0-9a-f]{6}").matcher(svg);
    while (matcher.find()) {
      colors.add(matcher.group());
    }
    for (String color : colors) {
      assertEquals(color.substring(1, 3), color.substring(3, 5), "a shade of grey: " + color);
      assertEquals(color.substring(3, 5), color.substring(5, 7), "a shade of grey: " + color);
    }
    assertTrue(colors.size() >= 3);
  }

  @Test
  void writesTextsAsPathsWhereAsked() {
    var asked = new ArrayList<String>();
    String svg =
        SvgPainter.svg(
            week().picture(),
            BlackInk.PALETTE,
            (text, type, x, baseline) -> {
              asked.add(text);
              return "M" + Math.round(x) + ' ' + Math.round(baseline) + "h1";
            });
    assertFalse(svg.contains("<text"));
    assertTrue(asked.contains("Payments 4.2"));
  }

  @Test
  void saysHolidaysWholeAndTheWeekOfADay() {
    for (double pixels : new double[] {3, 4, 6}) {
      TimelineScene scene = scene(index, ShopPlan.at(0, 0), pixels, 900, Focus.NONE);
      String said = String.join(" ", texts(scene.picture().marks()));
      assertTrue(said.contains("German Unity Day"), () -> pixels + ": " + said);
    }
    Instant sunday = ShopPlan.at(6 * 24, 0);
    double day = (WIDTH - 176) / 24;
    TimelineScene scene = scene(index, sunday, day, 900, Focus.NONE);
    assertTrue(texts(scene.picture().marks()).contains("Week 40"), "4 October is in week 40");
  }

  @Test
  void keepsNoRoomForTheHolidayOfTheDayAfter() {
    double tenDays = (WIDTH - 176) / (10 * 24);
    Instant first = ShopPlan.at(-5 * 24, 0);
    double without = heightOfDays(scene(index, first, tenDays, 900, Focus.NONE));
    Instant next = ShopPlan.at(-4 * 24, 0);
    double with = heightOfDays(scene(index, next, tenDays, 900, Focus.NONE));
    assertEquals(DayMarks.NOTE, with - without, "3 October is in sight in the second alone");
  }

  private static double heightOfDays(TimelineScene scene) {
    return scene.picture().spots().all().stream()
        .filter(spot -> spot.sort() == Spot.Sort.DAY)
        .findFirst()
        .orElseThrow()
        .box()
        .height();
  }

  @Test
  void showsFreezesAndNamesEventsWhereNothingIsPlanned() {
    TimelineIndex none = TimelineIndex.of(Plan.EMPTY, LanesBy.ENVIRONMENT);
    TimelineScene scene = scene(none, ShopPlan.at(0, 0), 6, 900, Focus.NONE);
    List<String> said = texts(scene.picture().marks());
    assertTrue(said.contains("No deployment or booking is planned yet."), said::toString);
    assertTrue(said.contains("Quarter close, hard freeze"), said::toString);
    assertTrue(scene.picture().spots().all().stream().anyMatch(s -> s.sort() == Spot.Sort.FREEZE));
    TimelineIndex narrowed = TimelineIndex.of(shop.plan(), LanesBy.ENVIRONMENT, _ -> false);
    String filtered =
        String.join(
            " ", texts(scene(narrowed, ShopPlan.at(0, 0), 6, 900, Focus.NONE).picture().marks()));
    assertTrue(filtered.contains("the filter leaves none"), filtered);
  }

  private static List<String> texts(List<Mark> marks) {
    return marks.stream()
        .flatMap(
            mark ->
                switch (mark) {
                  case Mark.Text text -> Stream.of(text.text());
                  case Mark.Group group -> texts(group.marks()).stream();
                  default -> Stream.<String>of();
                })
        .toList();
  }

  private TimelineScene week() {
    return scene(index, ShopPlan.at(0, 0), 6, 900, Focus.NONE);
  }

  private TimelineScene scene(
      TimelineIndex lanes, Instant from, double pixels, double height, Focus focus) {
    var frame = new TimelineInput.Frame(from, pixels, WIDTH, height, 0);
    var style =
        new TimelineInput.Style(
            Texts.of(Locale.UK),
            ShopPlan.BERLIN,
            Optional.of(ShopPlan.NEW_YORK),
            DayOfWeek.MONDAY,
            MEASURE,
            true);
    return TimelineScene.of(new TimelineInput(lanes, shop, frame, style, focus));
  }

  private TimelineScene.Seen seen(TimelineScene scene, String label, String environment) {
    Ref ref = Ref.of(shop.deployment(label, environment));
    return scene.bars().stream()
        .filter(seen -> seen.bar().ref().equals(ref))
        .findFirst()
        .orElseThrow();
  }
}
