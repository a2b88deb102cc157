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
 * @param invites whether it is an invitation to those who do the work, and not a calendar to keep
 */
public record IcsCalendar(
    Plan plan,
    Audience audience,
    String name,
    Instant at,
    Revisions revisions,
    Texts texts,
    boolean invites) {

  /** A calendar to keep, for everyone, every line as new as the moment. */
  public static IcsCalendar of(Plan plan, String name, Instant at, Texts texts) {
    return new IcsCalendar(
        plan, Audience.Circle.EVERYONE, name, at, Revisions.at(at), texts, false);
  }

  public IcsCalendar with(Audience other, Revisions versions, boolean inviting) {
    return new IcsCalendar(plan, other, name, at, versions, texts, inviting);
  }

  CalendarWords words() {
    return new CalendarWords(plan, texts);
  }

  /** What people see it called. */
  String title() {
    String whose = plan.organisation().map(Organisation::name).orElse(name);
    return texts.get("calendar-file.name", whose, words().name(audience));
  }
}
