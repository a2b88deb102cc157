package org.slipway.core.plan;

/** What a record is called where people read about it, beside its key. */
public final class Names {

  private Names() {}

  /**
   * For example {@code Payments 4.2}, {@code Payments 4.2 to prod-eu}, {@code Quarter close},
   * {@code Checkout → Payments}.
   */
  public static String of(Plan plan, PlanRecord record) {
    return switch (record) {
      case Organisation o -> o.name();
      case BusinessUnit u -> u.name();
      case Team t -> t.name();
      case Person p -> p.name();
      case Vendor v -> v.name();
      case HolidayCalendar h -> h.name();
      case Component c -> c.name();
      case Environment e -> e.name();
      case Release r -> r.name() + " " + r.version();
      case Deployment d -> release(plan, d) + " to " + environment(plan, d);
      case ChangeTicket t -> t.number();
      case Freeze f -> f.name();
      case MaintenanceWindow w -> w.name();
      case BusinessEvent e -> e.name();
      case ReleaseTrain t -> t.name();
      case VendorDelivery d -> d.name();
      case RiskAssessment a -> of(plan, plan.get(Release.class, a.release()));
      case RosterEntry e -> e.roster();
      case RosterRotation r -> r.roster();
      case TrafficProfile t -> t.region();
      case SavedView v -> v.name();
      case Snapshot s -> s.name();
      case Reservation r -> r.purpose();
      case ChecklistItem i -> i.title();
      case Incident i -> i.title();
      case Policy p -> p.name();
      case Dependency d ->
          of(plan, plan.get(Component.class, d.from()))
              + " → "
              + of(plan, plan.get(Component.class, d.to()));
      case ComponentVersion v ->
          of(plan, plan.get(Component.class, v.component())) + " " + v.version();
      case Hold h -> of(plan, plan.get(Component.class, h.component()));
      case Link l -> end(plan, l.from()) + " → " + end(plan, l.to());
      case Evidence e -> e.evidenceKind();
      case Approval a -> a.key();
      case ExceptionGrant g -> g.key();
    };
  }

  private static String end(Plan plan, Ref ref) {
    return of(plan, plan.find(ref).orElseThrow());
  }

  /** The same as an argument of a phrase. */
  public static Arg arg(Plan plan, PlanRecord record) {
    return Arg.named(record, of(plan, record));
  }

  /** The release of a deployment, for example {@code Payments 4.2}. */
  public static String release(Plan plan, Deployment deployment) {
    return of(plan, plan.get(Release.class, deployment.release()));
  }

  public static String environment(Plan plan, Deployment deployment) {
    return plan.get(Environment.class, deployment.environment()).name();
  }
}
