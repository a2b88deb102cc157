package org.slipway.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Ref;
import org.slipway.core.time.Interval;
import org.slipway.scene.TimelineInput.Focus;
import org.slipway.text.Texts;

class MonthSceneTest {

  private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

  private final ShopPlan shop = ShopPlan.story();

  static Content content(ShopPlan shop, DayOfWeek weekStart, Focus focus) {
    var style =
        new TimelineInput.Style(
            Texts.of(Locale.UK),
            ShopPlan.BERLIN,
            Optional.empty(),
            weekStart,
            TimelineSceneTest.MEASURE,
            true);
    return new Content(TimelineIndex.of(shop.plan(), LanesBy.ENVIRONMENT), shop, style, focus);
  }

  private Content content() {
    return content(shop, DayOfWeek.MONDAY, now());
  }

  static Focus now() {
    return new Focus(
        Optional.empty(), false, new TreeSet<>(), Optional.empty(), Optional.of(ShopPlan.NOW));
  }

  private MonthScene month(YearMonth month, double height) {
    return MonthScene.of(content(), month, new MonthScene.Frame(1200, height, Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({
    "MONDAY, 2026-09, 2026-08-31, 35",
    "SUNDAY, 2026-09, 2026-08-30, 35",
    "MONDAY, 2027-02, 2027-02-01, 28",
    "MONDAY, 2026-08, 2026-07-27, 42"
  })
  void hasWholeWeeks(DayOfWeek start, YearMonth month, LocalDate first, int days) {
    MonthScene scene =
        MonthScene.of(
            content(shop, start, now()), month, new MonthScene.Frame(1200, 900, Optional.empty()));
    assertEquals(first, scene.days().firstKey());
    assertEquals(days, scene.days().size());
    assertEquals(start, scene.days().firstKey().getDayOfWeek());
    for (LocalDate day : scene.days().keySet()) {
      scene.days().entrySet().stream()
          .filter(other -> !other.getKey().equals(day))
          .forEach(
              other ->
                  assertFalse(
                      other.getValue().overlaps(cell(scene, day)), "no cell lies over another"));
    }
  }

  @Test
  void standsEachDeploymentOnTheDayOnWhichItStarts() {
    MonthScene scene = month(SEPTEMBER, 2000);
    Ref payments = Ref.of(shop.deployment("Payments 4.2", "Production EU"));
    MonthScene.Seen seen = seen(scene, payments);
    Box cell = cell(scene, LocalDate.of(2026, 9, 29));
    assertTrue(cell.contains(seen.box().x(), seen.box().y()), "22:30 on Tuesday");
    assertTrue(seen.box().bottom() <= cell.bottom() && seen.box().right() <= cell.right());
    assertTrue(
        scene.picture().spots().at(seen.box().x() + 9, seen.box().y() + 9).stream()
            .anyMatch(
                spot -> spot.says().contains("Payments 4.2") && spot.says().contains("NO-GO")));
  }

  @Test
  void runsAFreezeThroughItsDays() {
    MonthScene scene = month(SEPTEMBER, 900);
    List<MonthScene.Seen> parts =
        scene.entries().stream().filter(s -> s.entry().name().equals("Quarter close")).toList();
    assertEquals(1, parts.size(), "Wednesday to Friday stand in one week");
    Box box = parts.getFirst().box();
    assertTrue(cell(scene, LocalDate.of(2026, 9, 30)).contains(box.x(), box.y()));
    assertTrue(cell(scene, LocalDate.of(2026, 10, 2)).contains(box.right() - 1, box.y()));
    List<MonthScene.Seen> sale =
        month(OCTOBER, 900).entries().stream()
            .filter(s -> s.entry().name().equals("Autumn sale"))
            .toList();
    assertEquals(2, sale.size(), "over a weekend's end it goes on in the next week");
  }

  @Test
  void countsWhatHasNoRoom() {
    for (double height : new double[] {300, 480, 620, 900, 1600}) {
      MonthScene scene = month(SEPTEMBER, height);
      for (LocalDate day : scene.days().keySet()) {
        long drawn =
            scene.entries().stream().filter(s -> covers(s.entry(), day)).distinct().count();
        long all =
            Entry.in(content(), whole(scene)).stream()
                .filter(e -> !e.isWindow() && covers(e, day))
                .count();
        int left = scene.left().getOrDefault(day, 0);
        assertEquals(all, drawn + left, () -> day + " at " + height);
      }
      noneOverEachOther(scene);
    }
    assertTrue(month(SEPTEMBER, 480).left().size() > month(SEPTEMBER, 1600).left().size());
  }

  @Test
  void writesNoWordOverAnotherHoweverSmall() {
    for (double width : new double[] {380, 560, 900, 1500}) {
      for (double height : new double[] {190, 260, 400, 900}) {
        MonthScene scene =
            MonthScene.of(
                content(), SEPTEMBER, new MonthScene.Frame(width, height, Optional.empty()));
        var before = new ArrayList<Box>();
        for (Mark mark : scene.picture().marks()) {
          if (mark instanceof Mark.Text text && !text.text().isEmpty()) {
            double wide = TimelineSceneTest.MEASURE.width(text.text(), text.type());
            Box box = new Box(text.x(), text.baseline() - 6, wide, 6);
            assertTrue(
                before.stream().noneMatch(box::overlaps),
                () -> text.text() + " at " + width + "×" + height);
            before.add(box);
          }
        }
      }
    }
  }

  @Test
  void cutsNoWordWhereTheWeekHasRoom() {
    for (double width : new double[] {760, 900, 1200}) {
      MonthScene scene =
          MonthScene.of(content(), SEPTEMBER, new MonthScene.Frame(width, 1600, Optional.empty()));
      List<String> said = texts(scene);
      assertTrue(said.stream().noneMatch(text -> text.endsWith("…")), () -> width + ": " + said);
      assertTrue(String.join(" ", said).contains("German Unity Day"), () -> width + ": " + said);
      noneOverEachOther(scene);
    }
    MonthScene narrow =
        MonthScene.of(content(), SEPTEMBER, new MonthScene.Frame(760, 1600, Optional.empty()));
    assertTrue(
        narrow.entries().stream().anyMatch(seen -> seen.box().height() > 30),
        "a name that is too long for its cell has two lines");
  }

  @Test
  void aNameGoesBeforeItsTimeWhereALineHoldsOne() {
    Entry ledger =
        Entry.in(content(), whole(month(SEPTEMBER, 900))).stream()
            .filter(entry -> entry.name().equals("Payments 4.2"))
            .findFirst()
            .orElseThrow();
    double name = TimelineSceneTest.MEASURE.width("Payments 4.2", Type.CAPTION);
    MonthWords narrow = MonthWords.single(content(), ledger, 20 + 18 + name + 1);
    assertEquals(List.of("Payments 4.2"), narrow.name());
    assertFalse(narrow.timed());
    MonthWords wide = MonthWords.single(content(), ledger, 300);
    assertEquals(List.of("Payments 4.2"), wide.name());
    assertTrue(wide.timed());
  }

  @Test
  void moreLinesForOneLeaveNobodyOut() {
    for (double width : new double[] {560, 700, 860}) {
      for (double height : new double[] {480, 620, 760, 900}) {
        MonthScene scene =
            MonthScene.of(
                content(), SEPTEMBER, new MonthScene.Frame(width, height, Optional.empty()));
        for (Map.Entry<LocalDate, Integer> day : scene.left().entrySet()) {
          double tallest =
              scene.entries().stream()
                  .filter(seen -> seen.entry().first(ShopPlan.BERLIN).equals(day.getKey()))
                  .filter(seen -> !seen.entry().isLong(ShopPlan.BERLIN))
                  .mapToDouble(seen -> seen.box().height())
                  .max()
                  .orElse(0);
          assertTrue(tallest < 20, () -> day + " has no room at " + width + "×" + height);
        }
        noneOverEachOther(scene);
      }
    }
  }

  private static List<String> texts(MonthScene scene) {
    return scene.picture().marks().stream()
        .flatMap(mark -> mark instanceof Mark.Text text ? Stream.of(text.text()) : Stream.of())
        .toList();
  }

  private static boolean covers(Entry entry, LocalDate day) {
    boolean onFirst = entry.first(ShopPlan.BERLIN).equals(day);
    return entry.isLong(ShopPlan.BERLIN)
        ? !entry.first(ShopPlan.BERLIN).isAfter(day) && !entry.last(ShopPlan.BERLIN).isBefore(day)
        : onFirst;
  }

  private static Interval whole(MonthScene scene) {
    return new Interval(
        scene.days().firstKey().atStartOfDay(ShopPlan.BERLIN).toInstant(),
        scene.days().lastKey().plusDays(1).atStartOfDay(ShopPlan.BERLIN).toInstant());
  }

  private static void noneOverEachOther(MonthScene scene) {
    var before = new ArrayList<Box>();
    for (MonthScene.Seen seen : scene.entries()) {
      assertTrue(
          before.stream().noneMatch(seen.box()::overlaps), () -> seen + " lies over another");
      before.add(seen.box());
    }
  }

  @Test
  void growsUntilEverythingIsThere() {
    double height = MonthScene.wholeHeight(content(), SEPTEMBER, 1200);
    assertEquals(0, month(SEPTEMBER, height).left().size());
    assertTrue(month(SEPTEMBER, height - 5 * 18).left().size() > 0, "and not further");
  }

  @Test
  void saysThatADayHas25Hours() {
    MonthScene scene = month(OCTOBER, 900);
    Box cell = cell(scene, LocalDate.of(2026, 10, 25));
    String says = scene.picture().spots().at(cell.x() + 5, cell.bottom() - 10).orElseThrow().says();
    assertTrue(says.contains("25 h"), says);
  }

  @Test
  void drawsAWindowAsLongAsItIsOpenInTheDay() {
    MonthScene scene = month(SEPTEMBER, 900);
    Box cell = cell(scene, LocalDate.of(2026, 9, 28));
    List<Spot> open =
        scene.picture().spots().all().stream()
            .filter(spot -> spot.sort() == Spot.Sort.WINDOW)
            .filter(spot -> cell.contains(spot.box().x(), spot.box().y()))
            .filter(spot -> spot.says().contains("Nights EU"))
            .toList();
    assertEquals(1, open.size());
    assertEquals(cell.width() * 3 / 24, open.getFirst().box().width(), 0.01, "21:00 to midnight");
  }

  @Test
  void showsWhereABarInTheHandWouldGo() {
    Deployment payments = shop.deployment("Payments 4.2", "Production EU");
    Instant there = ShopPlan.at(0, 0).plus(Duration.ofDays(4));
    var ghost =
        new TimelineInput.Ghost(
            Ref.of(payments), Parts.of(payments.timing(), there), true, Optional.empty());
    var focus =
        new Focus(Optional.empty(), false, new TreeSet<>(), Optional.of(ghost), Optional.empty());
    MonthScene scene =
        MonthScene.of(
            content(shop, DayOfWeek.MONDAY, focus),
            SEPTEMBER,
            new MonthScene.Frame(1200, 900, Optional.empty()));
    Box cell = cell(scene, LocalDate.of(2026, 10, 2));
    assertTrue(
        scene.picture().marks().stream()
            .anyMatch(
                mark ->
                    mark instanceof Mark.Text text
                        && text.text().equals("00:00")
                        && text.ink() == Ink.ACCENT_FG
                        && cell.contains(text.x(), text.baseline())));
  }

  private static Box cell(MonthScene scene, LocalDate day) {
    return scene.days().getOrDefault(day, new Box(0, 0, 0, 0));
  }

  private static MonthScene.Seen seen(MonthScene scene, Ref ref) {
    return scene.entries().stream()
        .filter(s -> s.entry().ref().equals(ref))
        .findFirst()
        .orElseThrow();
  }

  private MonthScene scrolled(double height, double by) {
    var frame = new MonthScene.Frame(600, height, Optional.empty(), OptionalDouble.of(by));
    return MonthScene.of(content(), SEPTEMBER, frame);
  }

  @Test
  void aLowMonthThatCanBeScrolledLeavesNothingOut() {
    MonthScene low = scrolled(230, 0);
    assertTrue(low.contentHeight() > low.grid().height(), "there is something to scroll");
    assertEquals(new TreeMap<>(), low.left(), "all find room somewhere");
    assertFalse(
        MonthScene.of(content(), SEPTEMBER, new MonthScene.Frame(600, 230, Optional.empty()))
            .left()
            .isEmpty(),
        "which they don't without scrolling");
    double end = low.contentHeight() - low.grid().height();
    MonthScene last = scrolled(230, end);
    assertEquals(
        low.grid().bottom(), last.days().lastEntry().getValue().bottom(), 0.01, "the last week");
    low.days()
        .forEach(
            (day, cell) ->
                assertEquals(
                    cell.y() - end,
                    Objects.requireNonNull(last.days().get(day)).y(),
                    0.01,
                    day + " moves up"));
  }

  @Test
  void aMonthWithRoomIsNotScrolled() {
    MonthScene high = scrolled(900, 0);
    assertEquals(high.grid().height(), high.contentHeight(), 0.01);
  }
}
