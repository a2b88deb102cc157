package org.slipway.ui.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slipway.RealData;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.HolidayCalendar;
import org.slipway.core.plan.HolidaySource;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.time.Interval;
import org.slipway.exchange.Choices;
import org.slipway.exchange.ImportPreview;
import org.slipway.exchange.ImportResult;
import org.slipway.exchange.Taking;
import org.slipway.exchange.holidays.HolidayFill;
import org.slipway.exchange.holidays.PublicHolidays;
import org.slipway.exchange.ics.IcsCalendar;
import org.slipway.exchange.ics.IcsReadBack;
import org.slipway.exchange.ics.IcsWriter;
import org.slipway.exchange.incoming.ImportOptions;
import org.slipway.exchange.schedule.ScheduleLines;
import org.slipway.scene.AgendaScene;
import org.slipway.scene.Content;
import org.slipway.scene.Entry;
import org.slipway.scene.LanesBy;
import org.slipway.scene.MonthScene;
import org.slipway.scene.TimelineIndex;
import org.slipway.scene.TimelineInput;
import org.slipway.scene.TimelineInput.Focus;
import org.slipway.text.Texts;
import org.slipway.ui.session.Judgement;

/**
 * The public holidays of the world and the schedules of two real projects, in one plan and in one
 * calendar: counted, written, read back by others, and laid out.
 */
@Tag("slow")
class WorldCalendarTest {

  private static final ZoneId UTC = ZoneId.of("UTC");
  private static final SortedSet<Integer> YEARS = new TreeSet<>(List.of(2024, 2025, 2026, 2027));
  private static final Instant NOW = Instant.parse("2025-10-01T09:00:00Z");

  /** Territories on which nobody lives who would have a holiday. */
  private static final SortedSet<String> WITHOUT =
      new TreeSet<>(List.of("aq", "bv", "hm", "io", "tf", "um"));

  private static final Interval TWO_YEARS =
      new Interval(Instant.parse("2025-01-01T00:00:00Z"), Instant.parse("2027-01-01T00:00:00Z"));

  private final Supplier<UUID> ids = Taking.ids();
  private final SortedMap<String, Long> millis = new TreeMap<>();

  @BeforeAll
  static void quiet() {
    IcsReadBack.quiet();
  }

  @Test
  void theWorldsHolidaysAndTheSchedulesOfTwoProjectsAreOneCalendar() throws Exception {
    Plan plan = schedules(holidays(Plan.EMPTY));
    everyKeyIsItsOwn(plan);
    readBack(plan);
    laidOut(plan);
    System.out.println("one calendar of the world: " + plan.size() + " records, " + millis);
  }

  private long since(long start) {
    return (System.nanoTime() - start) / 1_000_000;
  }

  /** A calendar for each file of the folder; its days are those its rules give. */
  private Plan holidays(Plan before) throws Exception {
    long start = System.nanoTime();
    Plan plan = before;
    var empty = new TreeSet<String>();
    var differing = new TreeSet<String>();
    List<Path> files = files("holidays-jollyday", ".*/Holidays_.*\\.xml");
    assertEquals(119, files.size());
    for (Path file : files) {
      String code = file.getFileName().toString().replaceAll("^Holidays_|\\.xml$", "");
      HolidaySource source = PublicHolidays.source(code);
      Optional<HolidayCalendar> there = HolidayFill.filled(plan, source);
      assertEquals(Optional.empty(), there, code + " is not there yet");
      HolidayFill fill = HolidayFill.of(source, YEARS, there, () -> head(code));
      plan = Taking.apply(plan, fill.edit());
      HolidayCalendar taken = plan.get(HolidayCalendar.class, fill.after().id());
      if (taken.holidays().isEmpty()) {
        empty.add(code);
      }
      long here = taken.holidays().stream().map(h -> h.date()).distinct().count();
      var library = HolidayManager.getInstance(ManagerParameters.create(code));
      assertEquals(days(library), here, code);
      var rules = HolidayManager.getInstance(ManagerParameters.create(file.toUri().toURL()));
      if (days(rules) != here) {
        differing.add(code);
      }
    }
    assertEquals(119, plan.holidayCalendars().size());
    assertTrue(WITHOUT.containsAll(empty), "without a day: " + empty);
    // the folder's rules are some months younger than the library
    assertTrue(differing.size() <= 3, "other days than the library: " + differing);
    System.out.println("the folder's rules give another number of days for " + differing);
    millis.put("holidays", since(start));
    return plan;
  }

  /** On how many days somebody who asks the library directly is told of a public holiday. */
  private static long days(HolidayManager manager) {
    var days = new TreeSet<LocalDate>();
    for (int year : YEARS) {
      manager
          .getHolidays(java.time.Year.of(year), HolidayType.PUBLIC_HOLIDAY)
          .forEach(h -> days.add(h.getDate()));
    }
    days.removeIf(day -> !YEARS.contains(day.getYear()));
    return days.size();
  }

  private Head<HolidayCalendar> head(String code) {
    return Head.of(new Id<>(ids.get()), "HOL-" + code.toUpperCase(Locale.ROOT));
  }

  private Plan schedules(Plan before) throws Exception {
    long start = System.nanoTime();
    Plan plan = before;
    List<Path> files = new ArrayList<>(files("kubernetes-releases", ".*\\.(ya?ml|md|ics)"));
    files.addAll(files("openstack-releases", ".*\\.(ya?ml|md|ics)"));
    files.removeIf(p -> p.endsWith(Path.of("kubernetes-releases", "README.md")));
    files.removeIf(p -> p.endsWith(Path.of("openstack-releases", "README.md")));
    assertEquals(466, files.size());
    var refused = new TreeMap<String, String>();
    SortedMap<String, Integer> taken = new TreeMap<>();
    for (Path path : files) {
      String source = source(path);
      int here = plan.size();
      switch (Taking.read(Taking.file(path), plan, ImportOptions.of(ids).withZone(UTC))) {
        case ImportResult.Ready(ImportPreview preview) -> {
          plan = Taking.apply(plan, preview.edit(Choices.ASK));
          assertEquals(
              ScheduleLines.count(path),
              plan.size() - here + preview.total().leftOut(),
              path.toString());
          taken.merge(source, plan.size() - here, Integer::sum);
        }
        case ImportResult.Refused(_, _, var problems) -> {
          assertEquals(0, ScheduleLines.count(path), path + " has something");
          refused.put(
              path.subpath(path.getNameCount() - 2, path.getNameCount()).toString(),
              Taking.say(problems));
        }
        case ImportResult.Cancelled _ -> throw new AssertionError(path.toString());
      }
    }
    assertEquals(plan.size(), 119 + taken.values().stream().mapToInt(i -> i).sum());
    namesWhatIsRefused(refused);
    millis.put("schedules " + taken, since(start));
    return plan;
  }

  private static String source(Path path) {
    return path.toString().contains("kubernetes-releases") ? "kubernetes" : "openstack";
  }

  /** Each by its name and a reason: deliverables that name neither a version nor a date. */
  private static void namesWhatIsRefused(SortedMap<String, String> refused) {
    assertEquals(20, refused.size());
    refused.forEach(
        (file, reason) -> {
          assertTrue(reason.startsWith("REFUSED"), file + ": " + reason);
          String wrong = file.endsWith(".md") ? "table" : "date or a version";
          assertTrue(reason.contains(wrong), file + ": " + reason);
        });
    System.out.println("no schedule, with the reason: " + refused);
  }

  private static List<Path> files(String folder, String pattern) throws Exception {
    try (Stream<Path> all = Files.walk(RealData.folder(folder))) {
      return all.filter(Files::isRegularFile)
          .filter(p -> p.toString().replace('\\', '/').matches(pattern))
          .sorted()
          .toList();
    }
  }

  private static void everyKeyIsItsOwn(Plan plan) {
    for (Kind kind : Kind.values()) {
      List<String> keys = plan.records(kind).stream().map(PlanRecord::key).toList();
      assertEquals(keys.size(), new TreeSet<>(keys).size(), kind + ": a key twice");
    }
  }

  private void readBack(Plan plan) throws Exception {
    IcsCalendar calendar = IcsCalendar.of(plan, "world", NOW, Texts.of(Locale.ENGLISH));
    long start = System.nanoTime();
    var out = new ByteArrayOutputStream();
    assertEquals(List.of(), IcsWriter.write(calendar, out), "everything can be written");
    millis.put("write " + out.size() / 1024 + " KiB", since(start));
    start = System.nanoTime();
    List<String> planned = IcsReadBack.planned(calendar, TWO_YEARS);
    millis.put("expand " + planned.size(), since(start));
    assertTrue(planned.size() > 3_000, planned.size() + " lines");
    start = System.nanoTime();
    assertEquals(planned, IcsReadBack.ical4j(out.toByteArray(), TWO_YEARS));
    millis.put("read by ical4j", since(start));
    start = System.nanoTime();
    assertEquals(planned, IcsReadBack.biweekly(out.toByteArray(), TWO_YEARS));
    millis.put("read by biweekly", since(start));
  }

  /** Every event of a year stands in the agenda, and in its month or among those not drawn. */
  private void laidOut(Plan plan) {
    long start = System.nanoTime();
    var facts = new JudgedFacts(new Judgement(plan, NOW));
    facts.workOut(List.of(), () -> false);
    var content = content(plan, facts);
    millis.put("prepare", since(start));
    start = System.nanoTime();
    agenda(content);
    millis.put("agenda of a year", since(start));
    start = System.nanoTime();
    for (YearMonth month = YearMonth.of(2025, 1);
        month.getYear() == 2025;
        month = month.plusMonths(1)) {
      month(content, month);
    }
    millis.put("twelve months", since(start));
  }

  private static Content content(Plan plan, JudgedFacts facts) {
    var style =
        new TimelineInput.Style(
            Texts.of(Locale.UK),
            UTC,
            Optional.empty(),
            java.time.DayOfWeek.MONDAY,
            (text, font) -> text.length() * 7.0,
            true);
    var focus =
        new Focus(Optional.empty(), false, new TreeSet<>(), Optional.empty(), Optional.of(NOW));
    return new Content(TimelineIndex.of(plan, LanesBy.ENVIRONMENT), facts, style, focus);
  }

  private static void agenda(Content content) {
    var year =
        new Interval(Instant.parse("2025-01-01T00:00:00Z"), Instant.parse("2026-01-01T00:00:00Z"));
    List<Entry> all = Entry.in(content, year);
    assertTrue(all.size() > 100, all.size() + " in the year");
    AgendaScene scene = AgendaScene.of(content, year, new AgendaScene.Frame(1200, 900, 0));
    assertEquals(all.size(), scene.rows().size());
    double bottom = 0;
    for (AgendaScene.Row row : scene.rows()) {
      assertTrue(row.top() >= bottom, "no row lies over another");
      bottom = row.bottom();
    }
  }

  private static void month(Content content, YearMonth month) {
    MonthScene scene =
        MonthScene.of(content, month, new MonthScene.Frame(1200, 900, Optional.empty()));
    for (int i = 0; i < scene.entries().size(); i++) {
      for (int j = 0; j < i; j++) {
        assertFalse(
            scene.entries().get(i).box().overlaps(scene.entries().get(j).box()),
            month + ": " + scene.entries().get(i) + " over " + scene.entries().get(j));
      }
    }
    for (LocalDate day : scene.days().keySet()) {
      var whole =
          new Interval(
              day.atStartOfDay(UTC).toInstant(), day.plusDays(1).atStartOfDay(UTC).toInstant());
      long there = Entry.in(content, whole).size();
      long drawn =
          scene.entries().stream()
              .filter(seen -> seen.box().overlaps(scene.days().get(day)))
              .map(seen -> seen.entry())
              .distinct()
              .count();
      assertEquals(there, drawn + scene.left().getOrDefault(day, 0), "entries of " + day);
    }
  }
}
