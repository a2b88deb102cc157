package org.slipway.core.plan;

/**
 * One noun of the plan. A record is immutable; a changed one has the same id and takes its place by
 * an {@link Edit}.
 */
public sealed interface PlanRecord
    permits Approval,
        BusinessEvent,
        BusinessUnit,
        ChangeTicket,
        ChecklistItem,
        Component,
        ComponentVersion,
        Dependency,
        Deployment,
        Environment,
        Evidence,
        ExceptionGrant,
        Freeze,
        Hold,
        HolidayCalendar,
        Incident,
        Link,
        MaintenanceWindow,
        Organisation,
        Person,
        Policy,
        Release,
        ReleaseTrain,
        Reservation,
        RiskAssessment,
        RosterEntry,
        RosterRotation,
        SavedView,
        Snapshot,
        Team,
        TrafficProfile,
        Vendor,
        VendorDelivery {

  /** Id, key, external ids and unknown fields. */
  Head<? extends PlanRecord> head();

  default Id<? extends PlanRecord> id() {
    return head().id();
  }

  /** What people call it; unique per kind. */
  default String key() {
    return head().key();
  }

  default Kind kind() {
    return Kind.of(getClass());
  }
}
