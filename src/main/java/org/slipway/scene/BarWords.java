package org.slipway.scene;

import java.time.LocalDate;
import java.time.ZoneId;
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

/** What bars, layers and collisions say. */
final class BarWords {

  private BarWords() {}

  /**
   * What a bar says aloud: what, where, when, how long, whether it may go, what it clashes with.
   */
  static String says(Content content, Bar bar) {
    var said = new ArrayList<String>();
    Interval whole = bar.parts().whole();
    said.add(bar.label());
    EntryWords.environment(content.index().plan(), bar).ifPresent(said::add);
    said.add(Times.stretch(whole, content.zone(), content.texts().locale()));
    bar.deployment().ifPresent(deployment -> said.addAll(words(content, bar, deployment)));
    bar.booking().ifPresent(_ -> said.add(share(content, bar)));
    EarlierMarks.Shift.of(content, bar.ref()).ifPresent(said::add);
    return String.join(", ", said);
  }

  private static List<String> words(Content content, Bar bar, Deployment deployment) {
    var said = new ArrayList<String>();
    Texts texts = content.texts();
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
    TimelineFacts facts = content.facts();
    facts
        .pointOfNoReturn(deployment.id())
        .map(at -> Times.shortMoment(at, content.zone(), texts.locale()))
        .ifPresent(at -> said.add(texts.get("timeline.says.no-return", at)));
    said.add(texts.get(StateWords.key(deployment.state())));
    if (!bar.isFinished()) {
      String verdict =
          facts
              .verdict(deployment.id())
              .map(go -> go.name().toLowerCase(Locale.ROOT).replace('_', '-'))
              .orElse(facts.judges(deployment.id()) ? "unknown" : "unjudged");
      said.add(texts.get("timeline.go." + verdict));
    }
    for (Clash clash : facts.clashes(deployment.id())) {
      said.add(texts.get("timeline.says.clash", cause(content, clash)));
    }
    return said;
  }

  /** How much of its environment a booking takes, and for how long. */
  static String share(Content content, Bar bar) {
    Reservation booking = bar.booking().orElseThrow();
    Optional<Integer> capacity =
        content.index().plan().get(Environment.class, booking.environment()).capacity();
    String length = Times.span(booking.at().length());
    Optional<Integer> units = booking.units();
    if (units.isEmpty() || units.get() >= capacity.orElse(Integer.MAX_VALUE)) {
      return content.texts().get("timeline.booking.exclusive", length);
    }
    return capacity.isEmpty()
        ? content.texts().get("timeline.booking.units", units.get(), length)
        : content.texts().get("timeline.booking.shared", units.get(), capacity.get(), length);
  }

  /** Days as days, in the zone they were entered in; else both times in the reader's. */
  static String when(Content content, Layer layer) {
    Locale locale = content.texts().locale();
    if (layer.at().isEmpty()) {
      return Times.bareMoment(layer.at().start(), content.zone(), locale);
    }
    if (layer.days().isEmpty()) {
      return Times.stretch(layer.at(), content.zone(), locale);
    }
    ZoneId zone = layer.days().get();
    LocalDate first = layer.at().start().atZone(zone).toLocalDate();
    LocalDate last = layer.at().end().atZone(zone).toLocalDate().minusDays(1);
    String from = Times.day(first, locale);
    return last.isAfter(first)
        ? content.texts().get("timeline.days", from, Times.day(last, locale))
        : from;
  }

  /** What a freeze, a window or a business event says aloud: what it is, its name, when. */
  static String says(Content content, Layer layer) {
    String key =
        switch (layer.sort()) {
          case WINDOW -> "timeline.says.window";
          case SOFT_FREEZE -> "timeline.says.freeze.soft";
          case HARD_FREEZE -> "timeline.says.freeze.hard";
          case EVENT -> "timeline.says.layer";
          case DEPARTURE -> "timeline.says.departure";
          case CUT_OFF -> "timeline.says.cut-off";
          case DELIVERY -> "timeline.says.delivery";
          case UNDATED -> "timeline.says.undated";
        };
    return content.texts().get(key, layer.name(), when(content, layer));
  }

  /** The cause of a collision in one line. */
  static String cause(Content content, Clash clash) {
    return content.texts().say(clash.cause(), content.zone());
  }
}
