package org.slipway;

import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.ComponentVersion;
import org.slipway.core.plan.Dependency;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Evidence;
import org.slipway.core.plan.ExternalId;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Link;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Shape;
import org.slipway.core.plan.TrafficProfile;
import org.slipway.core.plan.VersionRange;
import org.slipway.core.time.Interval;
import org.slipway.core.time.Recurrence;

/**
 * Makes plans for tests: every kind is there, every field is used now and then, references are
 * sound. Values follow the types of the record classes, so a new field needs nothing here. The same
 * seed gives the same plan.
 */
public final class AnyPlan {

  private static final List<String> ZONES =
      List.of("Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "UTC");
  private static final List<String> WORDS =
      List.of(
          "ledger",
          "card payments",
          "Zürich",
          "\"quoted\" \\ back",
          "line\nbreak",
          "Ω → 🚀",
          "=SUM(A1)",
          "émigré");
  private static final List<String> RULES =
      List.of("FREQ=WEEKLY;BYDAY=TU", "FREQ=MONTHLY;BYDAY=-1FR", "FREQ=DAILY;COUNT=5");
  private static final List<String> RANGES =
      List.of("^4.1", ">=2.0 <3.0", "[1.4,2.0)", "5.x || 6.1", "*");
  private static final Instant ORIGIN = Instant.parse("2026-01-01T00:00:00Z");
  private static final int YEAR_OF_MINUTES = 365 * 24 * 60;

  private final Random random;
  private final SortedMap<Kind, List<Id<?>>> ids = new TreeMap<>();
  private final Map<Ref, PlanRecord> made = new TreeMap<>();

  private AnyPlan(Random random, int most) {
    this.random = random;
    for (Kind kind : Kind.values()) {
      boolean single = kind == Kind.ORGANISATION || kind == Kind.POLICY;
      int least = kind == Kind.COMPONENT ? 2 : 1; // a dependency is between two
      int count = single ? 1 : least + random.nextInt(most);
      var some = new ArrayList<Id<?>>();
      for (int i = 0; i < count; i++) {
        some.add(id());
      }
      ids.put(kind, some);
    }
  }

  /** Plans of one to four records a kind. */
  public static Arbitrary<Plan> plans() {
    return Arbitraries.longs().map(seed -> of(seed, 4));
  }

  /** A plan of one to {@code most} records of each kind. */
  public static Plan of(long seed, int most) {
    return new AnyPlan(new Random(seed), most).plan();
  }

  /** A value of any record class that may stand in a plan, an extract or a verdict. */
  public static <T extends Record> T value(Class<T> type, long seed) {
    return type.cast(new AnyPlan(new Random(seed), 3).value((Type) type, "", 0));
  }

  private Plan plan() {
    for (Kind kind : Kind.values()) {
      for (int i = 0; i < idsOf(kind).size(); i++) {
        PlanRecord record = record(kind, i);
        made.put(Ref.of(record), record);
      }
    }
    Edit all = Edit.put(Phrase.of("edit.unnamed"), made.values().toArray(new PlanRecord[0]));
    return switch (Plan.EMPTY.apply(all)) {
      case Applied.Done(Plan plan) -> plan;
      case Applied.Refused(var reasons) -> throw new IllegalStateException(reasons.toString());
    };
  }

  private PlanRecord record(Kind kind, int index) {
    Shape shape = Shape.of(kind);
    for (int attempt = 0; ; attempt++) {
      var values = new Object[shape.fields().size()];
      values[0] = head(kind, index);
      for (int i = 1; i < values.length; i++) {
        Shape.Field field = shape.fields().get(i);
        values[i] =
            field.name().equals("parent")
                ? parent(kind, index)
                : value(field.type(), field.name(), 0);
      }
      try {
        return fitting(kind.type().cast(shape.build(values)));
      } catch (IllegalArgumentException refused) {
        requireAttempts(attempt, refused);
      }
    }
  }

  /** What no type says: which references fit together. */
  private PlanRecord fitting(PlanRecord record) {
    return switch (record) {
      case Deployment d -> {
        Ref release = new Ref(Kind.RELEASE, d.release());
        var items =
            Stream.ofNullable(made.get(release))
                .map(Release.class::cast)
                .flatMap(r -> r.delivers().stream())
                .map(delivery -> delivery.component())
                .filter(_ -> random.nextBoolean())
                .toList();
        yield Shape.with(d, "items", items);
      }
      case Dependency d -> {
        require(!d.from().equals(d.to()) && !isSaid(d, "from", "to", "type", "interfaceName"));
        yield d;
      }
      case Link l -> {
        require(!l.from().equals(l.to()) && !isSaid(l, "from", "to", "type"));
        yield l;
      }
      case ComponentVersion v -> {
        require(!isSaid(v, "component", "version"));
        yield v;
      }
      case Evidence e ->
          Shape.with(
              e, "subject", ref(Kind.RELEASE, Kind.DEPLOYMENT, Kind.COMPONENT, Kind.ENVIRONMENT));
      default -> record;
    };
  }

  private static void require(boolean fits) {
    if (!fits) {
      throw new IllegalArgumentException("says what another one says, or is on itself");
    }
  }

  /** Whether a record made before has the same in these fields. */
  private boolean isSaid(PlanRecord record, String... fields) {
    Shape shape = Shape.of(record.kind());
    return made.values().stream()
        .filter(other -> other.kind() == record.kind())
        .anyMatch(
            other ->
                Stream.of(fields)
                    .map(name -> shape.field(name).orElseThrow())
                    .allMatch(field -> field.get(other).equals(field.get(record))));
  }

  private Head<PlanRecord> head(Kind kind, int index) {
    var external = new ArrayList<ExternalId>();
    if (random.nextInt(4) == 0) {
      var imported = new TreeMap<String, String>();
      imported.put("name", "\"as imported\"");
      external.add(new ExternalId("source " + random.nextInt(2), kind.token() + index, imported));
    }
    var extras = new TreeMap<String, String>();
    if (random.nextInt(8) == 0) {
      extras.put("zzFromTheFuture", "{\"a\":[1,2.5,\"x\"]}");
      extras.put("aFromTheFuture", "true");
    }
    return new Head<>(
        Id.parse(idsOf(kind).get(index).toString()),
        kind.prefix() + "-" + (index + 1),
        external,
        extras);
  }

  private Optional<Id<?>> parent(Kind kind, int index) {
    return index == 0 || random.nextBoolean()
        ? Optional.empty()
        : Optional.of(idsOf(kind).get(random.nextInt(index)));
  }

  private Object value(Type type, String name, int depth) {
    Class<?> raw = Shape.raw(type);
    if (raw == Optional.class) {
      return random.nextInt(3) == 0
          ? Optional.empty()
          : Optional.of(value(Shape.argument(type, 0), name, depth));
    }
    if (raw == List.class) {
      return list(Shape.argument(type, 0), name, depth);
    }
    if (raw == SortedMap.class) {
      return map(type, name, depth);
    }
    if (raw == Id.class) {
      return one(idsOf(Kind.of(Shape.raw(Shape.argument(type, 0)))));
    }
    if (raw == Plan.class) {
      return plan();
    }
    if (raw.isEnum()) {
      return one(List.of(raw.getEnumConstants()));
    }
    if (raw == Arg.class && depth > 2) {
      return Arg.words("deep");
    }
    if (raw.isSealed() && raw.isInterface()) {
      return value((Type) one(List.of(raw.getPermittedSubclasses())), name, depth + 1);
    }
    return raw.isRecord() ? composite(raw.asSubclass(Record.class), depth) : scalar(raw, name);
  }

  private List<Object> list(Type item, String name, int depth) {
    var items = new ArrayList<Object>();
    if (name.equals("hours")) {
      return IntStream.range(0, TrafficProfile.HOURS)
          .mapToObj(_ -> value(item, name, depth))
          .toList();
    }
    for (int left = random.nextInt(4); left > 0; left--) {
      Object value = value(item, name, depth);
      if (!items.contains(value)) {
        items.add(value);
      }
    }
    return List.copyOf(items);
  }

  private SortedMap<Object, Object> map(Type type, String name, int depth) {
    var items = new TreeMap<Object, Object>();
    if (!name.equals("parameters")) {
      for (int left = random.nextInt(4); left > 0; left--) {
        items.put(
            value(Shape.argument(type, 0), "mapKey", depth),
            value(Shape.argument(type, 1), name, depth));
      }
    }
    return Collections.unmodifiableSortedMap(items);
  }

  private Object composite(Class<? extends Record> type, int depth) {
    return switch (type.getSimpleName()) {
      case "Ref" -> ref(Kind.RELEASE, Kind.DEPLOYMENT);
      case "Interval" -> Interval.lasting(instant(0), duration());
      case "PlannedStart" -> new PlannedStart(instant(0), zone());
      case "Recurrence" -> recurrence();
      default -> built(type, depth);
    };
  }

  private Object built(Class<? extends Record> type, int depth) {
    Shape shape = Shape.of(type);
    for (int attempt = 0; ; attempt++) {
      Object[] values =
          shape.fields().stream().map(f -> value(f.type(), f.name(), depth)).toArray();
      try {
        return shape.build(values);
      } catch (IllegalArgumentException refused) {
        requireAttempts(attempt, refused);
      }
    }
  }

  private static void requireAttempts(int attempt, IllegalArgumentException refused) {
    if (attempt > 100) {
      throw new IllegalStateException("no value fits", refused);
    }
  }

  private Recurrence recurrence() {
    LocalDateTime start = LocalDate.EPOCH.plusYears(56).plusDays(random.nextInt(365)).atTime(22, 0);
    LocalDateTime end = start.plusHours(1 + random.nextInt(30));
    return random.nextBoolean()
        ? Recurrence.once(start, end, zone())
        : Recurrence.repeating(start, end, zone(), one(RULES));
  }

  private Object scalar(Class<?> type, String name) {
    return switch (type.getSimpleName()) {
      case "String" -> text(name);
      case "Instant" -> instant(name.equals("at") || name.equals("start") ? 0 : 1);
      case "Duration" -> duration();
      case "LocalDate" -> LocalDate.EPOCH.plusYears(56).plusDays(random.nextInt(700));
      case "LocalDateTime" ->
          LocalDate.EPOCH
              .plusYears(56)
              .plusDays(random.nextInt(700))
              .atTime(random.nextInt(24), 30);
      case "LocalTime" -> LocalTime.of(random.nextInt(24), 15);
      case "ZoneId" -> zone();
      case "VersionRange" -> VersionRange.of(one(RANGES));
      case "BigDecimal" -> BigDecimal.valueOf(random.nextInt(100), 2);
      case "int", "Integer" -> 1 + random.nextInt(50);
      case "long", "Long" -> random.nextInt(10) == 0 ? Long.MAX_VALUE - 5 : 1L + random.nextInt(90);
      case "double", "Double" -> random.nextInt(1000) / 8.0;
      case "boolean", "Boolean" -> random.nextBoolean();
      default -> throw new IllegalStateException("no value for " + type);
    };
  }

  private String text(String name) {
    return switch (name) {
      case "sha256", "contentDigest" -> String.format("%064x", random.nextInt(1 << 20));
      case "currency" -> one(List.of("EUR", "USD", "JPY"));
      case "rule" -> one(List.of("window.freeze", "approval.missing"));
      case "mapKey" -> one(List.of("window.freeze", "approval.missing", "test.regression"));
      default -> one(WORDS) + " " + random.nextInt(1000);
    };
  }

  private Ref ref(Kind... kinds) {
    Kind kind = one(List.of(kinds));
    return new Ref(kind, one(idsOf(kind)));
  }

  /** Within a year, in whole minutes or in milliseconds. */
  private Instant instant(int milliseconds) {
    return ORIGIN
        .plusSeconds(60L * random.nextInt(YEAR_OF_MINUTES))
        .plusMillis((long) milliseconds * random.nextInt(60_000));
  }

  private Duration duration() {
    return Duration.ofMinutes(random.nextInt(40) * 15L);
  }

  private ZoneId zone() {
    return ZoneId.of(one(ZONES));
  }

  private Id<?> id() {
    long high =
        (0x0199_0000_0000L + random.nextInt(1 << 30)) << 16 | 0x7000 | random.nextInt(0xfff);
    return new Id<>(new UUID(high, random.nextLong() >>> 2 | Long.MIN_VALUE));
  }

  private List<Id<?>> idsOf(Kind kind) {
    return ids.getOrDefault(kind, List.of());
  }

  private <T> T one(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
