package org.slipway.exchange.ics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.component.VFreeBusy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slipway.core.plan.BusinessEvent;
import org.slipway.core.plan.Dependency;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Freeze;
import org.slipway.core.plan.HolidayCalendar;
import org.slipway.core.plan.MaintenanceWindow;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.ReleaseTrain;
import org.slipway.core.plan.Reservation;
import org.slipway.core.plan.VendorDelivery;
import org.slipway.json.PlanJson;
import org.slipway.json.Read;
import org.slipway.text.Texts;

/** What two libraries read of an event besides its times and texts, against the plan itself. */
class IcsSaidTest {

  private static final Instant AT = Instant.parse("2026-09-28T12:00:00Z");
  private static final int ID = 36;

  private final Plan plan = sample();
  private final SortedMap<String, PlanRecord> byId = new TreeMap<>();

  IcsSaidTest() {
    for (var kind : org.slipway.core.plan.Kind.values()) {
      plan.records(kind).forEach(record -> byId.put(record.id().toString(), record));
    }
  }

  @BeforeAll
  static void quiet() {
    IcsReadBack.quiet();
  }

  private static Plan sample() {
    try (InputStream in =
        IcsSaidTest.class.getResourceAsStream("/org/slipway/sample/nordwind.json")) {
      if (PlanJson.read(Objects.requireNonNull(in)) instanceof Read.Done<Plan>(Plan plan)) {
        return plan;
      }
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    throw new AssertionError("no sample");
  }

  @Test
  void statusCategorySequenceAndNeedsReadBack() throws Exception {
    byte[] file = written(calendar());
    SortedSet<String> wanted = new TreeSet<>();
    var biweekly = new TreeSet<String>();
    for (VEvent event : biweekly(file).getEvents()) {
      String uid = event.getUid().getValue();
      wanted.add(expected(uid));
      biweekly.add(
          said(
              uid,
              event.getStatus().getValue(),
              event.getTransparency().getValue(),
              String.join(",", event.getCategories().getFirst().getValues()),
              event.getSequence().getValue().toString(),
              event.getRelatedTo().stream().map(r -> r.getValue()).toList()));
    }
    assertTrue(wanted.size() > 100, wanted.size() + " events");
    assertEquals(String.join("\n", wanted), String.join("\n", biweekly));
    var ical4j = new TreeSet<String>();
    for (Component event : ical4j(file, "VEVENT")) {
      ical4j.add(
          said(
              value(event, "UID"),
              value(event, "STATUS"),
              value(event, "TRANSP"),
              value(event, "CATEGORIES"),
              value(event, "SEQUENCE"),
              event.getProperties("RELATED-TO").stream().map(p -> p.getValue()).toList()));
    }
    assertEquals(String.join("\n", wanted), String.join("\n", ical4j));
    assertTrue(wanted.stream().anyMatch(line -> line.contains(" needs ")), "somebody waits");
  }

  private static String said(
      String uid,
      String status,
      String transparency,
      String category,
      String sequence,
      List<String> needs) {
    String waits = needs.isEmpty() ? "" : " needs " + new TreeSet<>(needs);
    return uid + " " + status + " " + transparency + " " + category + " " + sequence + waits;
  }

  private String expected(String uid) {
    PlanRecord record = Objects.requireNonNull(byId.get(uid.substring(0, ID)), uid);
    boolean takes = record instanceof Deployment || record instanceof Reservation;
    return said(
        uid,
        record instanceof Deployment d ? status(d.state()) : "CONFIRMED",
        takes ? "OPAQUE" : "TRANSPARENT",
        category(record, uid),
        Long.toString(Duration.between(Instant.parse("2020-01-01T00:00:00Z"), AT).toMinutes()),
        record instanceof Deployment d ? needs(d) : List.of());
  }

  private static String status(DeploymentState state) {
    return state == DeploymentState.CANCELLED
        ? "CANCELLED"
        : state == DeploymentState.DRAFT || state == DeploymentState.PLANNED
            ? "TENTATIVE"
            : "CONFIRMED";
  }

  private static String category(PlanRecord record, String uid) {
    return switch (record) {
      case Deployment _ -> "release";
      case Freeze _ -> "freeze";
      case MaintenanceWindow _ -> "maintenance";
      case BusinessEvent event -> event.category();
      case ReleaseTrain _ -> uid.contains("-cut-off-") ? "cut-off" : "train";
      case Release _ -> "milestone";
      case VendorDelivery _ -> "vendor";
      case Reservation _ -> "booking";
      case HolidayCalendar _ -> "holiday";
      default -> "on-call";
    };
  }

  /**
   * Every pair of deployments looked at: same place, no later, and something of it is needed that
   * the one that waits does not bring itself.
   */
  private List<String> needs(Deployment mine) {
    var needs = new ArrayList<String>();
    for (Deployment other : plan.deployments().values()) {
      boolean needed =
          plan.dependencies().values().stream()
              .filter(link -> mine.items().contains(link.from()))
              .map(Dependency::to)
              .filter(wanted -> !mine.items().contains(wanted))
              .anyMatch(other.items()::contains);
      if (needed
          && !other.equals(mine)
          && other.environment().equals(mine.environment())
          && other.state().unfinished()
          && mine.state().unfinished()
          && other.timing().startsAt().isPresent()
          && mine.timing().startsAt().isPresent()
          && !other.timing().startsAt().get().isAfter(mine.timing().startsAt().get())) {
        needs.add(other.id() + "-slipway");
      }
    }
    return needs;
  }

  @Test
  void whenEnvironmentsAreBookedReadsBack() throws Exception {
    byte[] file = written(calendar());
    var wanted = new TreeSet<String>();
    for (Reservation booking : plan.reservations().values()) {
      wanted.add(
          booking.environment()
              + "-busy-slipway "
              + booking.at().start()
              + " "
              + booking.at().end());
    }
    var biweekly = new TreeSet<String>();
    for (VFreeBusy busy : biweekly(file).getComponents(VFreeBusy.class)) {
      for (var block : busy.getFreeBusy()) {
        for (var period : block.getValues()) {
          biweekly.add(
              busy.getUid().getValue()
                  + " "
                  + period.getStartDate().toInstant()
                  + " "
                  + period.getEndDate().toInstant());
        }
      }
    }
    assertTrue(!wanted.isEmpty());
    assertEquals(String.join("\n", wanted), String.join("\n", biweekly));
    var ical4j = new TreeSet<String>();
    for (Component busy : ical4j(file, "VFREEBUSY")) {
      for (Object property : busy.getProperties("FREEBUSY")) {
        String[] ends = ((Property) property).getValue().split("/", -1);
        ical4j.add(value(busy, "UID") + " " + instant(ends[0]) + " " + instant(ends[1]));
      }
    }
    assertEquals(String.join("\n", wanted), String.join("\n", ical4j));
  }

  private static Instant instant(String basic) {
    return Instant.parse(
        basic.replaceAll(
            "(\\d{4})(\\d\\d)(\\d\\d)T(\\d\\d)(\\d\\d)(\\d\\d)Z", "$1-$2-$3T$4:$5:$6Z"));
  }

  private IcsCalendar calendar() {
    return IcsCalendar.of(plan, "plan", AT, Texts.of(Locale.ENGLISH));
  }

  private static byte[] written(IcsCalendar calendar) throws Exception {
    var out = new ByteArrayOutputStream();
    IcsWriter.write(calendar, out);
    return out.toByteArray();
  }

  private static ICalendar biweekly(byte[] file) {
    return Biweekly.parse(new String(file, StandardCharsets.UTF_8)).first();
  }

  private static List<Component> ical4j(byte[] file, String name) throws Exception {
    return new CalendarBuilder()
        .build(new ByteArrayInputStream(file)).getComponents().stream()
            .filter(component -> component.getName().equals(name))
            .map(Component.class::cast)
            .collect(Collectors.toList());
  }

  private static String value(Component component, String property) {
    return component.getProperty(property).orElseThrow().getValue();
  }
}
