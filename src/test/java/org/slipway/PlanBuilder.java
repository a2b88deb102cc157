package org.slipway;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.slipway.core.plan.Actuals;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Approval;
import org.slipway.core.plan.ApprovalNeed;
import org.slipway.core.plan.Assurance;
import org.slipway.core.plan.BusinessUnit;
import org.slipway.core.plan.ChangeTicket;
import org.slipway.core.plan.ChangeType;
import org.slipway.core.plan.ChecklistItem;
import org.slipway.core.plan.ChecklistState;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.ComponentVersion;
import org.slipway.core.plan.CutOff;
import org.slipway.core.plan.Decision;
import org.slipway.core.plan.Delivery;
import org.slipway.core.plan.Dependency;
import org.slipway.core.plan.DependencyType;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Evidence;
import org.slipway.core.plan.ExceptionGrant;
import org.slipway.core.plan.Freeze;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.Hold;
import org.slipway.core.plan.HoldCause;
import org.slipway.core.plan.Holiday;
import org.slipway.core.plan.HolidayCalendar;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Incident;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Link;
import org.slipway.core.plan.LinkType;
import org.slipway.core.plan.MaintenanceWindow;
import org.slipway.core.plan.Outcome;
import org.slipway.core.plan.Person;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.plan.Policy;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.ReleaseClass;
import org.slipway.core.plan.ReleaseTrain;
import org.slipway.core.plan.Reservation;
import org.slipway.core.plan.RiskAssessment;
import org.slipway.core.plan.RollbackPlan;
import org.slipway.core.plan.RollbackTail;
import org.slipway.core.plan.RolloutModel;
import org.slipway.core.plan.RosterEntry;
import org.slipway.core.plan.RosterRotation;
import org.slipway.core.plan.Scope;
import org.slipway.core.plan.Severity;
import org.slipway.core.plan.Shape;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.Team;
import org.slipway.core.plan.TicketState;
import org.slipway.core.plan.Timing;
import org.slipway.core.plan.TrafficProfile;
import org.slipway.core.time.Interval;
import org.slipway.core.time.Recurrence;

/**
 * Builds readable plans for tests, record by record: each method puts one record with sensible
 * values and returns it, {@link #set} changes one field of it. Wall times are those of its zone.
 * Ids and keys are counted, so the same calls give the same plan.
 */
public final class PlanBuilder {

  private final ZoneId zone;
  private Plan plan = Plan.EMPTY;
  private int made;

  public PlanBuilder(String zone) {
    this.zone = ZoneId.of(zone);
  }

  public Plan plan() {
    return plan;
  }

  /** {@code 2026-09-29T22:30} in the builder's zone. */
  public Instant at(String wallTime) {
    return LocalDateTime.parse(wallTime).atZone(zone).toInstant();
  }

  public Interval between(String from, String to) {
    return new Interval(at(from), at(to));
  }

  /**
   * Puts any record.
   *
   * @throws IllegalArgumentException if the plan refuses it
   */
  public <T extends PlanRecord> T put(T record) {
    plan =
        switch (plan.apply(Edit.put(Phrase.of("edit.unnamed"), record))) {
          case Applied.Done(Plan after) -> after;
          case Applied.Refused(var reasons) ->
              throw new IllegalArgumentException(reasons.toString());
        };
    return record;
  }

  /** The record with one field changed, as it stands in the plan now. */
  public <T extends PlanRecord> T set(T record, String field, Object value) {
    @SuppressWarnings("unchecked")
    T current = (T) plan.find(Ref.of(record)).orElseThrow();
    return put(Shape.with(current, field, value));
  }

  public void remove(PlanRecord record) {
    plan =
        ((Applied.Done) plan.apply(Edit.remove(Phrase.of("edit.unnamed"), Ref.of(record)))).plan();
  }

  private <T extends PlanRecord> Head<T> head(Class<T> type) {
    made++;
    Id<T> id = new Id<>(new UUID(0x01890000_0000_7000L, 0x8000_0000_0000_0000L + made));
    return Head.of(id, Kind.of(type).prefix() + "-" + made);
  }

  public Team team(String name) {
    return put(new Team(head(Team.class), name, Optional.empty(), Optional.empty()));
  }

  public BusinessUnit unit(String name) {
    return put(
        new BusinessUnit(head(BusinessUnit.class), name, Optional.empty(), Optional.empty()));
  }

  public Person person(String name, String... roles) {
    return put(new Person(head(Person.class), name, Optional.empty(), List.of(roles), zone));
  }

  public Component component(String name) {
    return put(
        new Component(
            head(Component.class),
            name,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty()));
  }

  public Component partOf(Component parent, String name) {
    return set(component(name), "parent", Optional.of(parent.id()));
  }

  public Dependency needs(Component from, Component to) {
    return put(
        new Dependency(head(Dependency.class), from.id(), to.id(), DependencyType.DEPENDS_ON));
  }

  public Link link(PlanRecord from, PlanRecord to, LinkType type, Duration lag) {
    return put(new Link(head(Link.class), Ref.of(from), Ref.of(to), type, lag));
  }

  /** Everywhere. */
  public Hold hold(Component component, HoldCause cause, Interval during) {
    return put(
        new Hold(
            head(Hold.class),
            component.id(),
            Optional.empty(),
            cause,
            "said so",
            during.start(),
            Optional.of(during.end())));
  }

  /** One that declares nothing yet. */
  public ComponentVersion version(Component component, String version) {
    return put(
        new ComponentVersion(
            head(ComponentVersion.class),
            component.id(),
            version,
            List.of(),
            List.of(),
            Optional.empty(),
            List.of()));
  }

  /** Without a limit of its capacity and without a roster. */
  public Environment environment(String name, Stage stage) {
    return put(
        new Environment(
            head(Environment.class),
            name,
            stage,
            Optional.empty(),
            Optional.empty(),
            zone,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  public Release release(String name, String version, Component... delivers) {
    return put(
        new Release(
            head(Release.class),
            name,
            version,
            ReleaseClass.MINOR,
            ChangeType.NORMAL,
            RolloutModel.PHASED,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Arrays.stream(delivers).map(c -> new Delivery(c.id(), version)).toList(),
            List.of(),
            Optional.empty(),
            List.of()));
  }

  /** Planned, with all items of the release; times in minutes. */
  public Deployment deploy(
      Release release, Environment to, String start, long run, long verification, long tail) {
    return put(
        new Deployment(
            head(Deployment.class),
            release.id(),
            to.id(),
            release.delivers().stream().map(Delivery::component).toList(),
            Optional.empty(),
            timing(start, run, verification, tail),
            DeploymentState.PLANNED,
            Actuals.NONE,
            List.of(),
            List.of(),
            List.of(),
            Optional.of(new RollbackPlan("switch back", Optional.empty())),
            List.of()));
  }

  /** Planned for an hour, half an hour of verification and half an hour of rollback. */
  public Deployment deploy(Release release, Environment to, String start) {
    return deploy(release, to, start, 60, 30, 30);
  }

  public Timing timing(String start, long run, long verification, long tail) {
    return new Timing(
        Optional.of(new PlannedStart(at(start), zone)),
        Optional.empty(),
        Optional.of(Duration.ofMinutes(run)),
        Optional.of(Duration.ofMinutes(verification)),
        Optional.of(new RollbackTail(Duration.ofMinutes(tail), true)));
  }

  public ChangeTicket ticket(String number, Deployment... covered) {
    return put(
        new ChangeTicket(
            head(ChangeTicket.class),
            number,
            "Change " + number,
            ChangeType.NORMAL,
            TicketState.SCHEDULED,
            Optional.empty(),
            Arrays.stream(covered).map(Deployment::id).toList()));
  }

  public Freeze freeze(String name, Severity severity, String from, String to) {
    return put(
        new Freeze(
            head(Freeze.class),
            name,
            severity,
            Scope.ALL,
            once(from, to),
            Optional.empty(),
            "because",
            Optional.empty()));
  }

  public MaintenanceWindow window(String name, String from, String to) {
    return put(
        new MaintenanceWindow(
            head(MaintenanceWindow.class),
            name,
            Scope.ALL,
            once(from, to),
            Optional.empty(),
            Optional.empty()));
  }

  public Recurrence once(String from, String to) {
    return Recurrence.once(LocalDateTime.parse(from), LocalDateTime.parse(to), zone);
  }

  public Recurrence again(String from, String to, String rule) {
    return Recurrence.repeating(LocalDateTime.parse(from), LocalDateTime.parse(to), zone, rule);
  }

  /** Without a holiday calendar; its cut-offs are given. */
  public ReleaseTrain train(String name, Recurrence departs, CutOff... cutOffs) {
    return put(
        new ReleaseTrain(
            head(ReleaseTrain.class),
            name,
            departs,
            Optional.empty(),
            List.of(cutOffs),
            List.of(),
            Optional.empty()));
  }

  /** Saturdays and Sundays are off, and these dates. */
  public HolidayCalendar holidays(int year, String... dates) {
    return put(
        new HolidayCalendar(
            head(HolidayCalendar.class),
            "Holidays",
            "DE",
            Arrays.stream(dates).map(d -> new Holiday(LocalDate.parse(d), "Holiday")).toList(),
            List.of(year)));
  }

  public RosterEntry onCall(String roster, Person person, String from, String to) {
    return put(new RosterEntry(head(RosterEntry.class), roster, person.id(), between(from, to)));
  }

  /** People in turn, a shift a week from the first one on, with half an hour of hand-over. */
  public RosterRotation rotation(String roster, List<Person> people, String from, String to) {
    return put(
        new RosterRotation(
            head(RosterRotation.class),
            roster,
            people.stream().map(Person::id).toList(),
            again(from, to, "FREQ=WEEKLY"),
            Duration.ofMinutes(30)));
  }

  public Reservation book(Environment environment, int units, String from, String to) {
    return put(
        new Reservation(
            head(Reservation.class),
            environment.id(),
            between(from, to),
            Optional.of(units),
            Optional.empty(),
            "load test",
            Optional.empty()));
  }

  /** An open blocker without owner, due time or evidence. */
  public ChecklistItem check(Release release, String title) {
    return put(
        new ChecklistItem(
            head(ChecklistItem.class),
            release.id(),
            title,
            "General",
            true,
            Optional.empty(),
            Optional.empty(),
            ChecklistState.OPEN,
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  public Evidence evidence(PlanRecord of, String kind, Outcome outcome, String observed) {
    return put(
        new Evidence(
            head(Evidence.class),
            Ref.of(of),
            kind,
            outcome,
            new TreeMap<>(),
            at(observed),
            Optional.empty()));
  }

  public Approval approval(
      Release release, Person by, String role, Decision decision, String at, String digest) {
    return put(
        new Approval(
            head(Approval.class),
            release.id(),
            by.id(),
            role,
            decision,
            at(at),
            digest,
            Assurance.CLAIMED,
            Optional.empty()));
  }

  /** Approved the moment it was asked for, without a date. */
  public ExceptionGrant exception(String rule, PlanRecord subject, Person by, String expires) {
    return put(
        new ExceptionGrant(
            head(ExceptionGrant.class),
            rule,
            Ref.of(subject),
            "it has to be",
            Optional.of(by.id()),
            Optional.empty(),
            at(expires),
            Optional.empty(),
            Optional.empty()));
  }

  /** Orders a minute by hour of the week, Monday 00:00 first, in the builder's zone. */
  public TrafficProfile traffic(String region, IntUnaryOperator hours) {
    return put(
        new TrafficProfile(
            head(TrafficProfile.class),
            region,
            zone,
            "orders/min",
            IntStream.range(0, TrafficProfile.HOURS)
                .mapToObj(hour -> BigDecimal.valueOf(hours.applyAsInt(hour)))
                .toList()));
  }

  /** Answers to the risk questions about a release, by nobody named. */
  public RiskAssessment assess(Release release, SortedMap<String, String> answers, String at) {
    return put(
        new RiskAssessment(
            head(RiskAssessment.class),
            release.id(),
            answers,
            Optional.empty(),
            Optional.of(at(at))));
  }

  /** An incident that a deployment caused, over after an hour. */
  public Incident incident(String title, String start, Deployment causedBy) {
    return put(
        new Incident(
            head(Incident.class),
            title,
            "high",
            at(start),
            Optional.of(at(start).plusSeconds(3600)),
            List.of(),
            Optional.of(causedBy.id())));
  }

  /** Claimed approvals count; nothing is asked for and nothing set. */
  public Policy policy(ApprovalNeed... needs) {
    return put(
        new Policy(
            head(Policy.class),
            "House rules",
            "1",
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>(),
            List.of(needs),
            true,
            Optional.<BigDecimal>empty(),
            new TreeMap<>(),
            List.of(),
            List.of(),
            Optional.empty()));
  }
}
