package org.slipway.exchange.cmdb;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.ExternalId;
import org.slipway.core.plan.Hold;
import org.slipway.core.plan.HoldCause;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.time.WallTime;
import org.slipway.exchange.incoming.Candidate;
import org.slipway.exchange.incoming.ExternalName;
import org.slipway.exchange.incoming.Identities;
import org.slipway.exchange.incoming.ImportOptions;
import org.slipway.exchange.incoming.Problem;
import org.slipway.exchange.incoming.Told;

/**
 * Turns rows of a health file into holds. A hold is the one that began at the same time for the
 * same item; a later state of the item ends what an earlier file began. Holds made by hand are left
 * alone. For one import and one thread.
 */
final class HoldCandidates {

  private static final String SOURCE = "health";

  /** Where a row speaks of. */
  private record Spot(Component component, Optional<Id<Environment>> environment) {}

  private final Plan plan;
  private final String source;
  private final ZoneId zone;
  private final Identities identities;
  private final ByName names;
  private final Told told;
  private final Map<Spot, Integer> lines = new HashMap<>(); // only looked up
  private final List<Candidate> made = new ArrayList<>();
  private int leftOut;

  HoldCandidates(Plan plan, ImportOptions options) {
    this.plan = plan;
    this.source = options.source().orElse(SOURCE);
    this.zone = options.zoneFor(plan);
    this.identities = new Identities(plan, options.newIds());
    this.names = new ByName(plan);
    this.told = new Told(options.limits());
  }

  List<Candidate> made() {
    return made;
  }

  List<Problem> problems(String file) {
    return told.problems(file);
  }

  SortedMap<Kind, Integer> leftOut() {
    var counts = new TreeMap<Kind, Integer>();
    if (leftOut > 0) {
      counts.put(Kind.HOLD, leftOut);
    }
    return counts;
  }

  void take(HealthRow row) {
    String status = row.said("status").orElse("").toLowerCase(Locale.ROOT);
    Optional<Component> component = component(row.item());
    Optional<Environment> environment = row.said("environment").flatMap(this::environment);
    Optional<Instant> since = row.said("since").flatMap(this::moment);
    if (component.isEmpty()) {
      leaveOut(row, Phrase.of("cmdb.health.unknown", Arg.words(row.item())));
    } else if (row.said("environment").isPresent() && environment.isEmpty()) {
      String name = row.said("environment").orElseThrow();
      leaveOut(row, Phrase.of("cmdb.health.environment", Arg.words(row.item()), Arg.words(name)));
    } else if (!List.of("ok", "degraded", "outage").contains(status)) {
      leaveOut(row, Phrase.of("cmdb.health.status", Arg.words(row.item()), Arg.words(status)));
    } else if (since.isEmpty()) {
      leaveOut(row, Phrase.of("cmdb.health.since", Arg.words(row.item())));
    } else {
      var spot = new Spot(component.get(), environment.map(Environment::id));
      take(row, spot, status, since.get());
    }
  }

  private void take(HealthRow row, Spot spot, String status, Instant since) {
    Integer earlier = lines.putIfAbsent(spot, row.place().line().orElse(0));
    if (earlier != null) {
      leaveOut(row, Phrase.of("cmdb.twice", Arg.words(row.item()), Arg.count(earlier)));
      return;
    }
    Optional<Instant> until = row.said("until").flatMap(this::moment);
    if (row.said("until").isPresent() && until.filter(end -> end.isAfter(since)).isEmpty()) {
      leaveOut(row, Phrase.of("cmdb.health.until", Arg.words(row.item())));
      return;
    }
    ExternalName name = name(spot, since);
    end(row, spot, since, name);
    if (!status.equals("ok")) {
      begin(row, spot, HoldCause.valueOf(status.toUpperCase(Locale.ROOT)), since, name);
    }
  }

  private void begin(HealthRow row, Spot spot, HoldCause cause, Instant since, ExternalName name) {
    Ref ref = identities.claim(Kind.HOLD, name);
    var fields = new TreeMap<String, Object>();
    fields.put("component", spot.component().id());
    fields.put("environment", spot.environment());
    fields.put("cause", cause);
    fields.put("reason", row.said("reason").orElse(row.said("status").orElseThrow()));
    fields.put("from", since);
    fields.put("until", row.said("until").flatMap(this::moment));
    var kept = new TreeMap<String, String>();
    row.kept().forEach((cell, text) -> kept.put(Candidate.KEPT_CELL + cell, text));
    String key = identities.numberedKey(ref);
    made.add(new Candidate.Stated(ref, name, key, fields, kept, row.place()));
  }

  /** Ends what an earlier file began there and what is still open then. */
  private void end(HealthRow row, Spot spot, Instant at, ExternalName now) {
    plan.naming(spot.component(), Hold.class)
        .filter(hold -> hold.environment().equals(spot.environment()))
        .filter(hold -> hold.from().isBefore(at))
        .filter(hold -> hold.until().map(until -> until.isAfter(at)).orElse(true))
        .forEach(
            hold ->
                imported(hold)
                    .filter(name -> !name.equals(now))
                    .ifPresent(name -> made.add(ended(hold, name, at, row))));
  }

  private Candidate ended(Hold hold, ExternalName name, Instant at, HealthRow row) {
    var fields = new TreeMap<String, Object>();
    fields.put("until", Optional.of(at));
    Ref ref = Ref.of(hold);
    SortedMap<String, String> kept = identities.kept(ref, name);
    return new Candidate.Stated(ref, name, hold.key(), fields, kept, row.place());
  }

  private Optional<ExternalName> imported(Hold hold) {
    return hold.head().externalIds().stream()
        .filter(id -> id.source().equals(source))
        .map(ExternalId::id)
        .findFirst()
        .map(id -> new ExternalName(source, id));
  }

  private ExternalName name(Spot spot, Instant since) {
    String where = spot.environment().map(id -> " " + id).orElse("");
    return new ExternalName(source, spot.component().id() + where + " " + since);
  }

  /** By what any source calls it, by its key, or by its name where it alone has that. */
  private Optional<Component> component(String item) {
    return names
        .external(Kind.COMPONENT, item)
        .or(() -> plan.byKey(Component.class, item))
        .or(() -> names.find(Kind.COMPONENT, item))
        .map(Component.class::cast);
  }

  private Optional<Environment> environment(String name) {
    List<Environment> called =
        plan.environments().values().stream().filter(e -> e.name().equals(name)).toList();
    return plan.byKey(Environment.class, name)
        .or(() -> called.size() == 1 ? Optional.of(called.getFirst()) : Optional.empty());
  }

  /** RFC 3339, or a local time in the import's zone; observed times hold milliseconds. */
  private Optional<Instant> moment(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS));
    } catch (DateTimeException withoutOffset) {
      return wall(text);
    }
  }

  private Optional<Instant> wall(String text) {
    try {
      LocalDateTime local = LocalDateTime.parse(text.replace(' ', 'T'));
      return Optional.of(WallTime.resolve(local, zone).at().truncatedTo(ChronoUnit.MILLIS));
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }

  private void leaveOut(HealthRow row, Phrase wrong) {
    leftOut++;
    told.tell(Problem.leftOut(row.place(), wrong, Phrase.of("cmdb.do.health")));
  }
}
