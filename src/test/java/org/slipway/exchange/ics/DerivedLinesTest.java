package org.slipway.exchange.ics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.PlanBuilder;
import org.slipway.core.CalendarEntries;
import org.slipway.core.calendar.Audience;
import org.slipway.core.calendar.CalendarEntry;
import org.slipway.core.calendar.EntrySort;
import org.slipway.core.plan.CutOff;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.MilestoneKind;
import org.slipway.core.plan.Person;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.ReleaseTrain;
import org.slipway.core.plan.RosterRotation;
import org.slipway.core.plan.Team;
import org.slipway.core.plan.Vendor;
import org.slipway.core.plan.VendorDelivery;
import org.slipway.core.time.Interval;
import org.slipway.exchange.Taking;
import org.slipway.exchange.csv.CalendarTable;
import org.slipway.text.Texts;

/**
 * Trains, their cut-offs, vendor deliveries and the shifts of rotations stand in every calendar.
 */
class DerivedLinesTest {

  private static final Instant NOW = Instant.parse("2026-09-28T12:00:00Z");

  private final PlanBuilder builder = new PlanBuilder("Europe/Berlin");
  private final Interval october = builder.between("2026-10-01T00:00", "2026-11-01T00:00");
  private final Team team = builder.team("Payments");
  private final Team other = builder.team("Search");
  private final Release release = builder.release("Payments", "4.2");
  private final Person ann = builder.person("Ann");
  private final Person bob = builder.person("Bob");
  private final ReleaseTrain train =
      builder.train(
          "Money",
          builder.again("2026-10-06T20:00", "2026-10-07T02:00", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"),
          new CutOff(MilestoneKind.CODE_FREEZE, "Code freeze", 5, false, LocalTime.of(17, 0)),
          new CutOff(MilestoneKind.SIGN_OFF, "Sign-off", 1, false, LocalTime.NOON));

  @BeforeAll
  static void quiet() {
    IcsReadBack.quiet();
  }

  @BeforeEach
  void plan() {
    builder.set(release, "team", Optional.of(team.id()));
    builder.set(release, "train", Optional.of("Money"));
    Vendor vendor =
        builder.put(
            new Vendor(
                Head.of(id(1), "VEN-1"),
                "Acme",
                Optional.empty(),
                ZoneId.of("UTC"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    builder.put(
        new VendorDelivery(
            Head.of(id(2), "DEL-1"),
            vendor.id(),
            "Card reader firmware",
            new PlannedStart(builder.at("2026-10-02T09:00"), ZoneId.of("Europe/Berlin")),
            Optional.of(70),
            List.of(release.id())));
    builder.put(
        new RosterRotation(
            Head.of(id(3), "ROT-1"),
            "Nights",
            List.of(ann.id(), bob.id()),
            builder.again("2026-10-05T20:00", "2026-10-06T08:00", "FREQ=WEEKLY;COUNT=4"),
            Duration.ZERO));
  }

  private static <T extends org.slipway.core.plan.PlanRecord> Id<T> id(int number) {
    return new Id<>(new UUID(0x0199_0000_0000_7000L, 0x8000_0000_0000_0000L + number));
  }

  private List<String> shown(Audience audience) {
    return CalendarEntries.of(builder.plan(), audience, october).stream()
        .filter(e -> e.sort() != EntrySort.DEPLOYMENT && e.sort() != EntrySort.MILESTONE)
        .map(e -> e.sort() + " " + e.part())
        .toList();
  }

  private static final List<String> CUT_OFFS =
      List.of(
          "CUT_OFF cut-off-1-2026-10-06",
          "CUT_OFF cut-off-1-2026-10-20",
          "CUT_OFF cut-off-1-2026-11-03",
          "CUT_OFF cut-off-2-2026-10-06",
          "CUT_OFF cut-off-2-2026-10-20");

  private static final List<String> SHIFTS =
      List.of(
          "SHIFT 20261005T1800Z",
          "SHIFT 20261012T1800Z",
          "SHIFT 20261019T1800Z",
          "SHIFT 20261026T1900Z");

  @Test
  void everyoneIsShownAllAndTheOthersWhatConcernsThem() {
    var all = new java.util.ArrayList<String>(List.of("DEPARTURE "));
    all.addAll(CUT_OFFS);
    all.add("DELIVERY ");
    all.addAll(SHIFTS);
    assertEquals(all, shown(Audience.Circle.EVERYONE));
    var operations = new java.util.ArrayList<String>(List.of("DEPARTURE "));
    operations.addAll(SHIFTS);
    assertEquals(operations, shown(Audience.Circle.OPERATIONS));
    assertEquals(List.of("DEPARTURE "), shown(Audience.Circle.BUSINESS));
    assertEquals(
        List.of("DEPARTURE ", CUT_OFFS.get(3), CUT_OFFS.get(4), "DELIVERY "),
        shown(Audience.Circle.BOARD));
    var riding = new java.util.ArrayList<String>(List.of("DEPARTURE "));
    riding.addAll(CUT_OFFS);
    riding.add("DELIVERY ");
    assertEquals(riding, shown(new Audience.OfTrain("Money")));
    assertEquals(riding, shown(new Audience.OfTeam(team.id())));
    assertEquals(List.of(), shown(new Audience.OfTeam(other.id())));
    assertEquals(List.of(), shown(new Audience.OfRegion("eu")));
  }

  @Test
  void aTeamIsShownTheShiftsOfItsPeopleAlone() {
    builder.set(bob, "team", Optional.of(other.id()));
    assertEquals(List.of(SHIFTS.get(1), SHIFTS.get(3)), shown(new Audience.OfTeam(other.id())));
  }

  @Test
  void whatWasEnteredSilencesTheRotation() {
    builder.onCall("Nights", ann, "2026-10-12T20:00", "2026-10-13T02:00");
    List<CalendarEntry> shifts =
        CalendarEntries.of(builder.plan(), Audience.Circle.EVERYONE, october).stream()
            .filter(e -> e.sort() == EntrySort.SHIFT)
            .toList();
    assertEquals(5, shifts.size());
    assertEquals(
        1, shifts.stream().filter(e -> e.part().equals("20261013T0000Z")).count(), "the rest");
  }

  @Test
  void twoReadersReadThemAndTheirUidsStay() throws Exception {
    IcsCalendar calendar = calendar();
    byte[] file = written(calendar);
    List<String> planned = IcsReadBack.planned(calendar, october);
    assertEquals(12, planned.size(), planned.toString());
    assertEquals(planned, IcsReadBack.ical4j(file, october));
    assertEquals(planned, IcsReadBack.biweekly(file, october));
    String text = new String(file, StandardCharsets.UTF_8);
    assertTrue(text.contains("SUMMARY:Money: Code freeze for the departure of "), text);
    assertTrue(text.contains("SUMMARY:Acme delivers Card reader firmware"), text);
    assertTrue(text.contains("SUMMARY:On call Nights: Bob"), text);
    assertTrue(text.contains(train.id() + "-cut-off-1-2026-10-06-slipway"), text);
    var before = new TreeSet<>(uids(text));
    builder.set(ann, "name", "Anna");
    builder.set(train, "name", "Cash");
    var after = new TreeSet<>(uids(new String(written(calendar()), StandardCharsets.UTF_8)));
    assertEquals(before, after);
  }

  private static List<String> uids(String file) {
    return file.lines().filter(line -> line.startsWith("UID:")).toList();
  }

  /** Ten working days before: a calendar of another year cannot say. */
  @Test
  void whatNobodyCanDateIsTold() throws Exception {
    var frozen = new CutOff(MilestoneKind.SCOPE_FREEZE, "Scope", 10, true, LocalTime.NOON);
    builder.set(train, "cutOffs", List.of(frozen));
    builder.set(train, "holidays", Optional.of(builder.holidays(2025).id()));
    var out = new ByteArrayOutputStream();
    String told = Taking.say(IcsWriter.write(calendar(), out));
    assertEquals(1, told.lines().filter(line -> line.contains("train Money")).count(), told);
    assertTrue(told.contains("59 cut-offs of the train Money"), told);
    Texts texts = Texts.of(Locale.ENGLISH);
    CalendarTable table =
        CalendarTable.of(builder.plan(), Audience.Circle.EVERYONE, october, texts);
    assertEquals(1, table.leftOut().size());
    assertEquals(
        List.of("delivery", "shift", "departure", "shift", "shift", "departure", "shift"),
        table.rows().stream().map(CalendarTable.Row::sort).toList());
  }

  @Test
  void aShiftIsNewerOnceAnEntryOfAnyRosterIs() throws Exception {
    Plan plan = builder.plan();
    var latest = new java.util.TreeMap<org.slipway.core.plan.Ref, Revisions.Revision>();
    latest.put(
        new org.slipway.core.plan.Ref(org.slipway.core.plan.Kind.ROSTER_ENTRY, id(99)),
        new Revisions.Revision(41, NOW));
    var out = new ByteArrayOutputStream();
    IcsWriter.write(
        IcsCalendar.of(plan, "plan", NOW, Texts.of(Locale.ENGLISH))
            .with(Audience.Circle.EVERYONE, Revisions.of(latest, NOW)),
        out);
    assertEquals(
        4, out.toString(StandardCharsets.UTF_8).lines().filter("SEQUENCE:41"::equals).count());
  }

  private IcsCalendar calendar() {
    return IcsCalendar.of(builder.plan(), "plan", NOW, Texts.of(Locale.ENGLISH));
  }

  private static byte[] written(IcsCalendar calendar) throws Exception {
    var out = new ByteArrayOutputStream();
    assertEquals(List.of(), IcsWriter.write(calendar, out));
    return out.toByteArray();
  }
}
