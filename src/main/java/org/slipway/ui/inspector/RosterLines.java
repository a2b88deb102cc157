package org.slipway.ui.inspector;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slipway.core.plan.Person;
import org.slipway.core.plan.RosterEntry;
import org.slipway.core.schedule.Cover;
import org.slipway.core.schedule.Rosters;
import org.slipway.core.time.Interval;
import org.slipway.text.Texts;
import org.slipway.text.Times;
import org.slipway.ui.session.Session;

/** Who serves a roster now and next, and when nobody does, in words. */
final class RosterLines {

  private static final Duration AHEAD = Duration.ofDays(28);
  private static final int SHOWN = 6;

  private final Session session;
  private final Texts texts;
  private final Interval ahead;
  private final List<RosterEntry> duties;

  private RosterLines(Session session, String roster) {
    this.session = session;
    texts = session.texts();
    ahead = Interval.lasting(session.now().truncatedTo(ChronoUnit.MINUTES), AHEAD);
    duties = Rosters.entries(session.plan(), roster, ahead);
  }

  static List<Inspected.Line> lines(Session session, String roster) {
    return new RosterLines(session, roster).lines();
  }

  private List<Inspected.Line> lines() {
    Instant now = ahead.start();
    Cover cover = Cover.of(ahead, duties);
    List<String> gaps =
        Stream.concat(
                cover.gaps().stream().map(this::stretch),
                cover.unknown().map(open -> texts.get("roster.nobody-after", at(open))).stream())
            .toList();
    return List.of(
        line("roster.now", served(duty -> duty.at().contains(now)), "roster.nobody"),
        line("roster.next", served(duty -> duty.at().start().isAfter(now)), "roster.nobody"),
        line("roster.gaps", gaps, "roster.no-gap"));
  }

  /** The first of them, or what is said where there is none. */
  private Inspected.Line line(String label, List<String> values, String none) {
    List<String> some = values.stream().limit(SHOWN).toList();
    String more = texts.get("roster.more", values.size() - SHOWN);
    return new Inspected.Line(
        texts.get(label),
        some.isEmpty()
            ? List.of(texts.get(none))
            : values.size() > SHOWN
                ? Stream.concat(some.stream(), Stream.of(more)).toList()
                : some);
  }

  private List<String> served(Predicate<RosterEntry> when) {
    return duties.stream()
        .filter(duty -> duty.at().start().isBefore(ahead.end()))
        .filter(when)
        .map(this::duty)
        .toList();
  }

  /** Who and when; where the clocks change meanwhile, how long that is. */
  private String duty(RosterEntry duty) {
    String person = session.plan().get(Person.class, duty.person()).name();
    var rules = zone().getRules();
    boolean same = rules.getOffset(duty.at().start()).equals(rules.getOffset(duty.at().end()));
    return same
        ? texts.get("roster.duty", person, stretch(duty.at()))
        : texts.get(
            "roster.duty-over-change", person, stretch(duty.at()), Times.span(duty.at().length()));
  }

  private ZoneId zone() {
    return session.zone().get();
  }

  private String stretch(Interval at) {
    return Times.stretch(at, zone(), texts.locale());
  }

  private String at(Interval open) {
    return Times.moment(open.start(), zone(), texts.locale());
  }
}
