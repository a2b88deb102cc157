package org.slipway.core.schedule.group;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Ref;
import org.slipway.core.schedule.Clash;
import org.slipway.core.schedule.planning.Condition;
import org.slipway.core.schedule.slot.Constraint;
import org.slipway.core.schedule.slot.ConstraintKind;
import org.slipway.core.schedule.slot.Linked;
import org.slipway.core.schedule.slot.Told;

/** The constraints of a plan of many, each with the condition that stands for it in the search. */
final class GroupConditions {

  private final Told told;
  private final SortedMap<Constraint, Condition> known = new TreeMap<>();
  private final List<Constraint> all = new ArrayList<>();

  GroupConditions(Told told) {
    this.told = told;
  }

  /** The condition of a constraint; the same one for the same constraint. */
  Condition of(Constraint constraint) {
    return known.computeIfAbsent(constraint, this::made);
  }

  private Condition made(Constraint constraint) {
    all.add(constraint);
    int cost = Math.max(1, constraint.kind().cost(told.plan().policy()));
    return new Condition("%06d".formatted(all.size() - 1), cost);
  }

  /** The constraints of conditions, in their own order. */
  List<Constraint> constraints(Collection<Condition> conditions) {
    return conditions.stream()
        .map(condition -> all.get(Integer.parseInt(condition.name())))
        .sorted()
        .toList();
  }

  Constraint constraint(Condition condition) {
    return all.get(Integer.parseInt(condition.name()));
  }

  /** That these do not have more of a thing at once than there is. */
  Condition shared(Clash over, List<Ref> users) {
    Optional<Ref> thing = thing(over);
    var from = new ArrayList<Ref>();
    thing.ifPresent(from::add);
    from.addAll(users);
    Arg name = thing.map(told::name).orElseGet(() -> Arg.words(named(over)));
    return of(
        new Constraint(
            ConstraintKind.of(over.kind()),
            from,
            named(over),
            Phrase.of("group.title.shared", name, told.names(users)),
            Phrase.of("group.relax.shared", name),
            owner(thing, users),
            /* known= */ true));
  }

  /** The name of what is no record. */
  private static String named(Clash over) {
    return switch (over) {
      case Clash.Lock lock -> lock.name();
      case Clash.Throttled throttled -> throttled.name();
      default -> "";
    };
  }

  private static Optional<Ref> thing(Clash over) {
    return switch (over) {
      case Clash.Item item -> Optional.of(new Ref(Kind.COMPONENT, item.mine()));
      case Clash.Related related -> Optional.of(new Ref(Kind.COMPONENT, related.theirs()));
      case Clash.Place place -> Optional.of(new Ref(Kind.ENVIRONMENT, place.environment()));
      case Clash.Service service -> Optional.of(new Ref(Kind.COMPONENT, service.component()));
      case Clash.PlaceTaken taken -> Optional.of(new Ref(Kind.ENVIRONMENT, taken.environment()));
      case Clash.ServiceTaken taken -> Optional.of(new Ref(Kind.COMPONENT, taken.component()));
      case Clash.Worker worker -> Optional.of(new Ref(Kind.PERSON, worker.person()));
      case Clash.Crew crew -> Optional.of(new Ref(Kind.TEAM, crew.team()));
      case Clash.Lock _, Clash.Throttled _ -> Optional.empty();
    };
  }

  private Optional<Ref> owner(Optional<Ref> thing, List<Ref> users) {
    Optional<Ref> person =
        thing.flatMap(
            ref ->
                switch (ref.kind()) {
                  case PERSON, TEAM -> Optional.of(ref);
                  case ENVIRONMENT ->
                      told.plan()
                          .find(ref)
                          .map(Environment.class::cast)
                          .flatMap(Environment::owner)
                          .map(id -> new Ref(Kind.PERSON, id));
                  default -> Optional.empty();
                });
    return person.or(() -> users.stream().flatMap(user -> told.owner(user).stream()).findFirst());
  }

  /** That a deployment is verified by its deadline. */
  Constraint deadline(Deadline deadline, Deployment deployment) {
    Arg name = told.name(Ref.of(deployment));
    Arg by = new Arg.Moment(deadline.by(), told.zone(deployment));
    boolean own = deadline.from().equals(Ref.of(deployment));
    return new Constraint(
        ConstraintKind.DEADLINE,
        List.of(deadline.from(), Ref.of(deployment)),
        deadline.by().toString(),
        own
            ? Phrase.of("group.title.deadline", name, by)
            : Phrase.of("group.title.deadline-of", name, by, told.name(deadline.from())),
        Phrase.of("group.relax.deadline", name, by),
        told.owner(deadline.from()).or(() -> told.owner(Ref.of(deployment))),
        /* known= */ true);
  }

  /**
   * That one waits for whichever of several is the first to bring something.
   *
   * @param kind dependency where the one that waits is planned too, dependent where it is not
   * @param known whether it is known when each of the several is verified
   */
  Condition relay(ConstraintKind kind, Deployment waiting, Ref wanted, boolean known) {
    Ref ref = Ref.of(waiting);
    Arg thing = told.name(wanted);
    return of(
        new Constraint(
            kind,
            List.of(ref, wanted),
            "relay",
            Phrase.of("group.title.relay", told.name(ref), thing),
            Phrase.of("group.relax.relay", told.name(ref), thing),
            told.owner(ref),
            known));
  }

  /**
   * That one waits for another by a link, or by several.
   *
   * @param known whether it waits as the link says; else it waits longer
   */
  Condition linked(Linked pair, boolean known) {
    Ref first = Ref.of(pair.before());
    Ref after = Ref.of(pair.after());
    return of(
        new Constraint(
            ConstraintKind.LINK,
            List.of(first, after),
            known ? "" : "longer",
            Phrase.of("group.title.link", told.name(after), told.name(first)),
            Phrase.of("group.relax.link", told.name(first)),
            told.owner(first),
            known));
  }

  /** That what a link allows is not tried. */
  Phrase untried(Deployment before, Deployment after) {
    return Phrase.of("group.missing.link", told.name(Ref.of(after)), told.name(Ref.of(before)));
  }

  /** That one waits for another. */
  Condition waits(ConstraintKind kind, Deployment before, Deployment after, Duration soak) {
    Ref first = Ref.of(before);
    Arg names = told.name(first);
    Phrase title =
        soak.isZero()
            ? Phrase.of("group.title.after", told.name(Ref.of(after)), names)
            : Phrase.of("group.title.soak", told.name(Ref.of(after)), names, new Arg.Span(soak));
    return of(
        new Constraint(
            kind,
            List.of(first, Ref.of(after)),
            "",
            title,
            Phrase.of("group.relax.after", names),
            told.owner(first),
            /* known= */ true));
  }
}
