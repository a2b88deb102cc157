package org.slipway.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slipway.core.plan.Plan;
import org.slipway.core.time.Interval;
import org.slipway.text.Texts;

/** A long history in the calendar: a picture is made of what is in sight alone. */
class ManyBarsTest {

  private static final ZoneId UTC = ZoneId.of("UTC");
  private static final Instant FIRST = Instant.parse("2013-01-07T09:00:00Z");
  private static final int MANY = 18_000;

  /** As many deployments as a real history of thirteen years has, one every six hours. */
  private static final Plan PLAN = LongHistory.of(MANY, FIRST, Duration.ofHours(6));

  @ParameterizedTest
  @EnumSource(LanesBy.class)
  void buildsOnlyWhatIsInSight(LanesBy by) {
    TimelineIndex index = TimelineIndex.of(PLAN, by);
    assertEquals(MANY, index.bars().size());
    Instant from = Instant.parse("2019-03-04T00:00:00Z");
    TimelineScene week = scene(index, from, 1000.0 / 168);
    Interval shown = week.axis().shown();
    long there = index.bars().stream().filter(bar -> bar.parts().whole().overlaps(shown)).count();
    assertTrue(there >= 26 && there <= 30, () -> there + " in a week");
    assertTrue(week.bars().size() <= there);
    assertTrue(week.picture().count() < 1500, () -> week.picture().count() + " marks for " + there);
    TimelineScene later = scene(index, from.plus(Duration.ofDays(700)), 1000.0 / 168);
    assertTrue(later.picture().count() < 1500);
  }

  @Test
  void drawsADenseYearWithoutLabels() {
    Plan hourly = LongHistory.of(9_000, FIRST, Duration.ofHours(1));
    TimelineIndex index = TimelineIndex.of(hourly, LanesBy.TRAIN);
    TimelineScene year = scene(index, FIRST, 1000.0 / (365 * 24));
    assertTrue(year.bars().size() > 1000, () -> year.bars().size() + " bars");
    long labels =
        year.picture().marks().stream()
            .filter(Mark.Group.class::isInstance)
            .map(Mark.Group.class::cast)
            .flatMap(group -> group.marks().stream())
            .filter(mark -> mark instanceof Mark.Text text && text.text().startsWith("Part "))
            .count();
    assertEquals(0, labels);
  }

  private static TimelineScene scene(TimelineIndex index, Instant from, double pixels) {
    var frame = new TimelineInput.Frame(from, pixels, 1176, 900, 0);
    var style =
        new TimelineInput.Style(
            Texts.of(Locale.UK),
            UTC,
            Optional.empty(),
            DayOfWeek.MONDAY,
            TimelineSceneTest.MEASURE,
            true);
    return TimelineScene.of(
        new TimelineInput(index, TimelineFacts.none(), frame, style, TimelineInput.Focus.NONE));
  }
}
