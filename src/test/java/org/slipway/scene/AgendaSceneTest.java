package org.slipway.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.core.time.Interval;

class AgendaSceneTest {

  private static final Interval WEEK = new Interval(ShopPlan.at(0, 0), ShopPlan.at(168, 0));

  private final ShopPlan shop = ShopPlan.story();
  private final Content content =
      MonthSceneTest.content(shop, DayOfWeek.MONDAY, MonthSceneTest.now());

  private AgendaScene agenda(Interval shown, double width, double height, double scroll) {
    return AgendaScene.of(content, shown, new AgendaScene.Frame(width, height, scroll));
  }

  @ParameterizedTest
  @ValueSource(doubles = {480, 1200})
  void listsEverythingOnceByDay(double width) {
    AgendaScene scene = agenda(WEEK, width, 800, 0);
    List<Entry> all = Entry.in(content, WEEK);
    assertEquals(all.size(), scene.rows().size());
    assertTrue(scene.rows().stream().map(AgendaScene.Row::entry).toList().containsAll(all));
    LocalDate last = LocalDate.MIN;
    double bottom = 0;
    for (AgendaScene.Row row : scene.rows()) {
      assertFalse(row.day().isBefore(last), "days follow each other");
      assertTrue(row.top() >= bottom, "no row lies over another");
      assertTrue(row.entry().first(ShopPlan.BERLIN).equals(row.day()), "on the day it starts");
      last = row.day();
      bottom = row.bottom();
    }
    assertTrue(scene.contentHeight() >= bottom);
  }

  @Test
  void saysWhatGoesOnOverADay() {
    AgendaScene scene = agenda(WEEK, 1200, 800, 0);
    AgendaScene.Head thursday = head(scene, LocalDate.of(2026, 10, 1));
    assertTrue(thursday.lasting().stream().anyMatch(e -> e.name().equals("Quarter close")));
    Spot spot = agenda(WEEK, 1200, 800, thursday.top()).picture().spots().at(5, 5).orElseThrow();
    assertTrue(spot.says().contains("1 Oct 2026"), spot.says());
    assertTrue(spot.says().contains("Quarter close"), spot.says());
  }

  @Test
  void beginsOnTheFirstDayInSight() {
    var later = new Interval(ShopPlan.at(72, 0), ShopPlan.at(96, 0));
    AgendaScene scene = agenda(later, 1200, 800, 0);
    assertEquals(
        List.of(LocalDate.of(2026, 10, 1)),
        scene.heads().stream().map(h -> h.day()).distinct().toList());
    assertTrue(scene.rows().stream().anyMatch(r -> r.entry().name().equals("Quarter close")));
  }

  @Test
  void drawsWhatIsSeenAlone() {
    AgendaScene top = agenda(WEEK, 1200, 200, 0);
    AgendaScene down = agenda(WEEK, 1200, 200, 400);
    assertTrue(top.picture().count() < agenda(WEEK, 1200, 4000, 0).picture().count());
    AgendaScene.Row row =
        down.rows().stream()
            .filter(r -> r.top() >= 400 && r.bottom() <= 600)
            .findFirst()
            .orElseThrow();
    Spot spot = down.picture().spots().at(200, row.top() - 400 + 2).orElseThrow();
    assertEquals(row.entry().ref(), spot.ref().orElseThrow());
    assertTrue(spot.says().startsWith(row.entry().layer().isPresent() ? "" : row.entry().name()));
  }

  @Test
  void printsAtItsWholeHeight() {
    double height = AgendaScene.wholeHeight(content, WEEK, 700);
    AgendaScene scene = agenda(WEEK, 700, height, 0);
    assertEquals(height, scene.contentHeight());
    long rows =
        scene.picture().spots().all().stream().filter(s -> s.sort() != Spot.Sort.DAY).count();
    assertEquals(scene.rows().size(), rows);
  }

  @Test
  void saysWhenSomethingIsPlanned() {
    var before = new Interval(ShopPlan.at(-900, 0), ShopPlan.at(-800, 0));
    AgendaScene scene = agenda(before, 1200, 400, 0);
    assertTrue(
        scene.picture().marks().stream()
            .anyMatch(mark -> mark instanceof Mark.Text text && text.text().contains("Mon 28")));
  }

  private static AgendaScene.Head head(AgendaScene scene, LocalDate day) {
    return scene.heads().stream().filter(h -> h.day().equals(day)).findFirst().orElseThrow();
  }
}
