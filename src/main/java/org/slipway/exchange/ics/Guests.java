package org.slipway.exchange.ics;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slipway.core.calendar.CalendarEntry;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.ExternalId;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Person;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Release;

/**
 * Who is invited to a deployment, and by whom. A person's address is the external id that reads as
 * one; people without are not invited.
 *
 * @param invites whether anybody is
 */
record Guests(Plan plan, boolean invites) {

  /** The release's owner, else nobody. */
  Optional<Person> organiser(Deployment deployment) {
    return plan.get(Release.class, deployment.release())
        .owner()
        .map(id -> plan.get(Person.class, id))
        .filter(person -> address(person).isPresent());
  }

  /** Those who do the work and have an address, by id. */
  List<Person> guests(Deployment deployment) {
    SortedMap<Id<Person>, Person> guests = new TreeMap<>();
    deployment.people().stream()
        .map(assignment -> plan.get(Person.class, assignment.person()))
        .filter(person -> address(person).isPresent())
        .forEach(person -> guests.put(person.id(), person));
    return List.copyOf(guests.values());
  }

  static Optional<String> address(Person person) {
    return person.head().externalIds().stream()
        .map(ExternalId::id)
        .filter(id -> id.matches("[^@\\s:;,\"]+@[^@\\s:;,\"]+"))
        .findFirst();
  }

  void write(CalendarEntry entry, IcsLines out) throws IOException {
    if (!invites || !(entry.record() instanceof Deployment deployment)) {
      return;
    }
    Person organiser = organiser(deployment).orElseThrow();
    out.line("ORGANIZER;CN=" + quoted(organiser), mail(organiser));
    for (Person guest : guests(deployment)) {
      out.line(
          "ATTENDEE;CN=" + quoted(guest) + ";ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE",
          mail(guest));
    }
  }

  private static String mail(Person person) {
    return "mailto:" + address(person).orElseThrow();
  }

  /** A parameter's value can hold anything but quotation marks and control characters. */
  private static String quoted(Person person) {
    return '"' + person.name().replace('"', '\'').replaceAll("\\p{Cntrl}", " ") + '"';
  }
}
