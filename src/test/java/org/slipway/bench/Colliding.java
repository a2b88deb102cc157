package org.slipway.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.slipway.core.plan.Actuals;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.ChangeType;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Delivery;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.ReleaseClass;
import org.slipway.core.plan.RollbackTail;
import org.slipway.core.plan.RolloutModel;
import org.slipway.core.plan.Shape;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.Timing;
import org.slipway.core.schedule.Collisions;
import org.slipway.core.time.Interval;

/**
 * Collisions of deployments over a year in 50 exclusive environments, one of them a month long in
 * each. The peers count pairs that overlap in one environment and know nothing else.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Colliding {

  private static final int ENVIRONMENTS = 50;
  private static final int COMPONENTS = 500;
  private static final long YEAR_MINUTES = 365 * 24 * 60;
  private static final Instant YEAR = Instant.parse("2026-01-01T00:00:00Z");
  private static final ZoneId UTC = ZoneId.of("UTC");

  @Param({"1000", "10000", "100000"})
  public int size;

  private Plan plan = Plan.EMPTY;
  private Optional<Collisions> index = Optional.empty();
  private Optional<Connection> database = Optional.empty();
  private final List<Deployment> deployments = new ArrayList<>();
  private int[] environments = {};
  private long[] starts = {};
  private long[] ends = {};
  private int next;

  @Setup
  public void plan() throws SQLException {
    var random = new SplittableRandom(7);
    var records = new ArrayList<PlanRecord>();
    for (int i = 0; i < ENVIRONMENTS; i++) {
      records.add(environment(i));
    }
    for (int i = 0; i < COMPONENTS; i++) {
      records.add(component(i));
      records.add(release(i));
    }
    environments = new int[size];
    starts = new long[size];
    ends = new long[size];
    for (int i = 0; i < size; i++) {
      Deployment deployment = deployment(i, random);
      Interval at = deployment.timing().whole().orElseThrow();
      environments[i] = i % ENVIRONMENTS;
      starts[i] = at.start().toEpochMilli();
      ends[i] = at.end().toEpochMilli();
      deployments.add(deployment);
    }
    records.addAll(deployments);
    plan = ((Applied.Done) Plan.of(records)).plan();
    index = Optional.of(Collisions.of(plan));
    database = Optional.of(database());
    if (sweep() != h2()) {
      throw new IllegalStateException("the peers disagree: " + sweep() + " and " + h2() + " pairs");
    }
  }

  @TearDown
  public void close() throws SQLException {
    database.orElseThrow().close();
  }

  /** Everything that collides in the plan, from the index that an open plan has. */
  @Benchmark
  @Bar(peer = "sweep", times = 6, size = 100_000)
  public long slipway() {
    return index.orElseThrow().count();
  }

  /** The same beside the other peer, whose table has its index as well. */
  @Benchmark
  @Bar(peer = "h2", times = 0.25, size = 100_000)
  public long slipwayBesideH2() {
    return slipway();
  }

  /** The index alone, made from the records of a plan: once when it is opened. */
  @Benchmark
  @Bar(peer = "h2", times = 1, size = 100_000)
  public Collisions indexFromCold() {
    return Collisions.of(plan);
  }

  /**
   * One deployment moved by an hour, while month-long ones stand around: the index after the edit
   * and the collisions of what was moved.
   */
  @Benchmark
  @Bar(millis = 0.1)
  public int oneEdit() {
    next = (next + 7919) % size;
    Deployment deployment = deployments.get(next);
    Timing timing = deployment.timing();
    Instant moved = timing.startsAt().orElseThrow().plusSeconds(3600);
    Deployment there =
        Shape.with(deployment, "timing", timing.withStart(new PlannedStart(moved, UTC)));
    Edit edit = Edit.put(Phrase.of("bench"), there);
    Plan after = ((Applied.Done) plan.apply(edit)).plan();
    return index.orElseThrow().after(after, edit).of(there).size();
  }

  /** The same work on plain arrays: sorted by environment and start, then one pass. */
  @Benchmark
  public long sweep() {
    long[] order = new long[size];
    for (int i = 0; i < size; i++) {
      long minute = (starts[i] - YEAR.toEpochMilli()) / 60_000;
      order[i] = ((long) environments[i] << 20 | minute) << 20 | i;
    }
    Arrays.sort(order);
    int[] open = new int[size];
    int count = 0;
    long pairs = 0;
    int environment = -1;
    for (long packed : order) {
      int i = (int) (packed & 0xFFFFF);
      if (environments[i] != environment) {
        environment = environments[i];
        count = 0;
      }
      int kept = 0;
      for (int k = 0; k < count; k++) {
        if (ends[open[k]] > starts[i]) {
          open[kept++] = open[k];
        }
      }
      pairs += kept;
      count = kept;
      open[count++] = i;
    }
    return pairs;
  }

  /**
   * A join with a range condition; the outer join keeps the order in which the range is bounded.
   */
  @Benchmark
  public long h2() throws SQLException {
    String join =
        "select count(b.i) from d a left join d b on b.e = a.e and b.s >= a.s and b.s < a.t"
            + " and (b.s > a.s or b.i > a.i)";
    try (Statement statement = database.orElseThrow().createStatement();
        ResultSet rows = statement.executeQuery(join)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private Connection database() throws SQLException {
    Connection connection =
        DriverManager.getConnection("jdbc:h2:mem:;OPTIMIZE_REUSE_RESULTS=FALSE");
    try (Statement statement = connection.createStatement()) {
      statement.execute("create table d (i int primary key, e int, s bigint, t bigint)");
      statement.execute("create index d_at on d (e, s, t, i)");
    }
    try (PreparedStatement insert =
        connection.prepareStatement("insert into d values (?, ?, ?, ?)")) {
      for (int i = 0; i < size; i++) {
        insert.setInt(1, i);
        insert.setInt(2, environments[i]);
        insert.setLong(3, starts[i]);
        insert.setLong(4, ends[i]);
        insert.addBatch();
      }
      insert.executeBatch();
    }
    return connection;
  }

  /** Ids in the order of making, as UUIDv7 are. */
  private static <T extends PlanRecord> Head<T> head(Class<T> type, int number) {
    Kind kind = Kind.of(type);
    var random = new SplittableRandom(((long) kind.prefix().hashCode() << 32) + number);
    long made = (0x0190_0000_0000L + number) << 16 | 0x7000L | random.nextInt(4096);
    Id<T> id = new Id<>(new UUID(made, random.nextLong()));
    return Head.of(id, kind.prefix() + "-" + number);
  }

  private static Environment environment(int i) {
    return new Environment(
        head(Environment.class, i),
        "environment " + i,
        Stage.PRODUCTION,
        Optional.empty(),
        Optional.empty(),
        UTC,
        Optional.of(1),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Component component(int i) {
    return new Component(
        head(Component.class, i),
        "component " + i,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  private static Release release(int i) {
    return new Release(
        head(Release.class, i),
        "release " + i,
        "1",
        ReleaseClass.MINOR,
        ChangeType.NORMAL,
        RolloutModel.BIG_BANG,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(new Delivery(component(i).id(), "1")),
        List.of(),
        Optional.empty(),
        List.of());
  }

  /** One to four hours long; the first of each environment a month. */
  private static Deployment deployment(int i, SplittableRandom random) {
    int component = random.nextInt(COMPONENTS);
    Instant start = YEAR.plusSeconds(60 * random.nextLong(YEAR_MINUTES));
    Duration run =
        i < ENVIRONMENTS ? Duration.ofDays(30) : Duration.ofMinutes(random.nextInt(30, 120));
    Timing timing =
        new Timing(
            Optional.of(new PlannedStart(start, UTC)),
            Optional.empty(),
            Optional.of(run),
            Optional.of(Duration.ofMinutes(15)),
            Optional.of(new RollbackTail(Duration.ofMinutes(random.nextInt(15, 105)), true)));
    return new Deployment(
        head(Deployment.class, i),
        release(component).id(),
        environment(i % ENVIRONMENTS).id(),
        List.of(component(component).id()),
        Optional.empty(),
        timing,
        DeploymentState.PLANNED,
        Actuals.NONE,
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of());
  }
}
