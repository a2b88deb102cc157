package org.slipway.core.schedule.diff;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.LocalZone;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Person;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Reservation;
import org.slipway.core.schedule.Clash;
import org.slipway.core.schedule.Collision;
import org.slipway.core.schedule.Collisions;

/** Collisions that come and go; one that only lasts longer or shorter stays. */
final class CollisionDiff {

  private final DiffSide was;
  private final DiffSide is;
  private final Edit edit;
  private final List<Difference> found;

  CollisionDiff(DiffSide was, DiffSide is, Edit edit, List<Difference> found) {
    this.was = was;
    this.is = is;
    this.edit = edit;
    this.found = found;
  }

  void add() {
    Optional<SortedSet<Ref>> reached = was.collisions().get().reached(is.collisions().get(), edit);
    SortedMap<String, Collision> before = some(was, reached);
    SortedMap<String, Collision> after = some(is, reached);
    after.forEach(
        (key, collision) -> {
          if (!before.containsKey(key)) {
            add(is.plan(), collision, Difference.Turn.WORSE, "diff.collides");
          }
        });
    before.forEach(
        (key, collision) -> {
          if (!after.containsKey(key)) {
            add(was.plan(), collision, Difference.Turn.BETTER, "diff.no-longer-collides");
          }
        });
  }

  /** The collisions that may have come or gone; all others are the same on both sides. */
  private static SortedMap<String, Collision> some(
      DiffSide side, Optional<SortedSet<Ref>> reached) {
    Collisions all = side.collisions().get();
    var some = new TreeMap<String, Collision>();
    reached
        .map(
            refs ->
                refs.stream()
                    .flatMap(ref -> side.plan().find(ref).stream())
                    .flatMap(record -> of(all, record).stream()))
        .orElseGet(all::stream)
        .map(CollisionDiff::turned)
        .forEach(collision -> some.put(key(collision), collision));
    return some;
  }

  private static List<Collision> of(Collisions all, PlanRecord record) {
    return record instanceof Reservation reservation
        ? all.of(reservation)
        : all.of((Deployment) record);
  }

  /** The same whichever of the two it is seen from. */
  private static Collision turned(Collision collision) {
    return collision.one().compareTo(collision.other()) > 0 ? collision.turned() : collision;
  }

  private static String key(Collision seen) {
    return seen.one().id() + " " + seen.other().id() + " " + seen.over();
  }

  private void add(Plan plan, Collision collision, Difference.Turn turn, String key) {
    PlanRecord one = plan.find(collision.one()).orElseThrow();
    PlanRecord other = plan.find(collision.other()).orElseThrow();
    Phrase says =
        Phrase.of(
            key,
            Names.arg(plan, one),
            Names.arg(plan, other),
            new Arg.Several(about(plan, collision)),
            new Arg.Stretch(collision.overlap(), zone(plan, one)));
    found.add(Difference.of(Difference.Group.COLLISIONS, Ref.of(one), turn, says));
  }

  /** The kind, and what exactly it is about where that has a name. */
  private static List<Arg> about(Plan plan, Collision collision) {
    Arg kind = new Arg.Term("collision-kind." + token(collision));
    return switch (collision.over()) {
      case Clash.Item item -> List.of(kind, name(plan, item.mine()));
      case Clash.Lock(String name) -> List.of(kind, Arg.words(name));
      case Clash.Worker(var person) ->
          List.of(kind, Arg.words(plan.get(Person.class, person).name()));
      case Clash.Related related ->
          List.of(kind, name(plan, related.mine()), name(plan, related.theirs()));
      default -> List.of(kind);
    };
  }

  private static Arg name(Plan plan, Id<Component> component) {
    return Arg.words(plan.get(Component.class, component).name());
  }

  private static String token(Collision collision) {
    return collision.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  private static ZoneId zone(Plan plan, PlanRecord record) {
    return switch (record) {
      case Deployment deployment -> LocalZone.of(plan, deployment);
      case Reservation booked -> LocalZone.of(plan, booked);
      default -> throw new IllegalArgumentException("collides with nothing: " + Ref.of(record));
    };
  }
}
