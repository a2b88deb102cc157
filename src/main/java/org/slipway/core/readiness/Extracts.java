package org.slipway.core.readiness;

import java.time.LocalDate;
import java.time.zone.ZoneRulesProvider;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slipway.core.calendar.AnchoredDate;
import org.slipway.core.graph.compatibility.Arrival;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.ReleaseTrain;
import org.slipway.core.risk.PastDeployment;
import org.slipway.core.schedule.train.Departures;
import org.slipway.core.time.Expansion;
import org.slipway.core.time.Interval;
import org.slipway.core.time.Occurrence;

/**
 * Makes extracts (DESIGN §1). These are the relations a rule may follow, and no others.
 *
 * <p>From any subject: to the policy and the organisation; to its release, the release's checklist,
 * approvals and risk assessments, its train (from a release also to the train's departures on the
 * day it is booked on) and all its deployments (but for the subject reduced, see below); from a
 * record of the extract to every record it names in a field; to exceptions that name the subject,
 * its release, or an item a finding may name: component, environment, person, team, ticket,
 * checklist item, neighbour.
 *
 * <p>From a deployment further: to its change tickets; to evidence on it, its release, its
 * environment and its items; to the vendors' deliveries its release waits for, naming that release
 * alone; to dependencies of its items; to the freezes and windows that match it, with their
 * occurrences from its start to its end and on to its open end; to the roster of its environment
 * around its interval and its rotations; to the traffic profile of its region, where the policy has
 * a risk model; to its neighbours, see {@link org.slipway.core.schedule.Collisions#neighbours}; to
 * the unfinished deployments that bring what its items hang on, as far as {@link Upgrades} names
 * them, with a shortest way of dependencies to it; to the deployments that links tie to it, with
 * those links; to a shortest circle of dependencies through each need of its items that leads back;
 * to the holds that reach it and may stand then, with a shortest way to what is on hold; to the
 * past deployments behind its risk, as rows of {@link org.slipway.core.risk.PastDeployment} instead
 * of records; and to what it meets in its environment, as rows of {@link
 * org.slipway.core.graph.compatibility.Arrival}, with what those versions and its own declare. From
 * a release to what the versions that it delivers declare, libraries included, and to the links by
 * which it or its deployments wait, with one of the deployments that it meets by them.
 *
 * <p>Deployments other than the subject are reduced to id, key, state, environment, items, locks,
 * shared services, team, assigned people and interval, which for those of the same release, and
 * those it is linked to wait for, keeps its parts; releases other than the subject's to id, key,
 * name, version, those items, and the departure they share with it. Values last imported are left
 * out. So the size does not depend on what else is in the plan.
 */
public final class Extracts {

  private Extracts() {}

  /**
   * The extract for a deployment or a release.
   *
   * @throws IllegalArgumentException if the subject is neither, or not in the plan
   */
  public static Extract of(Plan plan, Ref subject, Fingerprint fingerprint) {
    return of(Facts.of(plan, fingerprint), subject);
  }

  /** The extract from facts that are at hand already. */
  public static Extract of(Facts facts, Ref subject) {
    return of(facts, subject, zoneData());
  }

  /** The extract of an extract: the same once more. */
  public static Extract of(Extract extract) {
    return of(Facts.of(extract), extract.subject(), extract.zoneData());
  }

  private static Extract of(Facts facts, Ref subject, String zoneData) {
    Id<Release> release = release(facts.plan(), subject);
    Gathering gathering = new Gathering(facts, release);
    SortedMap<Ref, List<Occurrence>> occurrences = new TreeMap<>();
    SortedMap<Ref, List<Interval>> notComputed = new TreeMap<>();
    List<PastDeployment> past = List.of();
    List<Arrival> arrivals = List.of();
    if (subject.kind() == Kind.RELEASE) {
      departures(facts, gathering, occurrences, notComputed);
    } else {
      Deployment deployment = facts.plan().get(Deployment.class, new Id<>(subject.id().uuid()));
      gathering.around(deployment);
      arrivals = facts.met(deployment);
      past = facts.past().behind(facts.plan(), deployment);
      Optional<Interval> range = Reach.of(facts, deployment);
      for (PlanRecord record : gathering.timed()) {
        Ref ref = Ref.of(record);
        range
            .map(at -> facts.occurrences().of(ref, at))
            .ifPresent(e -> store(e, range.get(), ref, occurrences, notComputed));
      }
    }
    Plan plan = gathering.plan();
    return new Extract(
        subject,
        plan,
        facts.contentDigest(release),
        occurrences,
        notComputed,
        throttled(facts, plan),
        past,
        anchored(facts, gathering.release()),
        arrivals,
        zoneData);
  }

  /** Told by the whole plan, because the extract does not hold all that throttles look at. */
  private static SortedMap<String, List<Id<Deployment>>> throttled(Facts facts, Plan extracted) {
    return facts
        .collisions()
        .throttled(
            extracted.deployments().keySet().stream()
                .map(id -> facts.plan().get(Deployment.class, id))
                .toList());
  }

  private static List<AnchoredDate> anchored(Facts facts, Release release) {
    return release.milestones().stream()
        .flatMap(
            milestone ->
                milestone.anchor().stream()
                    .map(anchor -> new AnchoredDate(anchor, facts.dated(milestone))))
        .distinct()
        .toList();
  }

  private static void departures(
      Facts facts,
      Gathering gathering,
      SortedMap<Ref, List<Occurrence>> occurrences,
      SortedMap<Ref, List<Interval>> notComputed) {
    Optional<ReleaseTrain> train = gathering.train();
    Optional<LocalDate> day = gathering.release().departure();
    if (train.isPresent() && day.isPresent()) {
      Interval range = Departures.wholeDay(train.get(), day.get());
      Ref ref = Ref.of(train.get());
      store(facts.occurrences().of(ref, range), range, ref, occurrences, notComputed);
    }
  }

  private static void store(
      Expansion expansion,
      Interval range,
      Ref ref,
      SortedMap<Ref, List<Occurrence>> occurrences,
      SortedMap<Ref, List<Interval>> notComputed) {
    if (!expansion.occurrences().isEmpty()) {
      occurrences.put(ref, expansion.occurrences());
    }
    List<Interval> unknown = expansion.unknown().within(range).stretches();
    if (!unknown.isEmpty()) {
      notComputed.put(ref, unknown);
    }
  }

  private static Id<Release> release(Plan plan, Ref subject) {
    return switch (subject.kind()) {
      case RELEASE -> plan.get(Release.class, new Id<>(subject.id().uuid())).id();
      case DEPLOYMENT -> plan.get(Deployment.class, new Id<>(subject.id().uuid())).release();
      default -> throw new IllegalArgumentException("not judged: " + subject.kind().token());
    };
  }

  /** The version of the time-zone data of this machine, for example {@code 2026a}. */
  public static String zoneData() {
    return ZoneRulesProvider.getVersions("UTC").lastEntry().getKey();
  }
}
