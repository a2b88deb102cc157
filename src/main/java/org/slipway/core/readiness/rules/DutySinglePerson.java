package org.slipway.core.readiness.rules;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Assignment;
import org.slipway.core.plan.Duty;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Person;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.RosterEntry;
import org.slipway.core.plan.Weight;
import org.slipway.core.readiness.Case;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Rule;
import org.slipway.core.readiness.Ruling;
import org.slipway.core.schedule.Cover;
import org.slipway.core.schedule.slot.Constraint;
import org.slipway.core.schedule.slot.ConstraintKind;
import org.slipway.core.schedule.slot.ConstraintSource;
import org.slipway.core.schedule.slot.Denial;
import org.slipway.core.schedule.slot.Need;
import org.slipway.core.schedule.slot.Told;
import org.slipway.core.time.Interval;
import org.slipway.core.time.IntervalSet;

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

  @Override
  public Optional<ConstraintSource> starts(Ruling ruling, Told told) {
    Case judged = ruling.judged();
    return ruling.binds()
        ? judged.environment().roster().map(roster -> need -> denials(judged, told, need, roster))
        : Optional.empty();
  }

  private static List<Denial> denials(Case judged, Told told, Need need, String roster) {
    List<RosterEntry> entries = judged.facts().roster(roster, need.reach());
    var denials = new ArrayList<Denial>();
    for (Id<Person> person : worker(judged)) {
      IntervalSet alone = on(entries, person::equals).minus(on(entries, p -> !p.equals(person)));
      for (Interval stretch : alone.stretches()) {
        if (stretch.length().compareTo(need.whole()) >= 0) {
          need.from(stretch.start())
              .flatMap(
                  after ->
                      need.before(stretch.end().minus(need.whole()).plusNanos(1))
                          .flatMap(after::intersection))
              .map(starts -> denial(told, need, person, stretch, starts))
              .ifPresent(denials::add);
        }
      }
    }
    return denials;
  }

  private static IntervalSet on(List<RosterEntry> entries, Predicate<Id<Person>> who) {
    return IntervalSet.of(
        entries.stream().filter(e -> who.test(e.person())).map(RosterEntry::at).toList());
  }

  private static Denial denial(
      Told told, Need need, Id<Person> person, Interval alone, Interval starts) {
    Ref ref = new Ref(Kind.PERSON, person);
    Constraint by =
        new Constraint(
            ConstraintKind.SINGLE_PERSON,
            List.of(ref),
            "",
            Phrase.of("slots.title.single-person", told.name(ref)),
            Phrase.of("slots.relax.single-person", told.name(ref)),
            Optional.of(ref),
            /* known= */ true);
    return new Denial(
        by, starts, Phrase.of("slots.cause.single-person", told.stretch(need, alone)));
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
