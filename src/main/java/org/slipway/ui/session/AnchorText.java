package org.slipway.ui.session;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slipway.core.plan.Anchor;
import org.slipway.core.plan.BusinessEvent;
import org.slipway.core.plan.EventEdge;
import org.slipway.core.plan.Kind;
import org.slipway.text.Texts;

/**
 * An anchor as one line that people read and type, for example {@code 3 working days before start
 * of Quarter close on 2026-12-31 at 18:00}; the day is named where one occurrence of several is
 * meant.
 */
final class AnchorText {

  private static final int EXAMPLES_DAYS = 5;

  private AnchorText() {}

  /** The line that {@link #read} makes the same anchor of. */
  static String of(Session session, Anchor anchor) {
    Texts texts = session.texts();
    String event =
        RecordNames.inList(session.plan(), session.plan().get(BusinessEvent.class, anchor.event()));
    String edge = word(texts, anchor.edge());
    String day = anchor.occurrence().map(on -> " " + texts.get("anchor.on") + " " + on).orElse("");
    return offset(texts, anchor)
        + edge
        + " "
        + event
        + day
        + " "
        + texts.get("anchor.at")
        + " "
        + anchor.at();
  }

  private static String offset(Texts texts, Anchor anchor) {
    if (anchor.days() == 0 && !anchor.workingDays()) {
      return "";
    }
    String unit = texts.get(anchor.workingDays() ? "anchor.working-days" : "anchor.days");
    String side = texts.get(anchor.days() < 0 ? "anchor.before" : "anchor.after");
    return Math.abs(anchor.days()) + " " + unit + " " + side + " ";
  }

  private static String word(Texts texts, EventEdge edge) {
    return texts.get(edge == EventEdge.START ? "anchor.start-of" : "anchor.end-of");
  }

  /** Reads such a line; empty where it is none or names no event. */
  static Optional<Anchor> read(Session session, String text) {
    Texts texts = session.texts();
    Matcher line = pattern(texts).matcher(text.strip());
    if (!line.matches()) {
      return Optional.empty();
    }
    boolean working = texts.get("anchor.working-days").equalsIgnoreCase(line.group("unit"));
    int count = line.group("count") == null ? 0 : Integer.parseInt(line.group("count"));
    boolean before = texts.get("anchor.before").equalsIgnoreCase(line.group("side"));
    boolean start = texts.get("anchor.start-of").equalsIgnoreCase(line.group("edge"));
    try {
      Optional<LocalDate> on = Optional.ofNullable(line.group("on")).map(LocalDate::parse);
      LocalTime at = LocalTime.parse(line.group("at"));
      return RecordNames.find(session.plan(), Kind.BUSINESS_EVENT, line.group("event").strip())
          .map(BusinessEvent.class::cast)
          .map(
              event ->
                  new Anchor(
                      event.id(),
                      start ? EventEdge.START : EventEdge.END,
                      on,
                      before ? -count : count,
                      working,
                      at));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Pattern pattern(Texts texts) {
    String unit = either(texts, "anchor.working-days", "anchor.days");
    String side = either(texts, "anchor.before", "anchor.after");
    String edge = either(texts, "anchor.start-of", "anchor.end-of");
    return Pattern.compile(
        "(?:(?<count>\\d{1,4})\\s+(?<unit>"
            + unit
            + ")\\s+(?<side>"
            + side
            + ")\\s+)?(?<edge>"
            + edge
            + ")\\s+(?<event>.+?)(?:\\s+"
            + texts.get("anchor.on")
            + "\\s+(?<on>\\d{4}-\\d\\d-\\d\\d))?\\s+"
            + texts.get("anchor.at")
            + "\\s+(?<at>\\d\\d:\\d\\d)",
        Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  }

  private static String either(Texts texts, String first, String second) {
    return Pattern.quote(texts.get(first)) + "|" + Pattern.quote(texts.get(second));
  }

  /** Lines to choose and then to change: each event, at its ends and some working days before. */
  static List<String> choices(Session session) {
    return session.plan().businessEvents().values().stream()
        .flatMap(
            event ->
                Stream.of(
                    new Anchor(event.id(), EventEdge.START, Optional.empty(), 0, false, NOON),
                    new Anchor(
                        event.id(),
                        EventEdge.START,
                        Optional.empty(),
                        -EXAMPLES_DAYS,
                        event.holidays().isPresent(),
                        NOON),
                    new Anchor(event.id(), EventEdge.END, Optional.empty(), 0, false, NOON)))
        .map(anchor -> of(session, anchor))
        .toList();
  }

  private static final LocalTime NOON = LocalTime.NOON;
}
