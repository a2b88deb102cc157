package org.slipway.ui.calendar;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Ref;
import org.slipway.scene.AgendaScene;
import org.slipway.scene.Bar;
import org.slipway.scene.Content;
import org.slipway.scene.Entry;
import org.slipway.scene.MiniMonth;
import org.slipway.scene.MonthScene;
import org.slipway.scene.TextMeasure;
import org.slipway.scene.TimelineFacts;
import org.slipway.scene.TimelineInput;
import org.slipway.scene.TimelineInput.Focus;
import org.slipway.scene.TimelineInput.Ghost;
import org.slipway.scene.TimelineRows;
import org.slipway.scene.TimelineScene;

/**
 * Lays out what is in sight, in each of its forms, and asks for the verdicts that a picture lacks.
 * On the FX thread.
 */
final class CalendarScenes {

  private static final double LANE_HEADER = 176;
  private static final double ROOM_FOR_LEGEND = 480;

  /** A lower timeline has the first ruler alone, so that there is room for lanes. */
  private static final double ROOM_FOR_RULERS = 330;

  private final CalendarViewModel model;
  private Optional<TimelineRows> rows = Optional.empty();

  CalendarScenes(CalendarViewModel model) {
    this.model = model;
  }

  /** The timeline at this size. */
  TimelineScene timeline(TextMeasure measure, double width, double height, boolean ringed) {
    TimelineScene made = laidOut(measure, width, height, ringed);
    var seen = new ArrayList<Bar>(made.bars().size());
    made.bars().forEach(bar -> seen.add(bar.bar()));
    boolean same = judged(seen);
    return same ? made : laidOut(measure, width, height, ringed);
  }

  /** Whether the answer was not there at once, so that the picture is still the right one. */
  private boolean judged(Iterable<Bar> bars) {
    long before = model.changes().get();
    model.judge(bars);
    return model.changes().get() == before;
  }

  private TimelineScene laidOut(TextMeasure measure, double width, double height, boolean ringed) {
    double lanes = Math.max(1, width - LANE_HEADER);
    Viewport last = model.sight().viewport();
    model.sight().measured(lanes, last.bodyHeight(), last.contentHeight());
    Viewport view = model.sight().viewport();
    Content content = content(measure, ringed, height > ROOM_FOR_LEGEND);
    var frame =
        new TimelineInput.Frame(
            view.shown().start(), view.pixelsPerHour(), width, height, view.scroll());
    var input =
        new TimelineInput(
            content.index(), content.facts(), frame, fitting(content, height), content.focus());
    TimelineRows laid = rows.map(r -> r.to(input)).orElseGet(() -> TimelineRows.of(input));
    rows = Optional.of(laid);
    TimelineScene scene = TimelineScene.of(input, laid);
    model.sight().measured(lanes, scene.body().height(), scene.contentHeight());
    return scene;
  }

  private static TimelineInput.Style fitting(Content content, double height) {
    TimelineInput.Style style = content.style();
    if (height >= ROOM_FOR_RULERS) {
      return style;
    }
    var zones = new TimelineInput.Zones(style.zone(), List.of(), style.zones().shaded());
    return new TimelineInput.Style(
        style.texts(), zones, style.weekStart(), style.measure(), style.legend());
  }

  /** The month that most of the time in sight is in. */
  YearMonth monthInSight() {
    return YearMonth.from(model.sight().viewport().middle().atZone(model.zone().get()));
  }

  /** The month in sight, in a frame that says where the keyboard is if it is here. */
  MonthScene month(TextMeasure measure, MonthScene.Frame frame) {
    MonthScene made = monthOnce(measure, frame);
    boolean same =
        judged(made.entries().stream().flatMap(seen -> seen.entry().bar().stream()).toList());
    return same ? made : monthOnce(measure, frame);
  }

  private MonthScene monthOnce(TextMeasure measure, MonthScene.Frame frame) {
    boolean ringed = frame.cursor().isPresent();
    return MonthScene.of(
        content(measure, ringed, frame.height() > ROOM_FOR_LEGEND), monthInSight(), frame);
  }

  AgendaScene agenda(TextMeasure measure, AgendaScene.Frame frame, boolean ringed) {
    AgendaScene made = agendaOnce(measure, frame, ringed);
    double end = frame.scroll() + frame.height();
    boolean same =
        judged(
            made.rows().stream()
                .filter(row -> row.bottom() > frame.scroll() && row.top() < end)
                .flatMap(row -> row.entry().bar().stream())
                .toList());
    return same ? made : agendaOnce(measure, frame, ringed);
  }

  private AgendaScene agendaOnce(TextMeasure measure, AgendaScene.Frame frame, boolean ringed) {
    return AgendaScene.of(content(measure, ringed, false), model.sight().shown(), frame);
  }

  MiniMonth mini(TextMeasure measure, YearMonth month, double width, boolean ringed) {
    var pointing =
        new MiniMonth.Pointing(Optional.of(model.sight().shown()), model.cursor().get(), ringed);
    return MiniMonth.of(content(measure, ringed, false), month, width, pointing);
  }

  /** All that is in sight, in order; all of it is judged. */
  List<Entry> entries() {
    List<Entry> entries = Entry.in(words(), model.sight().shown());
    judged(entries.stream().flatMap(entry -> entry.bar().stream()).toList());
    return entries;
  }

  /** What is in sight, for words alone. */
  Content words() {
    return content((text, _) -> text.length(), false, false);
  }

  private Content content(TextMeasure measure, boolean ringed, boolean legend) {
    CalendarChoices choices = model.choices();
    var zone = model.zone().get();
    var zones =
        new TimelineInput.Zones(
            zone,
            choices.others().get().stream()
                .filter(other -> !other.getRules().equals(zone.getRules()))
                .toList(),
            Optional.of(choices.hours().get()).filter(_ -> choices.shaded().get()));
    var style =
        new TimelineInput.Style(model.texts(), zones, model.sight().weekStart(), measure, legend);
    Optional<Ghost> ghost = model.carrying().gesture().map(CalendarScenes::ghost);
    var focus =
        new Focus(
            model.selected().get(),
            ringed,
            model.groups().closed(),
            ghost,
            Optional.of(model.data().now()),
            new TimelineInput.Over(model.newBar().drawing(), model.comparing().earlier(), true));
    TimelineFacts facts =
        NarrowedFacts.of(model.data().facts(), model.data().plan(), choices.dates());
    return new Content(model.index(), facts, style, focus);
  }

  private static Ghost ghost(Gesture gesture) {
    return new Ghost(
        Ref.of(gesture.before()),
        gesture.parts(),
        gesture.fits(),
        gesture.next().map(gesture.parts()::startingAt));
  }
}
