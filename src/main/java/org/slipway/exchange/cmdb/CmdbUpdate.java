package org.slipway.exchange.cmdb;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Delivery;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.plan.Release;

/**
 * What a CMDB must learn of deployments that are done: where which item has another version than it
 * had. A deployment that failed or was rolled back leaves everything as it was. For one thread.
 */
final class CmdbUpdate {

  /**
   * One item in one environment.
   *
   * @param before empty: no earlier deployment says what was there
   * @param at when the deployment that brought it ended, or else began or was to begin
   * @param by the last deployment that brought another version
   * @param tenants who has it; empty: all of whom nothing else is told
   */
  record Changed(
      Component component,
      Environment environment,
      Optional<String> before,
      String after,
      Instant at,
      Deployment by,
      List<String> tenants) {

    Changed of(List<String> someTenants) {
      return new Changed(component, environment, before, after, at, by, someTenants);
    }

    boolean isOther() {
      return !before.equals(Optional.of(after));
    }
  }

  private static final String ALL = "";

  private final Plan plan;
  private final Optional<Instant> since;

  /**
   * @param since first instant that counts; empty: everything counts
   */
  CmdbUpdate(Plan plan, Optional<Instant> since) {
    this.plan = plan;
    this.since = since;
  }

  /** Each item in each environment once, by their names; more than once where tenants differ. */
  List<Changed> changes() {
    SortedMap<String, SortedMap<String, Changed>> standing = new TreeMap<>();
    List<Deployment> inTime =
        done()
            .filter(deployment -> at(deployment).isPresent())
            .sorted(Comparator.comparing(CmdbUpdate::known).thenComparing(Deployment::id))
            .toList();
    for (Deployment deployment : inTime) {
      for (Delivery delivery : plan.get(Release.class, deployment.release()).delivers()) {
        if (deployment.items().contains(delivery.component())) {
          String spot = delivery.component() + " " + deployment.environment();
          deploy(standing.computeIfAbsent(spot, _ -> new TreeMap<>()), deployment, delivery);
        }
      }
    }
    return standing.values().stream()
        .flatMap(spot -> told(spot).stream())
        .sorted(
            Comparator.comparing((Changed c) -> c.component().name())
                .thenComparing(c -> c.environment().name())
                .thenComparing(c -> c.component().id())
                .thenComparing(c -> c.environment().id())
                .thenComparing(c -> String.join(", ", c.tenants())))
        .toList();
  }

  /** One for all reaches each tenant that had something of its own, too. */
  private void deploy(SortedMap<String, Changed> spot, Deployment deployment, Delivery delivery) {
    Optional<Changed> all = Optional.ofNullable(spot.get(ALL));
    SortedSet<String> reached = new TreeSet<>(deployment.tenants());
    if (reached.isEmpty()) {
      reached.add(ALL);
      reached.addAll(spot.keySet());
    }
    for (String tenant : reached) {
      Optional<Changed> own = Optional.ofNullable(spot.get(tenant));
      spot.put(tenant, after(own.or(() -> all), deployment, delivery));
    }
  }

  /** What is to be told of one item in one environment: tenants with the same are one. */
  private List<Changed> told(SortedMap<String, Changed> spot) {
    Optional<Changed> all = Optional.ofNullable(spot.get(ALL));
    var told = new LinkedHashMap<Changed, SortedSet<String>>();
    spot.forEach(
        (tenant, now) -> {
          boolean same = !tenant.equals(ALL) && all.equals(Optional.of(now));
          if (!same && counts(now.at()) && now.isOther()) {
            told.computeIfAbsent(now, _ -> new TreeSet<>()).add(tenant);
          }
        });
    return told.entrySet().stream()
        .map(
            entry ->
                entry.getKey().of(entry.getValue().stream().filter(t -> !t.equals(ALL)).toList()))
        .toList();
  }

  /** Deployments that are done while nobody knows when; they change nothing here. */
  List<Deployment> undated() {
    return done().filter(deployment -> at(deployment).isEmpty()).toList();
  }

  private Stream<Deployment> done() {
    return plan.deployments().values().stream()
        .filter(deployment -> deployment.state() == DeploymentState.DONE);
  }

  /** What stands after a deployment; the same version again changes nothing. */
  private Changed after(Optional<Changed> before, Deployment deployment, Delivery delivery) {
    if (before.filter(old -> old.after().equals(delivery.version())).isPresent()) {
      return before.get();
    }
    boolean goesOn = before.filter(old -> counts(old.at())).isPresent();
    return new Changed(
        plan.get(Component.class, delivery.component()),
        plan.get(Environment.class, deployment.environment()),
        goesOn ? before.flatMap(Changed::before) : before.map(Changed::after),
        delivery.version(),
        known(deployment),
        deployment,
        List.of());
  }

  private boolean counts(Instant at) {
    return since.map(first -> !at.isBefore(first)).orElse(true);
  }

  private static Instant known(Deployment deployment) {
    return at(deployment).orElseThrow();
  }

  private static Optional<Instant> at(Deployment deployment) {
    return deployment
        .actuals()
        .end()
        .or(() -> deployment.actuals().start())
        .or(() -> deployment.timing().start().map(PlannedStart::at));
  }
}
