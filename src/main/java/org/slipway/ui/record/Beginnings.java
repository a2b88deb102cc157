package org.slipway.ui.record;

import java.time.ZoneId;
import java.util.Optional;
import org.slipway.core.plan.Delivery;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Shape;
import org.slipway.ui.session.Entry;
import org.slipway.ui.session.Session;

/** What a new record starts with. */
final class Beginnings {

  private Beginnings() {}

  /** The word a line starts with that must not stay empty; empty where only a person knows it. */
  static Optional<String> first(Session session, Part.Line line) {
    Class<?> raw = Shape.raw(line.type());
    if (raw == ZoneId.class) {
      return Optional.of(session.zone().get().getId());
    }
    if (raw == int.class) {
      return Optional.of("0");
    }
    return raw.isEnum() || raw == boolean.class
        ? Entry.choices(session, line.type()).stream().findFirst()
        : Optional.empty();
  }

  /** Fills in what the selected record says about the new one. */
  static void fill(RecordViewModel model, PlanRecord selected) {
    switch (selected) {
      case Release release when model.kind() == Kind.DEPLOYMENT -> deployment(model, release);
      case Deployment deployment when model.kind() == Kind.DEPLOYMENT ->
          deployment(model, model.session().plan().get(Release.class, deployment.release()));
      case Deployment deployment when model.kind() == Kind.CHANGE_TICKET ->
          put(model, "deployments", deployment.id());
      case Environment environment when model.kind() == Kind.DEPLOYMENT ->
          put(model, "environment", environment.id());
      case Release _, Deployment _ when model.kind() == Kind.EXCEPTION ->
          put(model, "subject", Ref.of(selected));
      default -> {}
    }
  }

  /** A deployment of all that the release delivers, by the release's team. */
  private static void deployment(RecordViewModel model, Release release) {
    put(model, "release", release.id());
    put(model, "items", release.delivers().stream().map(Delivery::component).toList());
    put(model, "team", release.team());
  }

  private static void put(RecordViewModel model, String path, Object value) {
    model.draft().text(path).set(Entry.text(model.session(), value));
  }
}
