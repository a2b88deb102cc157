package org.slipway.scene;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Policy;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.TrafficProfile;
import org.slipway.core.readiness.rules.WindowHighRisk;
import org.slipway.scene.TrafficHours.Level;
import org.slipway.text.Times;

/**
 * How much is going on in the region of the lanes, as a curve below them; quiet hours stand on a
 * ground of their own, and a line says how much traffic still is low.
 */
final class TrafficMarks {

  private static final double HEIGHT = 44;
  private static final double FOLDED = 22;
  private static final double AIR = 8;
  private static final double LEAST_FRAME = 380;
  private static final double LEAST_HOUR = 0.7;
  private static final double LEAST_DAY = 2;
  private static final double PERCENT = 100;

  /** Height of the words at the limit. */
  private static final double LABEL = 16;

  private TrafficMarks() {}

  /**
   * The profile that is shown.
   *
   * @param limit the most traffic that is low, in the profile's unit
   * @param levels by time
   * @param hourly whether the levels are hours; else days, each at its busiest hour
   * @param folded whether its name alone is shown
   */
  record Traffic(
      Optional<TrafficProfile> profile,
      double limit,
      List<Level> levels,
      boolean hourly,
      boolean folded) {

    static final Traffic NONE = new Traffic(Optional.empty(), 0, List.of(), false, false);

    /** Of the region of the selected bar, else of the first lane or bar whose region has one. */
    static Traffic of(TimelineInput input, TimeAxis axis) {
      Plan plan = input.index().plan();
      boolean room = input.frame().height() >= LEAST_FRAME && axis.dayWidth() >= LEAST_DAY;
      if (!room || plan.trafficProfiles().isEmpty()) {
        return NONE;
      }
      return environments(input, axis)
          .flatMap(environment -> environment.region().stream())
          .filter(region -> isWanted(input.frame(), region))
          .flatMap(region -> profile(plan, region).stream())
          .findFirst()
          .map(
              profile ->
                  Footer.TRAFFIC.isFolded(input.focus().closed())
                      ? new Traffic(Optional.of(profile), 0, List.of(), false, true)
                      : of(profile, plan.policy(), axis))
          .orElse(NONE);
    }

    private static Traffic of(TrafficProfile profile, Optional<Policy> policy, TimeAxis axis) {
      boolean hourly = axis.pixelsPerHour() >= LEAST_HOUR;
      double limit = busiest(profile).doubleValue() * WindowHighRisk.mostTraffic(policy) / PERCENT;
      List<Level> levels =
          hourly
              ? TrafficHours.of(profile, axis.shown())
              : TrafficHours.busiestOfDays(profile, axis.shown());
      return new Traffic(Optional.of(profile), limit, levels, hourly, false);
    }

    private static boolean isWanted(TimelineInput.Frame frame, String region) {
      return frame.page().map(page -> page.regions().contains(region)).orElse(true);
    }

    private static Stream<Environment> environments(TimelineInput input, TimeAxis axis) {
      TimelineIndex index = input.index();
      Stream<Bar> selected = input.focus().selected().flatMap(index::find).stream();
      Stream<Environment> ofLanes =
          index.lanes().stream().flatMap(lane -> lane.common().environment().stream());
      Stream<Bar> seen = Stream.of(axis).flatMap(a -> index.visible(a.shown()).stream());
      return Stream.of(ofBars(input, selected), ofLanes, ofBars(input, seen))
          .flatMap(environments -> environments);
    }

    private static Stream<Environment> ofBars(TimelineInput input, Stream<Bar> bars) {
      return bars.flatMap(bar -> bar.deployment().stream())
          .map(Deployment::environment)
          .map(id -> input.index().plan().get(Environment.class, id));
    }

    private static Optional<TrafficProfile> profile(Plan plan, String region) {
      return plan.trafficProfiles().values().stream()
          .filter(profile -> profile.region().equals(region))
          .findFirst();
    }

    double height() {
      return profile.isEmpty() ? 0 : folded ? FOLDED : HEIGHT;
    }
  }

  private static BigDecimal busiest(TrafficProfile profile) {
    return profile.hours().stream().max(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
  }

  static void draw(Sketch sketch, Sheet sheet) {
    Traffic traffic = sheet.bands().traffic();
    if (traffic.profile().isEmpty()) {
      return;
    }
    TrafficProfile profile = traffic.profile().get();
    double top = sheet.bodyBottom() + sheet.cover().height();
    sketch.level(0, sheet.width(), top, Ink.LINE_QUIET);
    Footer.triangle(sketch, sheet, top, !traffic.folded());
    if (traffic.folded()) {
      String name = sheet.texts().get("traffic.strip", profile.region());
      double room = Sheet.LANE_HEADER - 38;
      sketch.text(
          Footer.head(sheet),
          top + 15,
          sheet.measure().fit(name, Type.SMALL, room),
          Type.SMALL,
          Ink.FG);
      sketch.upright(Sheet.LANE_HEADER - 1, top, top + FOLDED, Ink.LINE);
      return;
    }
    Box strip = Box.between(Sheet.LANE_HEADER, top, sheet.width(), top + HEIGHT);
    header(sketch, sheet, profile, top);
    Sketch body = sketch.inner();
    if (traffic.hourly()) {
      quiet(body, sheet, traffic, strip);
    }
    curve(body, sheet, traffic, strip);
    limit(body, sheet, traffic, strip);
    sketch.group(body, Optional.of(strip), 1);
    sketch.upright(Sheet.LANE_HEADER - 1, top, top + HEIGHT, Ink.LINE);
  }

  /** Where a press folds it or opens it again; empty where there is none. */
  static Optional<Box> fold(Sheet sheet) {
    Traffic traffic = sheet.bands().traffic();
    double top = sheet.bodyBottom() + sheet.cover().height();
    double width = traffic.folded() ? sheet.width() : 28;
    return traffic.profile().map(_ -> new Box(0, top, width, FOLDED));
  }

  private static void header(Sketch sketch, Sheet sheet, TrafficProfile profile, double top) {
    String most = number(sheet, busiest(profile).doubleValue());
    double right = Sheet.LANE_HEADER - 8;
    double room = right - 30 - sheet.measure().width(most, Type.CAPTION) - 6;
    String name = sheet.texts().get("traffic.strip", profile.region());
    sketch.text(
        Footer.head(sheet),
        top + 15,
        sheet.measure().fit(name, Type.SMALL, room),
        Type.SMALL,
        Ink.FG);
    String unit = sheet.measure().fit(profile.unit(), Type.CAPTION, room);
    sketch.text(Footer.head(sheet), top + 31, unit, Type.CAPTION, Ink.FG_FAINT);
    sketch.textEnding(right, top + AIR + 6, most, Type.CAPTION, Ink.FG_FAINT);
    sketch.textEnding(right, top + HEIGHT - 5, number(sheet, 0), Type.CAPTION, Ink.FG_FAINT);
    Supplier<String> says = () -> says(sheet, profile);
    sketch.spot(
        new Spot(
            new Box(0, top, Sheet.LANE_HEADER, HEIGHT),
            Spot.Sort.TRAFFIC,
            Optional.of(Ref.of(profile)),
            says));
  }

  private static String says(Sheet sheet, TrafficProfile profile) {
    Traffic traffic = sheet.bands().traffic();
    long quiet = profile.hours().stream().filter(v -> v.doubleValue() <= traffic.limit()).count();
    return sheet
        .texts()
        .get(
            "traffic.says",
            profile.region(),
            number(sheet, busiest(profile).doubleValue()),
            profile.unit(),
            number(sheet, traffic.limit()),
            quiet,
            profile.zone().getId());
  }

  private static String number(Sheet sheet, double value) {
    return sheet.texts().get("traffic.number", value);
  }

  private static void quiet(Sketch sketch, Sheet sheet, Traffic traffic, Box strip) {
    TrafficProfile profile = traffic.profile().orElseThrow();
    for (Level level : TrafficHours.quiet(traffic.levels(), traffic.limit())) {
      Box box =
          Box.between(
                  sheet.axis().x(level.at().start()),
                  strip.y() + 1,
                  sheet.axis().x(level.at().end()),
                  strip.bottom())
              .within(strip);
      sketch.fill(box, Ink.GO_GROUND);
      Supplier<String> says =
          () ->
              sheet
                  .texts()
                  .get(
                      "traffic.says.quiet",
                      profile.region(),
                      number(sheet, level.value()),
                      profile.unit(),
                      Times.stretch(level.at(), sheet.zone(), sheet.texts().locale()));
      sketch.spot(new Spot(box, Spot.Sort.TRAFFIC, Optional.of(Ref.of(profile)), says));
    }
  }

  private static void curve(Sketch sketch, Sheet sheet, Traffic traffic, Box strip) {
    double most = busiest(traffic.profile().orElseThrow()).doubleValue();
    var outline = new ArrayList<Mark.Step>();
    for (Level level : traffic.levels()) {
      double y = y(strip, level.value(), most);
      double left = Math.max(sheet.axis().x(level.at().start()), strip.x() - 2);
      double right = Math.min(sheet.axis().x(level.at().end()), strip.right() + 2);
      outline.add(outline.isEmpty() ? new Mark.Step.Move(left, y) : new Mark.Step.To(left, y));
      outline.add(new Mark.Step.To(right, y));
    }
    var area = new ArrayList<Mark.Step>(outline);
    area.add(new Mark.Step.To(strip.right() + 2, strip.bottom()));
    area.add(new Mark.Step.To(strip.x() - 2, strip.bottom()));
    area.add(new Mark.Step.Close());
    sketch.add(new Mark.Path(area, Optional.of(Fill.of(Ink.BG_INSET)), Optional.empty()));
    sketch.add(new Mark.Path(outline, Optional.empty(), Optional.of(Stroke.of(Ink.BAR, 1.25))));
  }

  private static void limit(Sketch sketch, Sheet sheet, Traffic traffic, Box strip) {
    double most = busiest(traffic.profile().orElseThrow()).doubleValue();
    double y = Math.floor(y(strip, traffic.limit(), most)) + 0.5;
    sketch.line(strip.x(), y, strip.right(), y, new Stroke(Ink.FG_MUTED, 1, 2, 3));
    String text = sheet.texts().get("traffic.limit", number(sheet, traffic.limit()));
    double width = sheet.measure().width(text, Type.CAPTION) + 10;
    Box label = label(sheet, traffic, strip, width);
    if (label.x() > strip.x()) {
      sketch.fill(label, 3, Fill.of(Ink.BG, 0.88));
      sketch.text(label.x() + 5, label.y() + 12, text, Type.CAPTION, Ink.FG_MUTED);
    }
  }

  /**
   * The rightmost place at the top where it hides nothing of the curve and the now line goes beside
   * it; else where that line does; else at the right.
   */
  private static Box label(Sheet sheet, Traffic traffic, Box strip, double width) {
    var right = new Box(strip.right() - width - 3, strip.y() + 3, width, LABEL);
    var beside = new ArrayList<Box>();
    for (double x = right.x(); x > strip.x(); x -= LABEL) {
      Box box = new Box(x, right.y(), width, LABEL);
      if (!isCrossed(sheet, box)) {
        beside.add(box);
      }
    }
    return beside.stream()
        .filter(box -> !hides(sheet, traffic, strip, box))
        .findFirst()
        .orElseGet(() -> beside.isEmpty() ? right : beside.getFirst());
  }

  private static boolean isCrossed(Sheet sheet, Box box) {
    return sheet
        .now()
        .map(at -> sheet.axis().x(at))
        .filter(x -> x > box.x() - 2 && x < box.right() + 2)
        .isPresent();
  }

  private static boolean hides(Sheet sheet, Traffic traffic, Box strip, Box box) {
    double most = busiest(traffic.profile().orElseThrow()).doubleValue();
    return traffic.levels().stream()
        .filter(level -> sheet.axis().x(level.at().start()) < box.right())
        .filter(level -> sheet.axis().x(level.at().end()) > box.x())
        .anyMatch(level -> y(strip, level.value(), most) < box.bottom() + 1);
  }

  private static double y(Box strip, double value, double most) {
    double share = most == 0 ? 0 : value / most;
    return strip.bottom() - 2 - share * (strip.height() - AIR - 2);
  }
}
