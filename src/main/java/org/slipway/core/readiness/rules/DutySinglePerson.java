package org.slipway.core.readiness.rules;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Assignment;
import org.slipway.core.plan.Duty;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Person;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.RosterEntry;
import org.slipway.core.plan.Weight;
import org.slipway.core.readiness.Case;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Rule;
import org.slipway.core.readiness.Ruling;
import org.slipway.core.schedule.Cover;
import org.slipway.core.time.Interval;

/**
 * Who is on call is not the one who does the work. It fails where one and the same person is on
 * call from the start to the end of the rollback tail, nobody else is meanwhile, and that person
 * deploys, verifies or owns the rollback. Time that the roster does not cover is not judged here.
 */
public final class DutySinglePerson implements Rule {

  private static final Set<Duty> WORK =
      EnumSet.of(Duty.DEPLOYER, Duty.VERIFIER, Duty.ROLLBACK_OWNER);

  private static final Head HEAD =
      new Head("duty.single-person", "1.0", Kind.DEPLOYMENT, Weight.ADVISORY, true);

  @Override
  public Head head() {
    return HEAD;
  }

  @Override
  public List<Finding> judge(Case judged) {
    Ruling ruling = Ruling.of(this, judged);
    Optional<String> roster = judged.environment().roster();
    if (roster.isEmpty()) {
      Arg environment = Arg.named(judged.environment(), judged.environment().name());
      return List.of(
          ruling.notApplicable(Phrase.of("finding.duty.single-person.no-roster", environment)));
    }
    if (judged.deployment().people().stream().noneMatch(a -> WORK.contains(a.duty()))) {
      return List.of(ruling.notApplicable(Phrase.of("finding.duty.single-person.nobody-assigned")));
    }
    return List.of(
        judged
            .deployment()
            .timing()
            .whole()
            .map(at -> judge(judged, ruling, roster.get(), at))
            .orElseGet(() -> Timings.notComputed(judged, ruling, id())));
  }

  private static Finding judge(Case judged, Ruling ruling, String roster, Interval at) {
    List<RosterEntry> entries = judged.facts().roster(roster, at);
    var onCall = new TreeSet<Id<Person>>();
    entries.stream()
        .filter(entry -> entry.at().overlaps(at))
        .forEach(entry -> onCall.add(entry.person()));
    Arg stretch = new Arg.Stretch(at, Common.zone(judged));
    if (!Cover.of(at, entries).complete()) {
      return ruling.notApplicable(
          Phrase.of("finding.duty.single-person.not-covered", Arg.words(roster), stretch));
    }
    Optional<Id<Person>> alone =
        onCall.size() == 1 ? Optional.of(onCall.first()) : Optional.empty();
    return alone
        .filter(person -> worker(judged).contains(person))
        .map(person -> failed(judged, ruling, roster, person, stretch))
        .orElseGet(
            () ->
                ruling.pass(
                    Phrase.of("finding.duty.single-person.pass", Arg.words(roster), stretch)));
  }

  private static SortedSet<Id<Person>> worker(Case judged) {
    var people = new TreeSet<Id<Person>>();
    judged.deployment().people().stream()
        .filter(assignment -> WORK.contains(assignment.duty()))
        .map(Assignment::person)
        .forEach(people::add);
    return people;
  }

  private static Finding failed(
      Case judged, Ruling ruling, String roster, Id<Person> person, Arg stretch) {
    Person who = judged.plan().get(Person.class, person);
    Arg named = Arg.named(who, who.name());
    return ruling.fail(
        Phrase.of("finding.duty.single-person.alone", named, Arg.words(roster), stretch),
        Phrase.of("fix.duty.single-person.alone", named, Arg.words(roster)));
  }
}
