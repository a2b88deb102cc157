package org.slipway.pack.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.slipway.core.calendar.CalendarEntry;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Change;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.time.Interval;
import org.slipway.pack.print.PaperPicture;
import org.slipway.pack.print.SmallPrint;
import org.slipway.scene.AgendaScene;
import org.slipway.scene.Box;
import org.slipway.scene.Content;
import org.slipway.scene.Entry;
import org.slipway.scene.Lane;
import org.slipway.scene.MonthScene;
import org.slipway.scene.PageRows;
import org.slipway.scene.Picture;
import org.slipway.scene.TimelineIndex;
import org.slipway.scene.TimelineInput;
import org.slipway.scene.TimelineScene;
import org.slipway.text.Times;

/** The pages that are pictures: months, and the timeline cut into tiles. */
final class Sheets {

  private static final double LANE_HEADER = 176;
  private static final int HEIGHTS_TRIED = 4;
  private static final int WEEK = 7;

  /** Of a page; where the words in full take more they go on below it, on the next. */
  private static final double MOST_BELOW = 0.3;

  private final CalendarPaper paper;
  private final PaperPicture measure;
  private final Content content;
  private final int days;

  /**
   * A page.
   *
   * @param title of its heading
   * @param inFull markup of the words that are shortened in it
   * @param below how high that is, in the picture's pixels
   * @param crowded days of which not everything is drawn
   */
  record Sheet(
      String title, Picture picture, String inFull, double below, List<LocalDate> crowded) {}

  private Sheet sheet(String title, Picture picture, List<LocalDate> crowded) {
    return sheet(title, picture, measure.inFull(picture, paper.say("short")), crowded);
  }

  private Sheet sheet(String title, Picture picture, SmallPrint small, List<LocalDate> crowded) {
    return new Sheet(title, picture, small.markup(), below(small), crowded);
  }

  /** How much of a page's height, in a picture's pixels, its small print takes. */
  private double below(SmallPrint small) {
    double height = measure.height(small, paper.look().format().printed()) / PaperFormat.SCALE;
    return height > paper.look().format().pictureHeight() * MOST_BELOW ? 0 : height;
  }

  Sheets(CalendarPaper paper, PaperPicture measure) {
    this.paper = paper;
    this.measure = measure;
    long asked = ChronoUnit.DAYS.between(paper.from(), paper.until()) + 1;
    this.days = (int) Math.min(paper.look().format().days(LANE_HEADER), asked);
    var shown = new TreeSet<Ref>();
    paper.entries().stream().map(CalendarEntry::ref).forEach(shown::add);
    this.content =
        new Content(
            TimelineIndex.of(onDuty(shown), paper.look().lanes(), shown::contains),
            new PrintedFacts(paper),
            new TimelineInput.Style(
                paper.texts(),
                new TimelineInput.Zones(paper.zone(), paper.beside(), Optional.empty()),
                DayOfWeek.MONDAY,
                measure,
                true),
            TimelineInput.Focus.NONE);
  }

  /** The plan with the shifts that are shown alone, so that the cover below the lanes is theirs. */
  private Plan onDuty(SortedSet<Ref> shown) {
    List<Change> others =
        paper.plan().rosterEntries().values().stream()
            .map(Ref::of)
            .filter(ref -> !shown.contains(ref))
            .<Change>map(Change.Remove::new)
            .toList();
    Edit without = new Edit(Phrase.of("edit.unnamed"), others, Optional.empty());
    return switch (paper.plan().apply(without)) {
      case Applied.Done(Plan plan) -> plan;
      case Applied.Refused _ -> paper.plan(); // something refers to a shift: then all are shown
    };
  }

  Content content() {
    return content;
  }

  /** A page for each month the range touches. */
  List<Sheet> months() {
    var sheets = new ArrayList<Sheet>();
    YearMonth last = YearMonth.from(paper.until());
    for (YearMonth m = YearMonth.from(paper.from()); !m.isAfter(last); m = m.plusMonths(1)) {
      MonthScene scene = month(m);
      String title = content.format("timeline.month", m.atDay(1));
      sheets.add(sheet(title, scene.picture(), inFull(scene), List.copyOf(scene.left().keySet())));
    }
    return sheets;
  }

  /** As high as the page has room above the words in full. */
  private MonthScene month(YearMonth month) {
    PaperFormat size = paper.look().format();
    double height = size.pictureHeight();
    MonthScene scene = month(month, height);
    for (int i = 0; i < HEIGHTS_TRIED; i++) {
      double room = size.pictureHeight() - below(inFull(scene));
      if (height <= room) {
        return scene;
      }
      height = Math.floor(room);
      scene = month(month, height);
    }
    return scene;
  }

  private SmallPrint inFull(MonthScene scene) {
    return new CutNames(content, scene).inFull(measure, paper.say("short"));
  }

  private MonthScene month(YearMonth month, double height) {
    measure.begin();
    double width = paper.look().format().pictureWidth();
    return MonthScene.of(content, month, new MonthScene.Frame(width, height, Optional.empty()));
  }

  /** Days below each other; each page says which. */
  List<Sheet> agenda() {
    double height = paper.look().format().pictureHeight();
    List<Sheet> pages = agenda(height);
    double below = pages.stream().mapToDouble(Sheet::below).max().orElse(0);
    return below > 0 ? agenda(height - below) : pages;
  }

  private List<Sheet> agenda(double height) {
    measure.begin();
    double width = paper.look().format().pictureWidth();
    return AgendaScene.pages(content, paper.range(), width, height).stream()
        .map(page -> sheet(title(page), page.picture(), List.of()))
        .toList();
  }

  private String title(AgendaScene page) {
    LocalDate first = page.heads().isEmpty() ? paper.from() : page.heads().getFirst().day();
    LocalDate last = page.heads().isEmpty() ? paper.until() : page.heads().getLast().day();
    String from = Times.day(first, paper.texts().locale());
    return first.equals(last)
        ? paper.say("agenda-day", from)
        : paper.say("agenda", from, Times.day(last, paper.texts().locale()));
  }

  /**
   * From left to right, and where the lanes do not fit on one page from top to bottom; whole weeks
   * where they have room. Days on which nothing at all is planned have no page.
   */
  List<Sheet> timeline() {
    var sheets = new ArrayList<Sheet>();
    tileStarts().filter(this::isPlanned).forEach(day -> sheets.addAll(tiles(day)));
    return sheets;
  }

  /** The days that a timeline leaves out, those side by side as one. */
  List<String> leftOut() {
    var said = new ArrayList<String>();
    List<LocalDate> empty = tileStarts().filter(day -> !isPlanned(day)).toList();
    for (int i = 0; i < empty.size(); i++) {
      LocalDate first = empty.get(i);
      while (i + 1 < empty.size() && empty.get(i + 1).equals(empty.get(i).plusDays(days))) {
        i++;
      }
      LocalDate last = empty.get(i).plusDays(days - 1L);
      Locale locale = paper.texts().locale();
      said.add(paper.say("days-from", Times.day(first, locale), Times.day(last, locale)));
    }
    return said;
  }

  private Stream<LocalDate> tileStarts() {
    LocalDate first =
        days % WEEK == 0
            ? paper.from().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
            : paper.from();
    return Stream.iterate(first, day -> !day.isAfter(paper.until()), day -> day.plusDays(days));
  }

  private boolean isPlanned(LocalDate first) {
    return !Entry.in(content, shown(first)).isEmpty();
  }

  private Interval shown(LocalDate first) {
    return new Interval(paper.startOf(first), paper.startOf(first.plusDays(days)));
  }

  /** Pages that leave room for the words in full below each of them. */
  private List<Sheet> tiles(LocalDate first) {
    double page = paper.look().format().pictureHeight();
    List<Sheet> sheets = tiles(first, page);
    double over =
        sheets.stream()
            .mapToDouble(sheet -> sheet.picture().height() + sheet.below() - page)
            .max()
            .orElse(0);
    return over > 0 ? tiles(first, page - over) : sheets;
  }

  private List<Sheet> tiles(LocalDate first, double page) {
    TimelineScene whole = scene(new Tile(first, page, 0, Optional.empty()));
    List<Double> cuts = cuts(whole, whole.body().height());
    List<Optional<PageRows>> pages = pages(first, whole, cuts);
    var sheets = new ArrayList<Sheet>();
    for (int i = 0; i + 1 < cuts.size(); i++) {
      double from = cuts.get(i);
      var tile = new Tile(first, page, from, pages.get(i));
      Picture picture = fitting(tile, cuts.get(i + 1) - from).picture();
      String title = title(first, i + 1, cuts.size() - 1) + goesOn(whole, from);
      sheets.add(sheet(title, picture, List.of()));
    }
    return sheets;
  }

  /** Days side by side, and as much of their lanes as a page of this height has. */
  private record Tile(LocalDate first, double height, double scroll, Optional<PageRows> page) {
    Tile with(double lower) {
      return new Tile(first, lower, scroll, page);
    }
  }

  /** One page has all there is; of several each what its lanes ask for. */
  private List<Optional<PageRows>> pages(LocalDate first, TimelineScene whole, List<Double> cuts) {
    if (cuts.size() <= 2) {
      return List.of(Optional.empty());
    }
    var pages = new ArrayList<List<Integer>>();
    for (int i = 0; i + 1 < cuts.size(); i++) {
      double from = cuts.get(i) - 0.5;
      double to = cuts.get(i + 1) - 0.5;
      pages.add(
          whole.lanes().entrySet().stream()
              .filter(lane -> lane.getValue().y() >= from && lane.getValue().y() < to)
              .map(Map.Entry::getKey)
              .toList());
    }
    return new Footing(content, shown(first)).of(pages).stream().map(Optional::of).toList();
  }

  /** The group whose heading stands on the page before, where a page begins inside one. */
  private String goesOn(TimelineScene whole, double from) {
    List<Integer> before = new ArrayList<>();
    whole
        .lanes()
        .forEach(
            (number, lane) -> {
              if (lane.bottom() <= from + 0.5) {
                before.add(number);
              }
            });
    if (before.isEmpty() || before.getLast() + 1 >= content.index().lanes().size()) {
      return "";
    }
    Lane last = content.index().lanes().get(before.getLast());
    Lane next = content.index().lanes().get(before.getLast() + 1);
    return last.group().equals(next.group())
        ? next.groupName().map(name -> paper.say("goes-on", name)).orElse("")
        : "";
  }

  private TimelineScene scene(Tile tile) {
    measure.begin();
    return TimelineScene.of(input(tile));
  }

  /** As high as its lanes ask for; what stands below them depends on the height a little. */
  private TimelineScene fitting(Tile tile, double lanes) {
    double height = tile.height();
    TimelineScene scene = scene(tile);
    for (int i = 0; i < HEIGHTS_TRIED && scene.body().height() > lanes; i++) {
      height -= scene.body().height() - lanes;
      scene = scene(tile.with(height));
    }
    return scene;
  }

  /** Where pages begin and end in the lanes' height: between lanes, never through one; even. */
  private static List<Double> cuts(TimelineScene whole, double room) {
    int pages = (int) Math.ceil(whole.contentHeight() / Math.max(1, room));
    List<Double> cuts = cuts(whole, room, pages);
    while (cuts.size() - 1 > pages) { // lanes are not cut, so that more pages are needed
      pages = cuts.size() - 1;
      cuts = cuts(whole, room, pages);
    }
    return cuts;
  }

  private static List<Double> cuts(TimelineScene whole, double room, int pages) {
    double all = whole.contentHeight();
    double even = all / Math.max(1, pages);
    var cuts = new ArrayList<Double>(List.of(0.0));
    double last = 0;
    for (Box lane : whole.lanes().values()) {
      double with = lane.bottom() - cuts.getLast();
      boolean full = with > room || (last - cuts.getLast() >= even && all - last > 1);
      if (full && last > cuts.getLast()) {
        cuts.add(last);
      }
      last = lane.bottom();
    }
    cuts.add(Math.max(last, all));
    return cuts;
  }

  private String title(LocalDate first, int tile, int tiles) {
    LocalDate end = first.plusDays(days - 1L);
    String from = Times.day(first, paper.texts().locale());
    String to = Times.day(end, paper.texts().locale());
    return tiles == 1
        ? paper.say("timeline", from, to)
        : paper.say("timeline-tile", from, to, tile, tiles);
  }

  private TimelineInput input(Tile tile) {
    Interval shown = shown(tile.first());
    double hours = Duration.between(shown.start(), shown.end()).toMinutes() / 60.0;
    double width = paper.look().format().pictureWidth();
    var frame =
        new TimelineInput.Frame(
            shown.start(),
            (width - LANE_HEADER) / hours,
            width,
            tile.height(),
            tile.scroll(),
            tile.page());
    return new TimelineInput(
        content.index(), content.facts(), frame, content.style(), content.focus());
  }
}
