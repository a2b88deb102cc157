package org.slipway.ui.wave;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Severity;
import org.slipway.core.schedule.Cover;
import org.slipway.core.schedule.wave.RegionTime;
import org.slipway.core.schedule.wave.SunRow;
import org.slipway.core.schedule.wave.WaveStep;
import org.slipway.core.time.Interval;
import org.slipway.text.Texts;
import org.slipway.text.Times;

/** One region of a wave in words: in its own time and in UTC. */
record SunWords(SunRow row, Texts texts) {

  /** Freezes in sight, and what is missing of windows; nothing where there is nothing to say. */
  String time() {
    String frozen =
        row.time().stream()
            .flatMap(time -> time.freezes().stream())
            .map(at -> at.freeze().name())
            .distinct()
            .map(name -> texts.get("waves.frozen", name))
            .collect(Collectors.joining(" "));
    return (frozen + " " + unknown()).strip();
  }

  /** What is missing of windows, or not known. */
  private String unknown() {
    return row.time().map(this::unknown).orElse("");
  }

  private String unknown(RegionTime time) {
    var words = new ArrayList<String>();
    if (!time.named()) {
      words.add(texts.get("waves.no-window"));
    } else if (time.windows().isEmpty()) {
      words.add(texts.get("waves.no-window-in-sight"));
    }
    if (!time.known()) {
      words.add(texts.get("waves.time-not-computed"));
    }
    return String.join(" ", words);
  }

  /** The holidays in sight; that they are not known; nothing where there are none. */
  String holidays() {
    String days =
        row.holidays().stream()
            .map(
                day ->
                    texts.get("waves.holiday", day.name(), Times.day(day.date(), texts.locale())))
            .collect(Collectors.joining(", "));
    String known = days.isEmpty() ? "" : texts.get("waves.holidays", days);
    return row.covered() ? known : (known + " " + texts.get("waves.no-holidays")).strip();
  }

  private Optional<Instant> start() {
    return row.deployment().map(Deployment::timing).flatMap(timing -> timing.startsAt());
  }

  String local() {
    return start()
        .map(at -> Times.moment(at, row.zone(), texts.locale()))
        .orElseGet(() -> texts.get("waves.nothing"));
  }

  String utc() {
    return start()
        .map(at -> Times.shortMoment(at, ZoneOffset.UTC, texts.locale()) + " UTC")
        .orElse("");
  }

  /** Who is on call, or that somebody is missing. */
  String cover() {
    if (row.deployment().isEmpty()) {
      return "";
    }
    Optional<Cover> cover = row.cover();
    if (cover.isEmpty()) {
      return texts.get("waves.no-cover");
    }
    String people =
        row.duties().stream()
            .map(
                duty ->
                    duty.night()
                        ? texts.get("waves.at-night", duty.person().name())
                        : duty.person().name())
            .distinct()
            .collect(Collectors.joining(", "));
    return cover.get().complete() ? people : texts.get("waves.gap", people);
  }

  /** When it is verified, its rollback tail ends and its wave has soaked; line by line. */
  String then(WaveStep step) {
    var lines = new ArrayList<String>();
    row.deployment()
        .flatMap(WaveStep::verified)
        .ifPresent(at -> lines.add(texts.get("waves.table.verified", moment(at))));
    row.deployment()
        .flatMap(deployment -> deployment.timing().rollingBack())
        .ifPresent(tail -> lines.add(texts.get("waves.table.tail", moment(tail.end()))));
    if (!step.wave().soak().isZero()) {
      step.soaked().ifPresent(at -> lines.add(texts.get("waves.table.soaked", moment(at))));
    }
    return String.join("\n", lines);
  }

  /** Business hours, windows, freezes and holidays with their times; line by line. */
  String times() {
    var lines = new ArrayList<String>();
    start()
        .map(at -> row.working().stream().anyMatch(hours -> hours.contains(at)))
        .ifPresent(
            in -> lines.add(texts.get(in ? "waves.table.in-hours" : "waves.table.off-hours")));
    row.time()
        .ifPresent(
            time -> {
              time.windows().forEach(at -> lines.add(texts.get("waves.table.window", stretch(at))));
              time.freezes().forEach(frozen -> lines.add(frozen(frozen)));
            });
    return Stream.concat(lines.stream(), Stream.of(holidays(), unknown()))
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private String frozen(RegionTime.Frozen frozen) {
    boolean hard = frozen.freeze().severity() == Severity.HARD;
    String key = hard ? "waves.table.hard" : "waves.table.soft";
    return texts.get(key, frozen.freeze().name(), stretch(frozen.at()));
  }

  /** Who is on call when, and when nobody is; line by line. */
  String duties() {
    if (row.deployment().isEmpty() || row.cover().isEmpty()) {
      return cover();
    }
    var lines = new ArrayList<String>();
    for (SunRow.Duty duty : row.duties()) {
      String name = duty.person().name();
      String who = duty.night() ? texts.get("waves.at-night", name) : name;
      lines.add(texts.get("waves.table.duty", who, stretch(duty.at())));
    }
    Cover cover = row.cover().get();
    Stream.concat(cover.gaps().stream(), cover.unknown().stream())
        .forEach(gap -> lines.add(texts.get("waves.table.gap", stretch(gap))));
    return String.join("\n", lines);
  }

  private String moment(Instant at) {
    return Times.moment(at, row.zone(), texts.locale());
  }

  private String stretch(Interval at) {
    return Times.stretch(at, row.zone(), texts.locale());
  }
}
