package org.slipway.core.schedule.group;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Dependency;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Policy;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Reservation;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.Throttle;

/**
 * What every choice of starts breaks, by the records alone and minute by minute: DEFINITIONS §3
 * read once more, with nothing of the search in it. A constraint is told as its kind, the records
 * it comes from in order, and its detail.
 */
final class EveryStart {

  /** Somebody who holds things: a deployment that may be moved, or one or a booking that stays. */
  private record Holder(Ref ref, Optional<Deployment> deployment, int start, int whole) {
    boolean at(int minute) {
      return start <= minute && minute < start + whole;
    }
  }

  /** All times are whole fives of minutes. */
  private static final int UNIT = 5;

  private final FewTogether few;
  private final List<Deployment> members;
  private final List<Deployment> outsiders;
  private final Optional<Throttle> throttle;
  private final SortedMap<String, List<Integer>> users = new TreeMap<>();
  private final List<Wait> waits = new ArrayList<>();

  /** What one needs, and all that bring it to where it goes. */
  private record Wait(Deployment waiting, Id<Component> wanted, List<Deployment> bring) {}

  EveryStart(FewTogether few) {
    this.few = few;
    members = few.members().stream().sorted().map(this::deployment).toList();
    outsiders =
        few.plan().deployments().values().stream().filter(d -> !members.contains(d)).toList();
    throttle = few.plan().policy().map(Policy::throttles).orElse(List.of()).stream().findFirst();
    for (int m = 0; m < members.size(); m++) {
      int member = m;
      things(members.get(m))
          .forEach(t -> users.computeIfAbsent(t, _ -> new ArrayList<>()).add(member));
    }
    users.values().removeIf(of -> of.size() < 2);
    for (Deployment one : few.plan().deployments().values()) {
      for (Id<Component> wanted : wanted(one)) {
        List<Deployment> bring = bringing(one, wanted);
        if (!bring.isEmpty()) {
          waits.add(new Wait(one, wanted, bring));
        }
      }
    }
  }

  private Deployment deployment(Id<Deployment> id) {
    return few.plan().get(Deployment.class, id);
  }

  /** A constraint as it is told here. */
  static String told(String kind, List<Ref> from, String detail) {
    boolean ordered = kind.equals("DEPENDENCY") || kind.equals("PROMOTION");
    Stream<String> names = from.stream().map(ref -> ref.kind() + ref.id().toString().substring(30));
    String refs = (ordered ? names : names.sorted()).collect(Collectors.joining(" "));
    return kind + " of " + refs + " " + detail;
  }

  private static int minutes(Duration duration) {
    return Math.toIntExact(duration.toMinutes());
  }

  private static int minute(Instant at) {
    return minutes(Duration.between(FewTogether.FIRST, at));
  }

  private static int run(Deployment one) {
    return minutes(one.timing().run().orElseThrow());
  }

  private static int active(Deployment one) {
    return run(one) + minutes(one.timing().verification().orElseThrow());
  }

  private static int whole(Deployment one) {
    return active(one) + minutes(one.timing().rollbackTail().orElseThrow().length());
  }

  private static int today(Deployment one) {
    return minute(one.timing().startsAt().orElseThrow());
  }

  /** What each choice breaks; choices that break the same are one. */
  Set<Set<String>> broken() {
    var all = new HashSet<Set<String>>();
    choose(new ArrayList<>(), new TreeSet<>(), all);
    return all;
  }

  private void choose(List<Integer> starts, Set<String> alone, Set<Set<String>> all) {
    if (starts.size() == members.size()) {
      all.add(with(alone, starts));
      return;
    }
    Deployment next = members.get(starts.size());
    for (int n = 0; n < FewTogether.STARTS; n++) {
      var broken = new TreeSet<>(alone);
      alone(next, n * FewTogether.STEP, broken);
      starts.add(n * FewTogether.STEP);
      choose(starts, broken, all);
      starts.removeLast();
    }
  }

  /** What these starts break, by instants in the order of the request. */
  SortedSet<String> brokenAt(List<Instant> starts) {
    return brokenBy(starts.stream().map(EveryStart::minute).toList());
  }

  private SortedSet<String> brokenBy(List<Integer> starts) {
    var alone = new TreeSet<String>();
    for (int m = 0; m < members.size(); m++) {
      alone(members.get(m), starts.get(m), alone);
    }
    return with(alone, starts);
  }

  /** Whatever the others do. */
  private void alone(Deployment one, int start, Set<String> broken) {
    time(one, start, broken);
    inTheWay(one, start, broken);
  }

  private SortedSet<String> with(Set<String> alone, List<Integer> starts) {
    var broken = new TreeSet<>(alone);
    for (Wait wait : waits) {
      if (members.contains(wait.waiting())) {
        waits(wait, starts, broken);
      } else if (wait.bring().stream().anyMatch(members::contains)) {
        outsiderWaits(wait, starts, broken);
      }
    }
    stages(starts, broken);
    users.forEach(
        (thing, of) -> {
          if (isTooMuch(thing, of, starts)) {
            broken.add(shared(thing, of));
          }
        });
    return broken;
  }

  /** Freezes, windows, cover and the deadline. */
  private void time(Deployment one, int start, Set<String> broken) {
    Ref place = new Ref(Kind.ENVIRONMENT, one.environment());
    for (FewTogether.Stretch closed : few.closed()) {
      boolean met = start < closed.to() && closed.from() < start + whole(one);
      if (met && closed.at().filter(at -> !at.equals(place)).isEmpty()) {
        broken.add(
            closed
                .by()
                .map(by -> told(closed.hard() ? "HARD_FREEZE" : "SOFT_FREEZE", List.of(by), ""))
                .orElseGet(() -> told("ON_CALL", List.of(place), FewTogether.ROSTER)));
      }
    }
    List<FewTogether.Stretch> windows =
        few.open().stream().filter(w -> w.at().filter(at -> !at.equals(place)).isEmpty()).toList();
    List<Ref> refs = windows.stream().map(w -> w.by().orElseThrow()).toList();
    if (!windows.isEmpty() && !isOpen(windows, start, active(one))) {
      broken.add(told("OUTSIDE_WINDOW", refs, ""));
    } else if (!windows.isEmpty() && !isOpen(windows, start, whole(one))) {
      broken.add(told("RUNWAY", refs, ""));
    }
    if (few.deadline().isPresent()
        && one.id().equals(few.members().getFirst())
        && start + active(one) > few.deadline().get()) {
      String by = FewTogether.at(few.deadline().get()).toString();
      broken.add(told("DEADLINE", List.of(Ref.of(one), Ref.of(one)), by));
    }
  }

  private static boolean isOpen(List<FewTogether.Stretch> windows, int from, int length) {
    for (int minute = from; minute < from + length; minute += UNIT) {
      int now = minute;
      if (windows.stream().noneMatch(w -> w.from() <= now && now < w.to())) {
        return false;
      }
    }
    return true;
  }

  /** What those hold that stay where they are. */
  private void inTheWay(Deployment one, int start, Set<String> broken) {
    for (Deployment other : outsiders) {
      if (start < today(other) + whole(other) && today(other) < start + whole(one)) {
        both(one, other, broken);
      }
    }
    for (Reservation booked : few.plan().reservations().values()) {
      Holder holder = holder(booked);
      if (booked.environment().equals(one.environment())
          && capacity(one) == 1
          && start < holder.start() + holder.whole()
          && holder.start() < start + whole(one)) {
        broken.add(told("ENVIRONMENT", List.of(Ref.of(booked), place(one)), ""));
      }
    }
    if (capacity(one) > 1) {
      full(one, start, capacity(one), atPlace(one), "ENVIRONMENT", place(one), broken);
    }
    if (isThrottled(one) && most() > 1) {
      List<Holder> under = outsiders.stream().filter(this::isThrottled).map(this::holder).toList();
      full(one, start, most(), under, "THROTTLE", ref(few.plan().policy().orElseThrow()), broken);
    }
  }

  private void both(Deployment one, Deployment other, Set<String> broken) {
    Ref ref = Ref.of(other);
    boolean samePlace = one.environment().equals(other.environment());
    List<Ref> items =
        one.items().stream()
            .filter(item -> samePlace && other.items().contains(item))
            .map(item -> new Ref(Kind.COMPONENT, item))
            .toList();
    if (!items.isEmpty()) {
      broken.add(told("SAME_ITEM", with(ref, items), ""));
    }
    if (samePlace && capacity(one) == 1) {
      broken.add(told("ENVIRONMENT", List.of(ref, place(one)), ""));
    }
    if (!one.locks().isEmpty() && !other.locks().isEmpty()) {
      broken.add(told("SAME_LOCK", List.of(ref), ""));
    }
    if (isThrottled(one) && isThrottled(other) && most() == 1) {
      broken.add(told("THROTTLE", List.of(ref), ""));
    }
    List<Ref> people = workers(one).filter(p -> workers(other).anyMatch(p::equals)).toList();
    if (!people.isEmpty()) {
      broken.add(told("SAME_PERSON", with(ref, people), ""));
    }
  }

  private static List<Ref> with(Ref first, List<Ref> rest) {
    return Stream.concat(Stream.of(first), rest.stream()).toList();
  }

  private static Stream<Ref> workers(Deployment one) {
    return one.people().stream().map(work -> new Ref(Kind.PERSON, work.person()));
  }

  private static Ref ref(PlanRecord record) {
    return Ref.of(record);
  }

  private static Ref place(Deployment one) {
    return new Ref(Kind.ENVIRONMENT, one.environment());
  }

  private Environment environment(Deployment one) {
    return few.plan().get(Environment.class, one.environment());
  }

  private int capacity(Deployment one) {
    return environment(one).capacity().orElse(Integer.MAX_VALUE);
  }

  private boolean isThrottled(Deployment one) {
    return throttle.isPresent() && environment(one).stage() == Stage.PRODUCTION;
  }

  private int most() {
    return throttle.map(Throttle::atMost).orElse(Integer.MAX_VALUE);
  }

  private Holder holder(Deployment one) {
    return new Holder(Ref.of(one), Optional.of(one), today(one), whole(one));
  }

  private Holder holder(Reservation booked) {
    int start = minute(booked.at().start());
    return new Holder(Ref.of(booked), Optional.empty(), start, minute(booked.at().end()) - start);
  }

  private int units(Holder holder) {
    return holder.deployment().isPresent()
        ? 1
        : ((Reservation) few.plan().find(holder.ref()).orElseThrow()).units().orElseThrow();
  }

  /** Who stays and holds something of the environment of one. */
  private List<Holder> atPlace(Deployment one) {
    return Stream.concat(
            outsiders.stream()
                .filter(o -> o.environment().equals(one.environment()))
                .map(this::holder),
            few.plan().reservations().values().stream()
                .filter(b -> b.environment().equals(one.environment()))
                .map(this::holder))
        .toList();
  }

  /** Stretches in which those who stay leave nothing. */
  private void full(
      Deployment one,
      int start,
      int capacity,
      List<Holder> holders,
      String kind,
      Ref thing,
      Set<String> broken) {
    int last = holders.stream().mapToInt(h -> h.start() + h.whole()).max().orElse(0);
    int since = -1;
    for (int minute = 0; minute <= last + UNIT; minute += UNIT) {
      int now = minute;
      boolean full =
          holders.stream().filter(h -> h.at(now)).mapToInt(this::units).sum() >= capacity;
      if (full && since < 0) {
        since = minute;
      } else if (!full && since >= 0) {
        int from = since;
        if (start < minute && from < start + whole(one)) {
          List<Ref> users =
              holders.stream()
                  .filter(h -> h.start() < now && from < h.start() + h.whole())
                  .map(Holder::ref)
                  .toList();
          broken.add(told(kind, with(thing, users), FewTogether.at(from).toString()));
        }
        since = -1;
      }
    }
  }

  /** What a member needs must be verified there first. */
  private void waits(Wait wait, List<Integer> starts, Set<String> broken) {
    Deployment first = first(wait.bring(), starts);
    if (start(first, starts) + active(first) <= start(wait.waiting(), starts)) {
      return;
    }
    Ref waiting = Ref.of(wait.waiting());
    if (wait.bring().stream().noneMatch(members::contains)) {
      broken.add(told("DEPENDENCY", List.of(Ref.of(first)), ""));
    } else if (wait.bring().size() == 1) {
      broken.add(told("DEPENDENCY", List.of(Ref.of(first), waiting), ""));
    } else {
      Ref wanted = new Ref(Kind.COMPONENT, wait.wanted());
      broken.add(told("DEPENDENCY", List.of(waiting, wanted), "relay"));
    }
  }

  /** The earlier stages of a release come first. */
  private void stages(List<Integer> starts, Set<String> broken) {
    for (Deployment one : members) {
      for (Deployment other : members) {
        if (other.release().equals(one.release())
            && environment(other).stage().compareTo(environment(one).stage()) < 0
            && start(other, starts) + active(other) > start(one, starts)) {
          broken.add(told("PROMOTION", List.of(Ref.of(other), Ref.of(one)), ""));
        }
      }
    }
  }

  private int start(Deployment one, List<Integer> starts) {
    int member = members.indexOf(one);
    return member < 0 ? today(one) : starts.get(member);
  }

  private Deployment first(List<Deployment> bring, List<Integer> starts) {
    ToIntFunction<Deployment> when = d -> start(d, starts);
    return bring.stream()
        .min(Comparator.comparingInt(when).thenComparing(Deployment::id, (a, b) -> a.compareTo(b)))
        .orElseThrow();
  }

  /** What its items need and it does not bring itself. */
  private SortedSet<Id<Component>> wanted(Deployment one) {
    return few.plan().dependencies().values().stream()
        .filter(link -> one.items().contains(link.from()))
        .map(Dependency::to)
        .filter(wanted -> !one.items().contains(wanted))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Other releases that bring a component to where one goes. */
  private List<Deployment> bringing(Deployment one, Id<Component> wanted) {
    return few.plan().deployments().values().stream()
        .filter(other -> other.environment().equals(one.environment()))
        .filter(other -> other.items().contains(wanted))
        .filter(other -> !other.release().equals(one.release()))
        .toList();
  }

  /** An outsider keeps what it has today: what comes in time for it must go on doing so. */
  private void outsiderWaits(Wait wait, List<Integer> starts, Set<String> broken) {
    Deployment was = first(wait.bring(), members.stream().map(EveryStart::today).toList());
    Deployment is = first(wait.bring(), starts);
    int due = today(wait.waiting());
    boolean kept = today(was) + active(was) <= due;
    boolean keeps = start(is, starts) + active(is) <= due;
    boolean excused = !kept && (members.contains(was) || is.equals(was));
    if (!keeps && !excused) {
      broken.add(
          told(
              "DEPENDENT",
              List.of(Ref.of(wait.waiting()), new Ref(Kind.COMPONENT, wait.wanted())),
              wait.bring().size() == 1 ? "dependency" : "relay"));
    }
  }

  /** Names of what one holds for its whole time. */
  private Stream<String> things(Deployment one) {
    var things = new ArrayList<String>();
    one.items().forEach(item -> things.add("item " + one.environment() + " " + item));
    one.locks().forEach(lock -> things.add("lock " + lock));
    if (environment(one).capacity().isPresent()) {
      things.add("place " + one.environment());
    }
    workers(one).distinct().forEach(person -> things.add("person " + person.id()));
    if (isThrottled(one)) {
      things.add("throttle " + throttle.orElseThrow().name());
    }
    return things.stream();
  }

  private boolean isTooMuch(String thing, List<Integer> users, List<Integer> starts) {
    Deployment one = members.get(users.getFirst());
    int room = 1;
    List<Holder> stay = List.of();
    if (thing.startsWith("place")) {
      room = capacity(one);
      stay = room > 1 ? atPlace(one) : List.of();
    } else if (thing.startsWith("throttle")) {
      room = most();
      stay =
          room > 1
              ? outsiders.stream().filter(this::isThrottled).map(this::holder).toList()
              : List.of();
    }
    for (int minute = 0; minute < 2 * FewTogether.STARTS * FewTogether.STEP; minute += UNIT) {
      int there = 0;
      for (int user : users) {
        int from = starts.get(user);
        there += from <= minute && minute < from + whole(members.get(user)) ? 1 : 0;
      }
      for (Holder holder : there > 1 ? stay : List.<Holder>of()) {
        there += holder.at(minute) ? units(holder) : 0;
      }
      if (there > Math.max(1, room)) {
        return true;
      }
    }
    return false;
  }

  private String shared(String thing, List<Integer> users) {
    List<Ref> refs = users.stream().map(u -> Ref.of(members.get(u))).toList();
    Deployment one = members.get(users.getFirst());
    String[] words = thing.split(" ", -1);
    return switch (words[0]) {
      case "item" -> told("SAME_ITEM", with(find(Kind.COMPONENT, words[2]), refs), "");
      case "lock" -> told("SAME_LOCK", refs, words[1]);
      case "place" -> told("ENVIRONMENT", with(place(one), refs), "");
      case "person" -> told("SAME_PERSON", with(find(Kind.PERSON, words[1]), refs), "");
      default -> told("THROTTLE", refs, words[1]);
    };
  }

  private Ref find(Kind kind, String id) {
    Stream<? extends PlanRecord> all =
        kind == Kind.COMPONENT
            ? few.plan().components().values().stream()
            : few.plan().people().values().stream();
    return all.map(Ref::of).filter(ref -> ref.id().toString().equals(id)).findFirst().orElseThrow();
  }
}
