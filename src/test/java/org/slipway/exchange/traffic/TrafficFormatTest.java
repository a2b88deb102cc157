package org.slipway.exchange.traffic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.PlanBuilder;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.TrafficProfile;
import org.slipway.exchange.Choices;
import org.slipway.exchange.ImportPreview;
import org.slipway.exchange.ImportResult;
import org.slipway.exchange.Importers;
import org.slipway.exchange.PreviewRow;
import org.slipway.exchange.Taking;
import org.slipway.exchange.incoming.FileContent;
import org.slipway.exchange.incoming.Format;
import org.slipway.exchange.incoming.Work;

/** Weeks of traffic come in from both forms of table, and what is not whole is refused by name. */
class TrafficFormatTest {

  private static final List<String> DAYS =
      List.of("Monday", "tue", "Wed", "4", "FRIDAY", "Sa", "7");

  @Test
  void rowsInAnyOrderBecomeOneProfileARegion() {
    Plan plan = taken(Plan.EMPTY, rows("weekday,hour,region,value (orders/min),zone"));
    assertEquals(
        List.of("EU Europe/Berlin orders/min", "US America/New_York orders/min"),
        plan.trafficProfiles().values().stream()
            .map(p -> p.region() + " " + p.zone() + " " + p.unit())
            .sorted()
            .toList());
    TrafficProfile europe = profile(plan, "EU");
    for (int hour = 0; hour < TrafficProfile.HOURS; hour++) {
      assertEquals(new BigDecimal(hour + ".5"), europe.hours().get(hour));
      assertEquals(BigDecimal.valueOf(hour * 10L), profile(plan, "US").hours().get(hour));
    }
  }

  /** From the last hour of the week to the first, in both ways to write an hour. */
  private static String rows(String heading) {
    var text = new StringBuilder(heading).append('\n');
    for (int i = TrafficProfile.HOURS - 1; i >= 0; i--) {
      int hour = i % 24;
      String day = DAYS.get(i / 24);
      text.append("%s,%d,EU,%d.50,Europe/Berlin\n".formatted(day, hour, i));
      text.append("%s,%02d:00,US,%d,America/New_York\n".formatted(day, hour, i * 10));
    }
    return text.toString();
  }

  @Test
  void aMatrixIsTheRegionOfItsFile() {
    FileContent file = FileContent.of("ap-south.csv", matrix());
    Plan plan =
        taken(
            Plan.EMPTY,
            Taking.preview(file, Plan.EMPTY, Taking.options().withZone(ZoneId.of("Asia/Kolkata"))));
    TrafficProfile profile = profile(plan, "ap-south");
    assertEquals(ZoneId.of("Asia/Kolkata"), profile.zone());
    assertEquals("visits", profile.unit());
    for (int hour = 0; hour < TrafficProfile.HOURS; hour++) {
      BigDecimal expected = BigDecimal.valueOf(hour % 24 * 100L + hour / 24);
      assertEquals(expected, profile.hours().get(hour));
    }
  }

  private static String matrix() {
    var text = new StringBuilder("Hour [visits];Mon;Tue;Wed;Thu;Fri;Sat;Sun\r\n");
    for (int hour = 0; hour < 24; hour++) {
      text.append("%02d:00".formatted(hour));
      for (int day = 0; day < 7; day++) {
        text.append(';').append(hour * 100 + day).append(",0");
      }
      text.append("\r\n");
    }
    return text.toString();
  }

  @Test
  void theSameAgainChangesNothingAndAChangedHourChangesThatProfileOnly() {
    String first = rows("weekday,hour,region,orders,zone");
    Plan plan = taken(Plan.EMPTY, first);
    assertTrue(preview(plan, first).edit(Choices.ASK).isEmpty());
    ImportPreview changed = preview(plan, first.replace("Monday,8,EU,8.50", "Monday,8,EU,99"));
    assertEquals(
        List.of("EU CHANGED", "US UNCHANGED"),
        changed.rows().stream()
            .map(row -> ((TrafficProfile) row.after()).region() + " " + row.status())
            .toList());
    Plan after = taken(plan, changed);
    assertEquals(2, after.trafficProfiles().size());
    assertEquals(new BigDecimal("99"), profile(after, "EU").hours().get(8));
  }

  @Test
  void aProfileEnteredByHandIsTakenForTheSameRegion() {
    var byHand = new PlanBuilder("Europe/Berlin");
    byHand.traffic("EU", hour -> 7);
    ImportPreview preview = preview(byHand.plan(), rows("weekday,hour,region,orders,zone"));
    assertEquals(
        List.of(PreviewRow.Status.CONFLICTING, PreviewRow.Status.ADDED),
        preview.rows().stream().map(PreviewRow::status).toList());
    Plan plan = Taking.apply(byHand.plan(), preview.edit(Choices.THEIRS));
    assertEquals(2, plan.trafficProfiles().size());
    assertEquals(new BigDecimal("1.5"), profile(plan, "EU").hours().get(1));
  }

  @Test
  void withoutAUnitItIsToldAndWithoutAZoneItIsThatOfTheOrganisation() {
    String text = rows("weekday,hour,region,value,ignored");
    ImportPreview preview = preview(Plan.EMPTY, text);
    Plan plan = taken(Plan.EMPTY, preview);
    assertEquals("units", profile(plan, "EU").unit());
    assertEquals(ZoneId.of("UTC"), profile(plan, "EU").zone());
    assertEquals(2, preview.report().problems().size());
    assertTrue(Taking.say(preview.report().problems()).contains("Nothing says what is counted"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Monday,8,EU,8.50 | Monday,8,EU,-1 | 4 value | -1 is less than nothing",
        "Monday,8,EU,8.50 | Monday,8,EU,many | 4 value | many is no number",
        "Monday,8,EU,8.50 | Monday,8,EU,1e9 | 4 value | 1e9 is no number",
        "Monday,8,EU,8.50 | Monday,7,EU,1 | 4 value | Mon 07:00 of EU stands here a second time",
        "Monday,8,EU,8.50 | Moonday,8,EU,1 | 1 weekday | Moonday is no weekday",
        "Monday,8,EU,8.50 | Monday,24,EU,1 | 2 hour | 24 is no whole hour",
        "Monday,8,EU,8.50 | Monday,08:30,EU,1 | 2 hour | 08:30 is no whole hour",
        "Monday,8,EU,8.50 | Monday,8,,1 | 3 region | names no region",
        "Monday,8,EU,8.50 | Monday,8,EU, | 2 hour | EU lacks one hour of the week: Mon 08:00.",
      })
  void wrongCellsAreNamedWithLineAndColumn(String right, String wrong, String at, String said) {
    String text = rows("weekday,hour,region,value,zone");
    assertTrue(text.contains(right));
    String broken = text.replace(right + ",", wrong + ",");
    var problem =
        Taking.refusal(FileContent.of("t.csv", broken), Plan.EMPTY, Taking.options()).getFirst();
    assertEquals(
        at, problem.place().column().orElse(0) + " " + problem.place().columnName().orElse("-"));
    assertTrue(problem.place().line().orElse(0) > 1);
    String told = Taking.say(List.of(problem));
    assertTrue(told.contains(said), told);
  }

  @Test
  void aWrongLineIsToldByItsNumber() {
    String broken =
        rows("weekday,hour,region,value,zone").replace("Monday,8,EU,8.50", "Monday,8,EU,x");
    int line = broken.lines().toList().indexOf("Monday,8,EU,x,Europe/Berlin") + 1;
    var problem =
        Taking.refusal(FileContent.of("t.csv", broken), Plan.EMPTY, Taking.options()).getFirst();
    assertEquals(line, problem.place().line().orElseThrow());
  }

  @Test
  void manyMissingHoursAreCountedAndTheFirstOnesNamed() {
    String text = "weekday,hour,region,value\nMon,0,EU,1\n";
    String said =
        Taking.say(Taking.refusal(FileContent.of("t.csv", text), Plan.EMPTY, Taking.options()));
    assertTrue(said.contains("EU lacks 167 hours of the week: Mon 01:00, Mon 02:00"), said);
    assertTrue(said.contains("and 159 more."), said);
  }

  @Test
  void zonesThatDifferOrAreNoneAreRefused() {
    String text = rows("weekday,hour,region,value,zone");
    String two = text.replace("Monday,8,EU,8.50,Europe/Berlin", "Monday,8,EU,8.50,Europe/Paris");
    String none = text.replace("Monday,8,EU,8.50,Europe/Berlin", "Monday,8,EU,8.50,Middle/Earth");
    assertTrue(refused(two).contains("An earlier row says Europe/Berlin for EU"), refused(two));
    assertTrue(refused(none).contains("Middle/Earth” is not a time zone"), refused(none));
  }

  private static String refused(String text) {
    return Taking.say(Taking.refusal(FileContent.of("t.csv", text), Plan.EMPTY, Taking.options()));
  }

  @Test
  void onlyTrafficTablesAreTakenForThem() {
    assertEquals("traffic", format("weekday,hour,region,value"));
    assertEquals("traffic", format("hour,1,2,3,4,5,6,7"));
    assertEquals("csv", format("name,version,start"));
    assertEquals("csv", format("hour,mon,tue,wed,thu,fri,sat"));
    assertEquals("csv", format(""));
  }

  private static String format(String heading) {
    return Importers.detect(FileContent.of("x.csv", heading)).map(Format::name).orElseThrow();
  }

  @Test
  void anotherTableIsRefusedWhereTheUserCallsItTraffic() {
    var result =
        Importers.preview(
            FileContent.of("x.csv", "name,version\na,1\n"),
            Optional.of("traffic"),
            Plan.EMPTY,
            Taking.options(),
            Work.QUIET);
    assertTrue(
        result instanceof ImportResult.Refused refused
            && Taking.say(refused.problems()).contains("They are: name")
            && Taking.say(refused.problems()).toLowerCase(Locale.ROOT).contains("version"));
  }

  @Test
  void theTemplateCanBeTakenAsItIs() {
    FileContent template = Taking.file(Path.of("assets/templates/traffic.csv"));
    TrafficProfile profile =
        profile(taken(Plan.EMPTY, Taking.preview(template, Plan.EMPTY, Taking.options())), "EU");
    assertEquals(ZoneId.of("Europe/Berlin"), profile.zone());
    assertEquals("orders/min", profile.unit());
  }

  private static ImportPreview preview(Plan plan, String text) {
    return Taking.preview(FileContent.of("traffic.csv", text), plan, Taking.options());
  }

  private static Plan taken(Plan plan, String text) {
    return taken(plan, preview(plan, text));
  }

  private static Plan taken(Plan plan, ImportPreview preview) {
    return Taking.apply(plan, preview.edit(Choices.ASK));
  }

  private static TrafficProfile profile(Plan plan, String region) {
    return plan.trafficProfiles().values().stream()
        .filter(profile -> profile.region().equals(region))
        .findFirst()
        .orElseThrow();
  }
}
