package org.slipway.cli;

import java.nio.file.Path;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slipway.core.plan.Holiday;
import org.slipway.core.plan.HolidayCalendar;
import org.slipway.core.plan.HolidaySource;
import org.slipway.core.plan.Kind;
import org.slipway.exchange.Counts;
import org.slipway.exchange.holidays.HolidayFill;
import org.slipway.exchange.holidays.HolidayFills;
import org.slipway.exchange.holidays.HolidayRegion;
import org.slipway.exchange.holidays.PublicHolidays;
import org.slipway.text.Texts;
import org.slipway.workspace.Import;
import org.slipway.workspace.Workspace;
import picocli.CommandLine.Option;

/** The part of the import that fills holiday calendars; it reads no file. */
final class HolidayImport {

  private static final Pattern YEARS = Pattern.compile("(\\d{4})(?:[-–](\\d{4}))?");
  private static final int MOST_YEARS = 30;

  @Option(
      names = "--holidays",
      paramLabel = "CODE",
      split = ",",
      description = "Fills holiday calendars, for example DE-BE, as one undo step; reads no file.")
  private List<String> codes = List.of();

  @Option(
      names = "--years",
      paramLabel = "FROM-TO",
      description = "Years of the holidays; else this one and three more.")
  private @Nullable String years;

  @Option(
      names = "--into",
      paramLabel = "KEY",
      description = "Holiday calendar to fill; else the one filled before, or a new one.")
  private @Nullable String into;

  boolean isAsked() {
    return !codes.isEmpty();
  }

  boolean isOfSeveral() {
    return codes.size() > 1;
  }

  /**
   * What came of it, one answer a calendar. All of them are one edit; none is taken where one is
   * not known.
   */
  List<Imported> run(Workspace open, boolean dryRun, Home home) {
    SortedSet<Integer> asked = years(home);
    List<HolidaySource> sources = sources(home);
    HolidayFills fills = fills(open, sources, asked, home);
    if (!dryRun) {
      fills
          .edit()
          .map(edit -> open.apply(Import.of(edit, open.plan())))
          .ifPresent(result -> Store.requireSaved(result, open, home));
    }
    return fills.fills().stream().map(fill -> answer(fill, dryRun, home)).toList();
  }

  private HolidayFills fills(
      Workspace open, List<HolidaySource> sources, SortedSet<Integer> asked, Home home) {
    String key = into;
    if (key == null) {
      return HolidayFills.of(
          open.plan(), sources, asked, now -> open.newHead(HolidayCalendar.class, now));
    }
    HolidayCalendar there =
        open.plan()
            .byKey(HolidayCalendar.class, key)
            .orElseThrow(
                () ->
                    new Refused(
                        Exit.NOT_FOUND, home.output().texts().get("cli.holidays.no-into", key)));
    return new HolidayFills(
        List.of(HolidayFill.of(sources.getFirst(), asked, Optional.of(there), there::head)));
  }

  private SortedSet<Integer> years(Home home) {
    int now = Year.now(home.desk().clock().withZone(ZoneOffset.UTC)).getValue();
    Matcher read = YEARS.matcher(years == null ? now + "-" + (now + 3) : years.strip());
    if (read.matches()) {
      int from = Integer.parseInt(read.group(1));
      int to = read.group(2) == null ? from : Integer.parseInt(read.group(2));
      if (from <= to && to - from < MOST_YEARS) {
        return IntStream.rangeClosed(from, to)
            .boxed()
            .collect(Collectors.toCollection(TreeSet::new));
      }
    }
    throw new Refused(
        Exit.USAGE, home.output().texts().get("cli.holidays.years", String.valueOf(years)));
  }

  /** What the codes mean; every one that means nothing is named. */
  private List<HolidaySource> sources(Home home) {
    Texts texts = home.output().texts();
    var unknown = new ArrayList<String>();
    for (String code : codes) {
      HolidaySource source = PublicHolidays.source(code);
      if (PublicHolidays.find(source).isEmpty()) {
        unknown.add(texts.get("cli.holidays.unknown", code.strip(), known(source, texts)));
      }
    }
    if (!unknown.isEmpty()) {
      if (isOfSeveral()) {
        unknown.add(texts.get("cli.holidays.none-taken"));
      }
      throw new Refused(Exit.INPUT_REFUSED, String.join(System.lineSeparator(), unknown));
    }
    return codes.stream().map(PublicHolidays::source).toList();
  }

  /** What could have been meant. */
  private static String known(HolidaySource source, Texts texts) {
    return PublicHolidays.country(source.country())
        .map(
            country ->
                country.parts().isEmpty()
                    ? texts.get("cli.holidays.no-parts", country.name())
                    : texts.get("cli.holidays.known-parts", country.name(), names(country.parts())))
        .orElseGet(
            () -> texts.get("cli.holidays.known-countries", names(PublicHolidays.countries())));
  }

  private static String names(List<HolidayRegion> regions) {
    return regions.stream()
        .map(region -> region.code() + " " + region.name())
        .collect(Collectors.joining(", "));
  }

  private static Imported answer(HolidayFill fill, boolean dryRun, Home home) {
    String code = fill.after().source().map(PublicHolidays::code).orElseThrow();
    Counts counts =
        new Counts(
            fill.before().isEmpty() ? 1 : 0,
            fill.before().isPresent() && fill.isChange() ? 1 : 0,
            fill.isChange() ? 0 : 1,
            0,
            0,
            0);
    var byKind = new TreeMap<String, Counts>();
    byKind.put(Kind.HOLIDAY_CALENDAR.token(), counts);
    String status = dryRun ? "dry-run" : "imported";
    return new Imported(code, "holidays", status, byKind, reasons(fill, code, home));
  }

  private static List<Imported.Reason> reasons(HolidayFill fill, String code, Home home) {
    Texts texts = home.output().texts();
    HolidayCalendar after = fill.after();
    var reasons = new ArrayList<Imported.Reason>();
    Path path = Path.of(code);
    reasons.add(
        Imported.Reason.of(
            "calendar",
            path,
            texts.get(
                "cli.holidays.calendar",
                after.name(),
                after.key(),
                after.years().getFirst(),
                after.years().getLast(),
                after.holidays().size())));
    if (after.holidays().isEmpty()) {
      reasons.add(Imported.Reason.of("note", path, texts.get("cli.holidays.none", after.name())));
    }
    say(reasons, "added", path, "cli.holidays.added", fill.added(), texts);
    say(reasons, "removed", path, "cli.holidays.removed", fill.removed(), texts);
    say(reasons, "kept", path, "cli.holidays.kept", fill.kept(), texts);
    say(reasons, "left-out", path, "cli.holidays.left-out", fill.leftOut(), texts);
    return reasons;
  }

  private static void say(
      List<Imported.Reason> reasons,
      String effect,
      Path path,
      String key,
      List<Holiday> days,
      Texts texts) {
    for (Holiday day : days) {
      reasons.add(
          Imported.Reason.of(effect, path, texts.get(key, day.date().toString(), day.name())));
    }
  }
}
