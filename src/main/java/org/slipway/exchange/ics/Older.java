package org.slipway.exchange.ics;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.ExternalId;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.exchange.incoming.Candidate;
import org.slipway.exchange.incoming.FileContent;
import org.slipway.exchange.incoming.Place;
import org.slipway.exchange.incoming.Problem;

/**
 * Events of which the plan has a later version already, by SEQUENCE, which is kept beside the
 * external id. They stay as they are here, and that is told.
 */
final class Older {

  private static final String CELL = Candidate.KEPT_CELL + "SEQUENCE";

  private Older() {}

  /** What is kept of an event's version. */
  static SortedMap<String, String> sequence(CalendarFile.Part part) {
    var kept = new TreeMap<String, String>();
    part.text("SEQUENCE")
        .filter(text -> text.matches("\\d{1,9}"))
        .ifPresent(text -> kept.put(CELL, Integer.toString(Integer.parseInt(text))));
    return kept;
  }

  /** The record as it is here, where the file's version is older; else empty. */
  static Optional<Candidate.Stated> kept(Plan plan, Candidate.Stated stated) {
    long theirs = number(Optional.ofNullable(stated.kept().get(CELL)));
    return plan.find(stated.ref())
        .flatMap(
            record ->
                record.head().externalIds().stream()
                    .filter(id -> id.source().equals(stated.name().source()))
                    .filter(id -> id.id().equals(stated.name().id()))
                    .findFirst())
        .filter(id -> number(Optional.ofNullable(id.imported().get(CELL))) > theirs)
        .map(id -> unchanged(stated, id));
  }

  private static Candidate.Stated unchanged(Candidate.Stated stated, ExternalId here) {
    SortedMap<String, String> kept = new TreeMap<>();
    here.imported()
        .forEach(
            (name, value) -> {
              if (name.startsWith(Candidate.KEPT_CELL)) {
                kept.put(name, value);
              }
            });
    return new Candidate.Stated(
        stated.ref(), stated.name(), stated.key(), new TreeMap<>(), kept, stated.place());
  }

  private static long number(Optional<String> text) {
    return text.filter(t -> t.matches("\\d{1,9}")).map(Long::parseLong).orElse(0L);
  }

  static Problem told(FileContent file, Events.Event event) {
    return Problem.note(
        Place.of(file.name(), event.part().line()),
        Phrase.of("calendar-file.older-than-here", Arg.words(Events.title(event.part()))),
        Phrase.of("exchange.do.nothing"));
  }
}
