package org.slipway.core.plan;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The nouns of a plan. The order is that of reference: a record mostly refers to kinds before its
 * own, so rows are written in this order and removed against it.
 */
public enum Kind {
  ORGANISATION(Organisation.class, "organisation", "ORG"),
  BUSINESS_UNIT(BusinessUnit.class, "business-unit", "BU"),
  TEAM(Team.class, "team", "TEAM"),
  PERSON(Person.class, "person", "PER"),
  VENDOR(Vendor.class, "vendor", "VEN"),
  HOLIDAY_CALENDAR(HolidayCalendar.class, "holiday-calendar", "HOL"),
  COMPONENT(Component.class, "component", "CI"),
  COMPONENT_VERSION(ComponentVersion.class, "component-version", "VERS"),
  DEPENDENCY(Dependency.class, "dependency", "LINK"),
  ENVIRONMENT(Environment.class, "environment", "ENV"),
  HOLD(Hold.class, "hold", "HOLD"),
  RELEASE(Release.class, "release", "REL"),
  DEPLOYMENT(Deployment.class, "deployment", "DEP"),
  LINK(Link.class, "link", "SEQ"),
  RELEASE_TRAIN(ReleaseTrain.class, "release-train", "TRAIN"),
  VENDOR_DELIVERY(VendorDelivery.class, "vendor-delivery", "VDEL"),
  RISK_ASSESSMENT(RiskAssessment.class, "risk-assessment", "RISK"),
  CHANGE_TICKET(ChangeTicket.class, "change-ticket", "CHG"),
  FREEZE(Freeze.class, "freeze", "FRZ"),
  MAINTENANCE_WINDOW(MaintenanceWindow.class, "maintenance-window", "WIN"),
  BUSINESS_EVENT(BusinessEvent.class, "business-event", "EVT"),
  ROSTER_ENTRY(RosterEntry.class, "roster-entry", "DUTY"),
  ROSTER_ROTATION(RosterRotation.class, "roster-rotation", "ROTA"),
  TRAFFIC_PROFILE(TrafficProfile.class, "traffic-profile", "TRF"),
  RESERVATION(Reservation.class, "reservation", "BOOK"),
  CHECKLIST_ITEM(ChecklistItem.class, "checklist-item", "CHK"),
  EVIDENCE(Evidence.class, "evidence", "EVI"),
  APPROVAL(Approval.class, "approval", "APR"),
  EXCEPTION(ExceptionGrant.class, "exception", "EXC"),
  INCIDENT(Incident.class, "incident", "INC"),
  POLICY(Policy.class, "policy", "POL"),
  SAVED_VIEW(SavedView.class, "saved-view", "VIEW"),
  SNAPSHOT(Snapshot.class, "snapshot", "SNAP");

  private static final Map<Class<?>, Kind> BY_TYPE =
      Arrays.stream(values()).collect(Collectors.toMap(Kind::type, Function.identity()));
  private static final Map<String, Kind> BY_TOKEN =
      Arrays.stream(values()).collect(Collectors.toMap(Kind::token, Function.identity()));

  private final Class<? extends PlanRecord> type;
  private final String token;
  private final String prefix;

  Kind(Class<? extends PlanRecord> type, String token, String prefix) {
    this.type = type;
    this.token = token;
    this.prefix = prefix;
  }

  /** The record class of this noun. */
  public Class<? extends PlanRecord> type() {
    return type;
  }

  /** Its name in files, digests and message keys. */
  public String token() {
    return token;
  }

  /** What a new human key of this kind starts with. */
  public String prefix() {
    return prefix;
  }

  /**
   * The kind of a record class.
   *
   * @throws IllegalArgumentException if the class is no noun
   */
  public static Kind of(Class<?> type) {
    Kind kind = BY_TYPE.get(type);
    if (kind == null) {
      throw new IllegalArgumentException("not a noun of the plan: " + type.getName());
    }
    return kind;
  }

  /** The kind with this token, or nothing where a newer program made it. */
  public static Optional<Kind> byToken(String token) {
    return Optional.ofNullable(BY_TOKEN.get(token));
  }
}
