package org.slipway.core.schedule;

import org.slipway.core.plan.CollisionKind;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Person;
import org.slipway.core.plan.Team;

/** What exactly two deployments clash over, seen from the first of them (DEFINITIONS §3). */
public sealed interface Clash {

  CollisionKind kind();

  /** The same clash seen from the other deployment. */
  default Clash turned() {
    return this;
  }

  /** Both touch one item of an environment, or one touches a part of what the other touches. */
  record Item(Id<Environment> environment, Id<Component> mine, Id<Component> theirs)
      implements Clash {
    @Override
    public CollisionKind kind() {
      return CollisionKind.SAME_ITEM;
    }

    @Override
    public Clash turned() {
      return new Item(environment, /* mine= */ theirs, /* theirs= */ mine);
    }
  }

  /** Both hold the lock of this name. */
  record Lock(String name) implements Clash {
    @Override
    public CollisionKind kind() {
      return CollisionKind.SAME_LOCK;
    }
  }

  /** More is going on in the environment than it takes at once. */
  record Place(Id<Environment> environment, int capacity) implements Clash {
    @Override
    public CollisionKind kind() {
      return CollisionKind.ENVIRONMENT;
    }
  }

  /** More deployments use the shared service than it takes at once. */
  record Service(Id<Component> component, int capacity) implements Clash {
    @Override
    public CollisionKind kind() {
      return CollisionKind.SHARED_SERVICE;
    }
  }

  /** The other has booked the whole environment. */
  record PlaceTaken(Id<Environment> environment) implements Clash {
    @Override
    public CollisionKind kind() {
      return CollisionKind.ENVIRONMENT;
    }
  }

  /** The other has booked the whole shared service. */
  record ServiceTaken(Id<Component> component) implements Clash {
    @Override
    public CollisionKind kind() {
      return CollisionKind.SHARED_SERVICE;
    }
  }

  /** One person is to work on both. */
  record Worker(Id<Person> person) implements Clash {
    @Override
    public CollisionKind kind() {
      return CollisionKind.SAME_PERSON;
    }
  }

  /** The team has more deployments at once than it says it can do. */
  record Crew(Id<Team> team, int limit) implements Clash {
    @Override
    public CollisionKind kind() {
      return CollisionKind.SAME_TEAM;
    }
  }

  /** More is under way than a throttle of the policy lets through at once. */
  record Throttled(String name, int atMost) implements Clash {
    @Override
    public CollisionKind kind() {
      return CollisionKind.THROTTLE;
    }
  }

  /**
   * One touches a component that directly needs a component the other touches, in one environment.
   *
   * @param mineNeeds whether mine needs theirs; else theirs needs mine
   */
  record Related(
      Id<Environment> environment, Id<Component> mine, Id<Component> theirs, boolean mineNeeds)
      implements Clash {
    @Override
    public CollisionKind kind() {
      return CollisionKind.RELATED_SERVICE;
    }

    @Override
    public Clash turned() {
      return new Related(environment, /* mine= */ theirs, /* theirs= */ mine, !mineNeeds);
    }
  }
}
