package org.slipway.core.readiness;

import java.util.List;
import org.slipway.core.calendar.Anchors;
import org.slipway.core.calendar.Occurrences;
import org.slipway.core.graph.compatibility.Arrival;
import org.slipway.core.graph.compatibility.Ties;
import org.slipway.core.graph.component.ComponentGraph;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Freeze;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.MaintenanceWindow;
import org.slipway.core.plan.Milestone;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.RosterEntry;
import org.slipway.core.plan.Scope;
import org.slipway.core.risk.PastDeployments;
import org.slipway.core.schedule.Collisions;
import org.slipway.core.schedule.Rosters;
import org.slipway.core.schedule.slot.Needs;
import org.slipway.core.time.Interval;

/**
 * What rules may look at: the records of an extract, or of a whole plan of which they read no more
 * than the extract would hold, and what is derived from them once for all rules. Safe for all
 * threads.
 */
public sealed interface Facts permits ExtractFacts, PlanFacts {

  Plan plan();

  /** What approvals of this release are compared with. */
  String contentDigest(Id<Release> release);

  Collisions collisions();

  /** The freezes whose scope may be about this environment, in plan order. */
  default List<Freeze> freezes(Environment environment) {
    return plan().freezes().values().stream()
        .filter(freeze -> mayBeAbout(freeze.scope(), environment))
        .toList();
  }

  /** The windows whose scope may be about this environment, in plan order. */
  default List<MaintenanceWindow> windows(Environment environment) {
    return plan().maintenanceWindows().values().stream()
        .filter(window -> mayBeAbout(window.scope(), environment))
        .toList();
  }

  private static boolean mayBeAbout(Scope scope, Environment environment) {
    return (scope.environments().isEmpty() || scope.environments().contains(environment.id()))
        && (scope.stages().isEmpty() || scope.stages().contains(environment.stage()));
  }

  /** Who is on call around a stretch by the roster of this name, turns of rotations included. */
  default List<RosterEntry> roster(String name, Interval during) {
    return Rosters.around(plan(), name, roster(name), during);
  }

  /** All entries of the roster of this name that were entered, by time. */
  default List<RosterEntry> roster(String name) {
    return Rosters.entries(plan(), name);
  }

  /** What happened before, for risk. */
  PastDeployments past();

  /** Which component needs which. */
  default Needs needs() {
    return Needs.of(plan());
  }

  /** What the versions of components declare to need of each other. */
  default Ties ties() {
    return Ties.of(plan());
  }

  /** What a deployment meets in its environment. */
  List<Arrival> met(Deployment deployment);

  /** The components and how they hang together. */
  ComponentGraph components();

  /** Which components are being changed where, by what is unfinished. */
  Upgrades upgrades();

  /** When freezes and windows happen. */
  Occurrences occurrences();

  /** When a milestone is. */
  default Anchors.Dated dated(Milestone milestone) {
    return Anchors.of(plan(), milestone);
  }

  /** The facts of the plan after an edit; what the edit cannot have changed is kept. */
  default Facts after(Plan after, Fingerprint fingerprint, Edit edit) {
    return new PlanFacts(after, fingerprint);
  }

  /** The facts of an extract. */
  static Facts of(Extract extract) {
    return new ExtractFacts(extract);
  }

  /** The facts of a whole plan: the same findings without making extracts. */
  static Facts of(Plan plan, Fingerprint fingerprint) {
    return new PlanFacts(plan, fingerprint);
  }
}
