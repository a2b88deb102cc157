package org.slipway.ui.wave;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Severity;
import org.slipway.core.schedule.wave.RegionTime;
import org.slipway.core.schedule.wave.SunRow;
import org.slipway.core.schedule.wave.WaveStep;
import org.slipway.core.time.Interval;
import org.slipway.text.Texts;
import org.slipway.text.Times;

/**
 * Time of one region from left to right: its own ruler, its business hours, the rollout with
 * verification, rollback tail and soak, and below it who covers it.
 */
final class SunStrip extends Pane {

  private static final double RULER = 1.7;
  private static final double BAR_TOP = 2.4;
  private static final double BAR = 1.9;
  private static final double COVER_TOP = 4.8;
  private static final double COVER = 0.6;
  private static final double HEIGHT = 5.9;
  private static final double LABEL_EM = 3.4;
  private static final List<Integer> STEPS = List.of(1, 2, 3, 6, 12, 24, 48, 168);

  /** A part of the strip at its time, from top to bottom in em. */
  private record Part(Region region, Interval at, double top, double height) {}

  /** A word of the ruler. */
  private record Tick(Label label, Instant at, boolean midnight) {}

  private final Interval range;
  private final ZoneId zone;
  private final Locale locale;
  private final List<Part> parts = new ArrayList<>();
  private final List<Part> ghosts = new ArrayList<>();
  private final List<Tick> ticks = new ArrayList<>();
  private final Label soak = new Label();
  private final Texts texts;
  private Optional<Interval> soaks = Optional.empty();
  private Instant tail = Instant.MIN;
  private double ticksFor = -1;

  SunStrip(SunRow row, WaveStep step, Interval range, Instant now, Texts texts) {
    this.range = range;
    this.zone = row.zone();
    this.texts = texts;
    this.locale = texts.locale();
    getStyleClass().add("sun-strip");
    setMinWidth(0);
    setMaxHeight(USE_PREF_SIZE);
    row.working().forEach(hours -> part("sun-working", hours, RULER, HEIGHT - RULER));
    row.holidays().forEach(day -> part("sun-holiday", day.at(), RULER, HEIGHT - RULER));
    row.time().ifPresent(this::time);
    row.deployment().ifPresent(deployment -> bars(deployment, step, ""));
    soak.getStyleClass().addAll("caption", "sun-soak-words");
    soak.setManaged(false);
    soak.setMouseTransparent(true);
    soak.setVisible(false);
    soak.fontProperty().subscribe(_ -> requestLayout());
    getChildren().add(soak);
    row.cover().ifPresent(cover -> cover(row, cover.gaps(), cover.unknown()));
    part("sun-now", Interval.lasting(now, Duration.ZERO), 0, HEIGHT);
  }

  private void time(RegionTime time) {
    time.windows().forEach(at -> part("sun-window", at, RULER, COVER_TOP - RULER));
    for (RegionTime.Frozen frozen : time.freezes()) {
      boolean hard = frozen.freeze().severity() == Severity.HARD;
      part(hard ? "sun-hard" : "sun-soft", frozen.at(), RULER, COVER_TOP - RULER);
    }
  }

  /** Draws where the deployment would be. */
  void ghost(Deployment deployment, WaveStep step) {
    int before = parts.size();
    bars(deployment, step, "-ghost");
    ghosts.addAll(parts.subList(before, parts.size()));
    requestLayout();
  }

  /** Nothing is about to move any more. */
  void noGhost() {
    ghosts.forEach(ghost -> getChildren().remove(ghost.region()));
    parts.removeAll(ghosts);
    ghosts.clear();
  }

  /** How much time a way to the right is, in whole steps. */
  Duration length(double way, Duration step) {
    double seconds = way / Math.max(1, getWidth()) * seconds(range.start(), range.end());
    return step.multipliedBy(Math.round(seconds / step.toSeconds()));
  }

  private void bars(Deployment deployment, WaveStep step, String ghost) {
    if (ghost.isEmpty() && !step.wave().soak().isZero()) {
      WaveStep.verified(deployment)
          .ifPresent(end -> soak(Interval.lasting(end, step.wave().soak())));
    }
    var timing = deployment.timing();
    timing.running().ifPresent(at -> part("sun-run" + ghost, at, BAR_TOP, BAR));
    timing.verifying().ifPresent(at -> part("sun-verify" + ghost, at, BAR_TOP, BAR));
    timing.rollingBack().ifPresent(at -> part("sun-tail" + ghost, at, BAR_TOP, BAR));
    if (ghost.isEmpty()) {
      tail = timing.rollingBack().map(Interval::end).orElse(Instant.MIN);
    }
  }

  /** From verified to soaked, with the time it takes in words where there is room. */
  private void soak(Interval at) {
    part("sun-soak", at, BAR_TOP, BAR);
    soaks = Optional.of(at);
    soak.setText(texts.get("waves.soak", Times.span(at.length())));
  }

  private void cover(SunRow row, List<Interval> gaps, Optional<Interval> unknown) {
    for (SunRow.Duty duty : row.duties()) {
      part(duty.night() ? "sun-cover-night" : "sun-cover", duty.at(), COVER_TOP, COVER);
    }
    gaps.forEach(gap -> part("sun-gap", gap, COVER_TOP, COVER));
    unknown.ifPresent(gap -> part("sun-gap", gap, COVER_TOP, COVER));
  }

  private void part(String style, Interval at, double top, double height) {
    var region = new Region();
    region.getStyleClass().add(style);
    region.setManaged(false);
    parts.add(new Part(region, at, top, height));
    getChildren().add(region);
  }

  private double em() {
    return soak.getFont().getSize() / 0.846;
  }

  @Override
  protected double computePrefHeight(double width) {
    return HEIGHT * em();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    rule();
    double em = em();
    for (Part part : parts) {
      double from = Math.max(0, x(part.at().start()));
      double to = Math.min(getWidth(), x(part.at().end()));
      part.region().setVisible(to >= from && from <= getWidth());
      part.region()
          .resizeRelocate(from, part.top() * em, Math.max(2, to - from), part.height() * em);
    }
    place(ticks);
    soaks.ifPresent(at -> words(at, em));
  }

  /**
   * The words of the soak time, between its verification and its end; none where they would be cut.
   */
  private void words(Interval at, double em) {
    double from = x(at.start());
    if (at.start().isBefore(tail)) {
      from = x(tail);
    }
    double to = Math.min(getWidth(), x(at.end()));
    soak.autosize();
    soak.relocate(
        from + (to - from - soak.getWidth()) / 2, (BAR_TOP + BAR / 2) * em - soak.getHeight() / 2);
    soak.setVisible(soak.getWidth() + em / 2 <= to - from);
  }

  /** Midnights first, then what there is room for beside them: no word over another. */
  private void place(List<Tick> all) {
    var taken = new ArrayList<Tick>();
    for (boolean midnight : List.of(true, false)) {
      for (Tick tick : all) {
        if (tick.midnight() == midnight) {
          tick.label().autosize();
          tick.label().relocate(x(tick.at()) + 3, 2);
          boolean room =
              right(tick) <= getWidth() && taken.stream().noneMatch(t -> overlap(t, tick));
          tick.label().setVisible(room);
          if (room) {
            taken.add(tick);
          }
        }
      }
    }
  }

  private static double right(Tick tick) {
    return tick.label().getLayoutX() + tick.label().getWidth();
  }

  private static boolean overlap(Tick one, Tick other) {
    return one.label().getLayoutX() < right(other) + 3
        && other.label().getLayoutX() < right(one) + 3;
  }

  private double x(Instant at) {
    return getWidth()
        * seconds(range.start(), at)
        / Math.max(1, seconds(range.start(), range.end()));
  }

  private static double seconds(Instant from, Instant to) {
    return Duration.between(from, to).toSeconds();
  }

  /** Ticks at whole local hours, as many as there is room for. */
  private void rule() {
    if (ticksFor == getWidth() || getWidth() <= 0) {
      return;
    }
    ticksFor = getWidth();
    ticks.forEach(tick -> getChildren().remove(tick.label()));
    ticks.clear();
    double hours = seconds(range.start(), range.end()) / 3600;
    int step =
        STEPS.stream()
            .filter(s -> getWidth() * s / hours >= LABEL_EM * em())
            .findFirst()
            .orElse(STEPS.getLast());
    LocalDateTime wall = LocalDateTime.ofInstant(range.start(), zone).truncatedTo(ChronoUnit.DAYS);
    for (; wall.atZone(zone).toInstant().isBefore(range.end()); wall = wall.plusHours(step)) {
      Instant at = wall.atZone(zone).toInstant();
      if (!at.isBefore(range.start())) {
        tick(at, wall.getHour() == 0);
      }
    }
  }

  private void tick(Instant at, boolean midnight) {
    String text = midnight ? dayWords(at) : Times.clock(at, zone, locale);
    var label = new Label(text);
    label.getStyleClass().addAll("sun-tick", "caption");
    if (midnight) {
      label.getStyleClass().add("strong");
    }
    label.setManaged(false);
    ticks.add(new Tick(label, at, midnight));
    getChildren().add(label);
  }

  private String dayWords(Instant at) {
    String moment = Times.shortMoment(at, zone, locale);
    return moment.substring(0, moment.indexOf(':') - 3);
  }
}
