package org.slipway.ui.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.RealData;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.time.Interval;
import org.slipway.exchange.Taking;
import org.slipway.exchange.incoming.FileContent;
import org.slipway.scene.Bar;
import org.slipway.scene.Box;
import org.slipway.scene.LanesBy;
import org.slipway.scene.Scale;
import org.slipway.scene.Spot;
import org.slipway.scene.TimelineScene;
import org.slipway.screen.Screen;
import org.slipway.ui.action.Actions;
import org.slipway.ui.gallery.Snapshot;
import org.slipway.ui.theme.Look;

/** Thirteen years of real releases in the calendar. */
class OpenStackCalendarTest {

  private static final ZoneId UTC = ZoneId.of("UTC");
  private static final Duration RUN = Duration.ofMinutes(30);

  private static FileContent file = new FileContent("none", new byte[0]);
  private static Plan plan = Plan.EMPTY;

  @BeforeAll
  static void read() throws Exception {
    file = Taking.file(RealData.at("openstack-history/releases.csv"));
    plan = RealCalendars.openStack(file);
  }

  /** A release as the file has it: its component is its environment. */
  private record Row(String component, Instant released) {

    Interval actual() {
      return Interval.lasting(released, RUN);
    }

    Interval planned() {
      return Interval.lasting(released.truncatedTo(ChronoUnit.MINUTES), RUN);
    }
  }

  private static List<Row> rows() {
    var rows = new ArrayList<Row>();
    String text = new String(file.bytes(), StandardCharsets.UTF_8);
    for (String line : text.lines().skip(1).toList()) {
      String[] cells = line.split(",", -1);
      rows.add(new Row(cells[1], OffsetDateTime.parse(cells[7]).toInstant()));
    }
    return rows;
  }

  @ParameterizedTest
  @CsvSource({
    "DAY, 2016-04-07, ENVIRONMENT",
    "WEEK, 2019-03-06, TEAM",
    "MONTH, 2021-09-15, COMPONENT",
    "QUARTER, 2024-11-01, TRAIN"
  })
  void aPaintTouchesOnlyWhatIsInSight(Scale scale, LocalDate day, LanesBy by) {
    touchesOnlyWhatIsInSight(scale, day, by);
  }

  @ParameterizedTest
  @Tag("slow")
  @CsvSource({
    "WEEK, 2015-07-14, ENVIRONMENT",
    "WEEK, 2020-10-07, TRAIN",
    "MONTH, 2018-08-15, ENVIRONMENT",
    "QUARTER, 2017-02-01, ENVIRONMENT"
  })
  void norDoesOneOfOtherYears(Scale scale, LocalDate day, LanesBy by) {
    touchesOnlyWhatIsInSight(scale, day, by);
  }

  private static void touchesOnlyWhatIsInSight(Scale scale, LocalDate day, LanesBy by) {
    List<Row> rows = rows();
    Screen.on(
        () -> {
          CalendarViewModel model =
              RealCalendars.model(plan, Instant.parse("2026-01-01T00:00:00Z"), UTC);
          model.lanesBy().set(by);
          model.sight().goTo(day);
          model.sight().show(scale);
          model.sight().goTo(day);
          var view = new CalendarView(model, new Actions());
          Snapshot.of(view, 1528, 924, Look.PLAIN);
          assertEquals(18_497, model.index().size());
          Interval shown = model.sight().shown();
          long inTime = rows.stream().filter(row -> row.actual().overlaps(shown)).count();
          assertTrue(inTime > 0, "something is in sight");
          var met = new TreeSet<Ref>();
          double last = -1;
          while (model.sight().viewport().scroll() > last) {
            last = model.sight().viewport().scroll();
            TimelineScene scene = assertOnlyWhatIsInSight(view, shown);
            scene.bars().forEach(seen -> met.add(seen.bar().ref()));
            model.sight().scroll(scene.body().height() * 0.8);
            view.timeline().requestLayout();
            view.layout();
          }
          assertEquals(inTime, met.size(), "scrolled through, every bar was painted");
          return true;
        });
  }

  private static TimelineScene assertOnlyWhatIsInSight(CalendarView view, Interval shown) {
    TimelineScene scene = view.scene().orElseThrow();
    Box body = scene.body();
    for (TimelineScene.Seen seen : scene.bars()) {
      Bar bar = seen.bar();
      assertTrue(bar.parts().whole().overlaps(shown), () -> bar.label() + " is not in this time");
      Box lane = Objects.requireNonNull(scene.lanes().get(bar.lane()));
      double top = body.y() + lane.y() - 1 - scene.scrolled();
      assertTrue(top < body.bottom() && top + lane.height() + 2 > body.y(), "lane out of sight");
    }
    long spots =
        scene.picture().spots().all().stream()
            .filter(spot -> spot.sort() == Spot.Sort.DEPLOYMENT)
            .count();
    assertTrue(spots <= scene.bars().size());
    int marks = scene.picture().count();
    int most = 1_000 + 12 * scene.bars().size();
    assertTrue(marks <= most, () -> marks + " marks for " + scene.bars().size() + " bars");
    assertEquals(marks, view.painted(), "every mark of the picture is painted once");
    return scene;
  }

  @Test
  void listsThePairsThatOverlappedInOneEnvironment() {
    int expected = pairs(rows());
    assertTrue(expected > 0);
    Screen.on(
        () -> {
          CalendarViewModel model =
              RealCalendars.model(plan, Instant.parse("2026-01-01T00:00:00Z"), UTC);
          var view = new CalendarView(model, new Actions());
          model.overlaps().wanted().set(true);
          Snapshot.of(view, 1528, 924, Look.PLAIN);
          assertEquals(expected, model.overlaps().found().get().orElseThrow().size());
          return true;
        });
  }

  /** A sweep of its own: those that have begun and not ended when another begins. */
  private static int pairs(List<Row> rows) {
    var places = new TreeMap<String, List<Interval>>();
    rows.forEach(
        row -> places.computeIfAbsent(row.component(), _ -> new ArrayList<>()).add(row.planned()));
    int pairs = 0;
    for (List<Interval> planned : places.values()) {
      planned.sort(null);
      var open = new ArrayDeque<Instant>();
      for (Interval at : planned) {
        while (!open.isEmpty() && !open.peekFirst().isAfter(at.start())) {
          open.removeFirst();
        }
        pairs += open.size();
        open.addLast(at.end());
      }
    }
    return pairs;
  }
}
