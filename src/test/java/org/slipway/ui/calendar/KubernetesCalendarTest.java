package org.slipway.ui.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.slipway.RealData;
import org.slipway.core.plan.BusinessEvent;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.time.WallTime;
import org.slipway.exchange.Choices;
import org.slipway.exchange.Taking;
import org.slipway.exchange.incoming.FileContent;
import org.slipway.exchange.incoming.ImportOptions;
import org.slipway.scene.Scale;
import org.slipway.scene.Spot;
import org.slipway.scene.TimeAxis;
import org.slipway.scene.TimelineScene;
import org.slipway.screen.Screen;
import org.slipway.text.Times;
import org.slipway.ui.action.Actions;
import org.slipway.ui.gallery.Snapshot;
import org.slipway.ui.theme.Look;

/** The schedule of a real release in the calendar, read by somebody far from where it was asked. */
class KubernetesCalendarTest {

  private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");
  private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
  private static final LocalDate FIRST = LocalDate.of(2025, 9, 8);

  private record Met(Spot spot, TimeAxis axis) {}

  private static Plan plan() {
    FileContent file = Taking.file(RealData.at("kubernetes-releases/release-1.35/schedule.ics"));
    ImportOptions options = Taking.options().withZone(AUCKLAND);
    return Taking.apply(Plan.EMPTY, Taking.preview(file, Plan.EMPTY, options).edit(Choices.ASK));
  }

  @Test
  void timesStandAtTheirInstantAndDaysAreSaidAsDays() {
    Plan plan = plan();
    SortedMap<Ref, Met> spots = Screen.on(() -> spots(plan));
    assertEquals(plan.businessEvents().size(), spots.size(), "every event is shown");
    int days = 0;
    for (BusinessEvent event : plan.businessEvents().values()) {
      Met met = Objects.requireNonNull(spots.get(Ref.of(event)));
      String says = met.spot().says();
      LocalDate first = event.when().start().toLocalDate();
      if (event.when().allDay()) {
        days++;
        assertTrue(says.contains(Times.day(first, Locale.ENGLISH)), says);
        assertFalse(says.matches(".*\\d:\\d\\d.*"), says);
      } else {
        Instant at = WallTime.resolve(event.when().start(), event.when().zone()).at();
        assertTrue(says.contains(Times.bareMoment(at, LISBON, Locale.ENGLISH)), says);
        assertEquals(met.axis().x(at), met.spot().box().x(), 2, says);
      }
    }
    assertEquals(25, days);
  }

  /** The spots of all events, met week by week; the picture is at the right pixel. */
  private static SortedMap<Ref, Met> spots(Plan plan) {
    CalendarViewModel model =
        RealCalendars.model(plan, FIRST.atStartOfDay(LISBON).toInstant(), LISBON);
    var view = new CalendarView(model, new Actions());
    var met = new TreeMap<Ref, Met>();
    model.sight().show(Scale.WEEK);
    Snapshot.of(view, 1528, 924, Look.PLAIN);
    for (int week = 0; week < 16; week++) {
      view.timeline().requestLayout();
      view.layout();
      TimelineScene scene = view.scene().orElseThrow();
      scene.picture().spots().all().stream()
          .filter(spot -> spot.sort() == Spot.Sort.EVENT)
          .forEach(spot -> met.putIfAbsent(spot.ref().orElseThrow(), new Met(spot, scene.axis())));
      model.sight().step(1);
    }
    return met;
  }
}
