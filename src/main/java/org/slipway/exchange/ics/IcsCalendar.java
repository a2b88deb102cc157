package org.slipway.exchange.ics;

import java.time.Instant;
import org.slipway.core.calendar.Audience;
import org.slipway.core.plan.Organisation;
import org.slipway.core.plan.Plan;
import org.slipway.text.CalendarWords;
import org.slipway.text.Texts;

/**
 * A calendar file to be written.
 *
 * @param name of the calendar where the plan has no organisation
 * @param at the moment it is made, from which its reach is counted: what repeats by rules that no
 *     calendar program knows is written out from the year before to the year after next
 * @param use what it is for
 */
public record IcsCalendar(
    Plan plan,
    Audience audience,
    String name,
    Instant at,
    Revisions revisions,
    Texts texts,
    Use use) {

  /** What a calendar is for; each use has names and identifiers of its own. */
  public enum Use {
    /** To keep, and to look again. */
    KEPT,
    /** An invitation to those who do the work. */
    INVITATION,
    /** The queue for the tool that deploys: deployments at the starts they would have. */
    QUEUE
  }

  static final String QUEUED = "-queue" + IcsEvents.SUFFIX;

  /** A calendar to keep, for everyone, every line as new as the moment. */
  public static IcsCalendar of(Plan plan, String name, Instant at, Texts texts) {
    return new IcsCalendar(
        plan, Audience.Circle.EVERYONE, name, at, Revisions.at(at), texts, Use.KEPT);
  }

  /** Of the queue; its deployments are at other times than in the calendar of the plan. */
  public IcsCalendar ofQueue() {
    return new IcsCalendar(plan, audience, name, at, revisions, texts, Use.QUEUE);
  }

  boolean invites() {
    return use == Use.INVITATION;
  }

  /** The end of every UID, so that no two calendars share one that are not the same. */
  String suffix() {
    return use == Use.QUEUE ? QUEUED : IcsEvents.SUFFIX;
  }

  /** What it holds, for people. */
  String holds() {
    return use == Use.QUEUE ? texts.get("calendar-file.queue.holds") : words().holds(audience);
  }

  /** For the same use, but for others and with other versions. */
  public IcsCalendar with(Audience other, Revisions versions) {
    return new IcsCalendar(plan, other, name, at, versions, texts, use);
  }

  CalendarWords words() {
    return new CalendarWords(plan, texts);
  }

  /** What people see it called. */
  String title() {
    String whose = plan.organisation().map(Organisation::name).orElse(name);
    return use == Use.QUEUE
        ? texts.get("calendar-file.queue.name", whose)
        : texts.get("calendar-file.name", whose, words().name(audience));
  }
}
