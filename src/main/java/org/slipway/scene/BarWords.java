package org.slipway.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Reservation;
import org.slipway.core.time.Interval;
import org.slipway.text.Texts;
import org.slipway.text.Times;

/** What bars and collisions say. */
final class BarWords {

  private BarWords() {}

  /**
   * What a bar says aloud: what, where, when, how long, whether it may go, what it clashes with.
   */
  static String says(Sheet sheet, Bar bar) {
    var said = new ArrayList<String>();
    Interval whole = bar.parts().whole();
    said.add(bar.label());
    Lane lane = sheet.input().index().lanes().get(bar.lane());
    lane.common().environment().ifPresent(environment -> said.add(environment.name()));
    said.add(Times.stretch(whole, sheet.zone(), sheet.texts().locale()));
    bar.deployment().ifPresent(deployment -> said.addAll(words(sheet, bar, deployment)));
    bar.booking().ifPresent(_ -> said.add(share(sheet, bar)));
    return String.join(", ", said);
  }

  private static List<String> words(Sheet sheet, Bar bar, Deployment deployment) {
    var said = new ArrayList<String>();
    Texts texts = sheet.texts();
    deployment
        .timing()
        .run()
        .ifPresent(run -> said.add(texts.get("timeline.says.run", Times.span(run))));
    deployment
        .timing()
        .verification()
        .ifPresent(v -> said.add(texts.get("timeline.says.verification", Times.span(v))));
    deployment
        .timing()
        .rollbackTail()
        .ifPresent(t -> said.add(texts.get("timeline.says.rollback", Times.span(t.length()))));
    TimelineFacts facts = sheet.input().facts();
    facts
        .pointOfNoReturn(deployment.id())
        .map(at -> Times.shortMoment(at, sheet.zone(), texts.locale()))
        .ifPresent(at -> said.add(texts.get("timeline.says.no-return", at)));
    said.add(texts.get(StateWords.key(deployment.state())));
    if (!bar.isFinished()) {
      String verdict =
          facts
              .verdict(deployment.id())
              .map(go -> go.name().toLowerCase(Locale.ROOT).replace('_', '-'))
              .orElse("unknown");
      said.add(texts.get("timeline.go." + verdict));
    }
    for (Clash clash : facts.clashes(deployment.id())) {
      said.add(texts.get("timeline.says.clash", cause(sheet, clash)));
    }
    return said;
  }

  /** How much of its environment a booking takes, and for how long. */
  static String share(Sheet sheet, Bar bar) {
    Reservation booking = bar.booking().orElseThrow();
    Optional<Integer> capacity =
        sheet.input().index().plan().get(Environment.class, booking.environment()).capacity();
    String length = Times.span(booking.at().length());
    Optional<Integer> units = booking.units();
    if (units.isEmpty() || units.get() >= capacity.orElse(Integer.MAX_VALUE)) {
      return sheet.texts().get("timeline.booking.exclusive", length);
    }
    return capacity.isEmpty()
        ? sheet.texts().get("timeline.booking.units", units.get(), length)
        : sheet.texts().get("timeline.booking.shared", units.get(), capacity.get(), length);
  }

  /** The cause of a collision in one line. */
  static String cause(Sheet sheet, Clash clash) {
    return sheet.texts().say(clash.cause(), sheet.zone());
  }
}
