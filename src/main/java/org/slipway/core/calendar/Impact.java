package org.slipway.core.calendar;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.slipway.core.plan.BusinessUnit;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.DataSensitivity;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Person;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Release;

/**
 * Whom a deployment touches, from what its items say of themselves. Nothing is guessed: what an
 * item does not say is counted as unknown.
 *
 * @param items what is deployed, by name
 * @param units business units of the items; sorted
 * @param regions of the environment, else of the items; sorted
 * @param sensitivity the most sensitive data among the items that say theirs
 * @param unclassified how many items do not say theirs
 * @param users empty: no item says how many
 * @param interruption what users may notice, by the way the release reaches them
 * @param noticed how long that may last: the run; empty: unknown
 * @param contact the release's owner, else the environment's
 */
public record Impact(
    List<Component> items,
    SortedSet<Id<BusinessUnit>> units,
    SortedSet<String> regions,
    Optional<DataSensitivity> sensitivity,
    int unclassified,
    Optional<Users> users,
    Interruption interruption,
    Optional<Duration> noticed,
    Optional<Id<Person>> contact) {

  /** What users may notice while a release reaches them. */
  public enum Interruption {
    /** Old and new stand beside each other: nothing is expected. */
    NONE,
    /** A part of the users at a time. */
    PART,
    /** All users at once. */
    ALL
  }

  /**
   * How many people use the items.
   *
   * @param fewest the largest figure of one item: the same people may use all of them
   * @param most the sum: no two items may share a user
   * @param unknown how many items say nothing
   */
  public record Users(long fewest, long most, int unknown) {}

  public Impact {
    items = List.copyOf(items);
    units = Collections.unmodifiableSortedSet(units);
    regions = Collections.unmodifiableSortedSet(regions);
  }

  /** The impact of one deployment. */
  public static Impact of(Plan plan, Deployment deployment) {
    Release release = plan.get(Release.class, deployment.release());
    Environment environment = plan.get(Environment.class, deployment.environment());
    List<Component> items =
        deployment.items().stream()
            .map(id -> plan.get(Component.class, id))
            .sorted(java.util.Comparator.comparing(Component::name).thenComparing(Component::id))
            .toList();
    List<DataSensitivity> stated = items.stream().flatMap(i -> i.sensitivity().stream()).toList();
    return new Impact(
        items,
        units(plan, items),
        regions(environment, items),
        stated.stream().max(DataSensitivity::compareTo),
        items.size() - stated.size(),
        users(items),
        interruption(release),
        deployment.timing().run(),
        release.owner().or(environment::owner));
  }

  /** The unit of an item, else of the nearest one it is part of. */
  private static SortedSet<Id<BusinessUnit>> units(Plan plan, List<Component> items) {
    var units = new TreeSet<Id<BusinessUnit>>();
    for (Component item : items) {
      var seen = new TreeSet<Id<Component>>();
      Optional<Component> at = Optional.of(item);
      while (at.isPresent() && at.get().businessUnit().isEmpty() && seen.add(at.get().id())) {
        at = at.get().parent().map(id -> plan.get(Component.class, id));
      }
      at.flatMap(Component::businessUnit).ifPresent(units::add);
    }
    return units;
  }

  private static SortedSet<String> regions(Environment environment, List<Component> items) {
    var regions = new TreeSet<String>();
    environment
        .region()
        .ifPresentOrElse(regions::add, () -> items.forEach(i -> regions.addAll(i.regions())));
    return regions;
  }

  private static Optional<Users> users(List<Component> items) {
    long fewest = 0;
    long most = 0;
    int unknown = 0;
    for (Component item : items) {
      if (item.users().isEmpty()) {
        unknown++;
      } else {
        long here = item.users().get();
        fewest = Math.max(fewest, here);
        most = most > Long.MAX_VALUE - here ? Long.MAX_VALUE : most + here;
      }
    }
    return unknown == items.size()
        ? Optional.empty()
        : Optional.of(new Users(fewest, most, unknown));
  }

  private static Interruption interruption(Release release) {
    return switch (release.rollout()) {
      case PARALLEL, ROLLING -> Interruption.NONE;
      case PHASED, PILOT -> Interruption.PART;
      case BIG_BANG, WINDOWED -> Interruption.ALL;
    };
  }
}
