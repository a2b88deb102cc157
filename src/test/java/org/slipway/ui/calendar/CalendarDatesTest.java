package org.slipway.ui.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import org.slipway.core.calendar.Audience;
import org.slipway.core.calendar.DateSight;
import org.slipway.core.calendar.Occurrences;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.ReleaseTrain;
import org.slipway.core.plan.VendorDelivery;
import org.slipway.core.time.Interval;
import org.slipway.scene.AgendaScene;
import org.slipway.scene.BlackInk;
import org.slipway.scene.DateLayers;
import org.slipway.scene.Entry;
import org.slipway.scene.Layer;
import org.slipway.scene.MonthScene;
import org.slipway.scene.Scale;
import org.slipway.scene.Spot;
import org.slipway.scene.SvgPainter;
import org.slipway.scene.TextMeasure;
import org.slipway.scene.TimelineScene;
import org.slipway.screen.Hand;
import org.slipway.screen.Mice;
import org.slipway.screen.Screen;
import org.slipway.ui.MemorySession;
import org.slipway.ui.action.Actions;
import org.slipway.ui.calendar.CalendarFilter.Field;
import org.slipway.ui.task.InlineTasks;
import org.slipway.ui.theme.Look;
import org.slipway.workspace.Sample;

/** Departures, cut-offs and deliveries of the sample, in every form of the calendar. */
class CalendarDatesTest {

  private static final TextMeasure MEASURE = (text, type) -> text.length() * type.size() * 0.5;
  private static final Plan PLAN = Sample.plan();

  /** Monday 28 September 2026 in Berlin, counted by hand from the sample's trains. */
  private static final Set<String> WEEK =
      Set.of(
          "2026-09-28T13:00:00Z Sign-off · Money",
          "2026-09-29T15:00:00Z Scope freeze · Money",
          "2026-09-29T19:00:00Z Money",
          "2026-10-02T15:00:00Z Code freeze · Logistics");

  private final CalendarViewModel model = Screen.on(CalendarDatesTest::model);

  private static CalendarViewModel model() {
    var session = MemorySession.of(PLAN, Sample.NOW);
    CalendarViewModel made = new CalendarLink(session, new InlineTasks(), _ -> {}).model();
    made.sight().show(Scale.WEEK);
    made.scenes().timeline(MEASURE, 1500, 900, false); // has it judged, so that layers are known
    return made;
  }

  private static Ref train(String name) {
    return PLAN.releaseTrains().values().stream()
        .filter(t -> t.name().equals(name))
        .map(Ref::of)
        .findFirst()
        .orElseThrow();
  }

  private TimelineScene timeline() {
    return Screen.on(() -> model.scenes().timeline(MEASURE, 1500, 900, false));
  }

  private Set<String> inWords() {
    return Screen.on(() -> model.scenes().entries()).stream()
        .filter(e -> e.layer().filter(Layer::isDate).isPresent())
        .map(e -> e.at().start() + " " + e.name())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Spot> dates(Stream<Spot> spots) {
    return spots.filter(spot -> spot.sort() == Spot.Sort.DATE).toList();
  }

  @Test
  void eachStandsAtItsTimeAndSaysWhatItIs() {
    TimelineScene scene = timeline();
    List<Spot> spots = dates(scene.picture().spots().all().stream());
    assertEquals(WEEK, inWords());
    assertEquals(WEEK.size(), spots.size());
    for (Layer layer : layers(Audience.Circle.EVERYONE, scene.axis().shown())) {
      double x = scene.axis().x(layer.at().start());
      assertTrue(
          spots.stream()
              .anyMatch(
                  s ->
                      s.ref().equals(Optional.of(layer.ref()))
                          && s.box().x() <= x
                          && x <= s.box().right()
                          && s.says().contains(layer.name())),
          layer::toString);
    }
    for (Spot one : spots) {
      assertTrue(
          spots.stream().noneMatch(other -> !other.equals(one) && other.box().overlaps(one.box())),
          "no date lies over another");
    }
    String svg = SvgPainter.svg(scene.picture(), BlackInk.PALETTE);
    assertTrue(svg.contains("Sign-off · Money"), "the same picture on paper");
  }

  private static List<Layer> layers(Audience audience, Interval shown) {
    return DateLayers.of(Occurrences.of(PLAN), shown, new DateSight(PLAN, audience));
  }

  @Test
  void agendaMonthAndTableHaveThemToo() {
    Interval shown = model.sight().shown();
    AgendaScene agenda =
        Screen.on(
            () -> model.scenes().agenda(MEASURE, new AgendaScene.Frame(1200, 4000, 0), false));
    assertEquals(WEEK.size(), dates(agenda.picture().spots().all().stream()).size());
    var frame = new MonthScene.Frame(2000, 4000, Optional.empty());
    MonthScene month = Screen.on(() -> model.scenes().month(MEASURE, frame));
    Set<String> inWeek =
        month.entries().stream()
            .map(MonthScene.Seen::entry)
            .filter(e -> e.layer().filter(Layer::isDate).isPresent())
            .filter(e -> shown.contains(e.at().start()))
            .map(e -> e.at().start() + " " + e.name())
            .collect(Collectors.toSet());
    assertEquals(WEEK, inWeek);
    Entry departure =
        Screen.on(() -> model.scenes().entries()).stream()
            .filter(e -> e.name().equals("Money"))
            .findFirst()
            .orElseThrow();
    var columns = new EntryColumns(model);
    assertEquals("train departs", Screen.on(() -> columns.text(departure, "state")));
    assertEquals("TRAIN-1", Screen.on(() -> columns.text(departure, "key")));
  }

  @Test
  void theyCanBeHiddenFilteredAndKeptSo() {
    Screen.on(
        () -> {
          model.choices().show(Layer.Sort.CUT_OFF, false);
          return true;
        });
    assertEquals(Set.of("2026-09-29T19:00:00Z Money"), inWords());
    var words = Screen.on(() -> model.choices().words());
    var other = Screen.on(CalendarDatesTest::model);
    Screen.on(
        () -> {
          other.choices().take(words);
          model.choices().show(Layer.Sort.CUT_OFF, true);
          model.choices().filter().set(CalendarFilter.NONE.with(Field.TRAIN, "Logistics"));
          return true;
        });
    assertEquals(Set.of(Layer.Sort.CUT_OFF), other.choices().hiddenDates().get());
    assertEquals(Set.of("2026-10-02T15:00:00Z Code freeze · Logistics"), inWords());
    double rows = timeline().body().y();
    Screen.on(
        () -> {
          DateFilter.SORTS.forEach(sort -> model.choices().show(sort, false));
          return true;
        });
    assertEquals(Set.of(), inWords());
    assertTrue(timeline().body().y() < rows, "the row is gone, not empty");
  }

  @Test
  void aClickSelectsTheTrainAndKeysWalkThere() {
    CalendarView view = Screen.on(() -> new CalendarView(model, new Actions()));
    var hand = new Hand(view, 1500, 860, Look.PLAIN);
    Screen.on(
        () -> {
          TimelineScene scene = view.scene().orElseThrow();
          Spot spot =
              dates(scene.picture().spots().all().stream()).stream()
                  .filter(s -> s.ref().equals(Optional.of(train("Logistics"))))
                  .findFirst()
                  .orElseThrow();
          Node pane = view.lookup(".timeline");
          Mice.press(pane, new Point2D(spot.box().x() + 5, spot.box().y() + 5), 1);
          assertEquals(Optional.of(train("Logistics")), model.selected().get());
          model.selected().set(Optional.empty());
          var walked = new TreeSet<Ref>();
          while (model.select(model.walking().layer(true))) {
            walked.add(model.selected().get().orElseThrow());
          }
          assertTrue(walked.containsAll(Set.of(train("Logistics"), train("Money"))));
          assertFalse(model.select(model.walking().layer(true)), "the last one stays");
          return true;
        });
    hand.close();
  }

  @Test
  void anAudienceIsShownWhatConcernsIt() {
    Instant from = LocalDate.of(2026, 9, 1).atStartOfDay(java.time.ZoneOffset.UTC).toInstant();
    var autumn = new Interval(from, from.plus(java.time.Duration.ofDays(60)));
    List<Layer> all = layers(Audience.Circle.EVERYONE, autumn);
    assertTrue(sorts(all).containsAll(DateFilter.SORTS), "all sorts are in the sample");
    List<Layer> business = layers(Audience.Circle.BUSINESS, autumn);
    assertEquals(Set.of(Layer.Sort.DEPARTURE), sorts(business));
    List<Layer> board = layers(Audience.Circle.BOARD, autumn);
    assertTrue(board.stream().noneMatch(l -> l.name().startsWith("Code freeze")));
    assertTrue(board.stream().anyMatch(l -> l.name().startsWith("Sign-off")));
    List<Layer> money = layers(new Audience.OfTrain("Money"), autumn);
    assertEquals(
        all.stream().filter(l -> l.ref().equals(train("Money"))).toList(),
        money.stream().filter(l -> l.ref().kind() == Ref.of(anyTrain()).kind()).toList());
    for (Layer layer : money) {
      if (layer.sort() == Layer.Sort.DELIVERY) {
        VendorDelivery delivery = (VendorDelivery) PLAN.find(layer.ref()).orElseThrow();
        assertTrue(
            delivery.releases().stream()
                .anyMatch(id -> PLAN.get(Release.class, id).train().equals(Optional.of("Money"))));
      }
    }
    assertEquals(List.of(), layers(new Audience.OfRegion("eu"), autumn));
  }

  private static ReleaseTrain anyTrain() {
    return PLAN.releaseTrains().values().iterator().next();
  }

  private static Set<Layer.Sort> sorts(List<Layer> layers) {
    return layers.stream().map(Layer::sort).collect(Collectors.toCollection(TreeSet::new));
  }
}
