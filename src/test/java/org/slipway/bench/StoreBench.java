package org.slipway.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Change;
import org.slipway.core.plan.ChangeType;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.ReleaseClass;
import org.slipway.core.plan.RolloutModel;
import org.slipway.json.RecordJson;
import org.slipway.store.Creation;
import org.slipway.store.EntryKind;
import org.slipway.store.Opening;
import org.slipway.store.PlanStore;
import org.slipway.store.Saving;
import org.slipway.store.Stamp;
import org.slipway.store.WorkspaceFile;

/**
 * The row <em>store</em>: opening a workspace, committing one edit and writing one large edit,
 * beside bare H2 with WRITE_DELAY=0 doing the same rows, and for writing one JSON line each.
 * Opening compares every row with the journal, which the bare one does not; committing forces the
 * disk, so it is compared with a bare commit that does.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init") // set up before each trial
public class StoreBench {

  private static final Phrase LABEL = Phrase.of("store.created");
  private static final String BARE =
      "create table release (id uuid primary key, k varchar, name varchar, version varchar,"
          + " class varchar, type varchar, rollout varchar, digest varchar)";

  /** Records in the workspace. */
  @Param({"2000", "20000"})
  public int size;

  private Path folder = Path.of("");
  private List<Release> records = List.of();
  private Edit everything = new Edit(LABEL, List.of(), Optional.empty());
  private Plan imported = Plan.EMPTY;
  private Plan plan = Plan.EMPTY;
  private PlanStore store;
  private Connection bare;
  private int round;

  /** Makes both databases. */
  @Setup(Level.Trial)
  public void make() throws Exception {
    folder = Files.createTempDirectory("store-bench");
    records = Stream.iterate(0, i -> i < size, i -> i + 1).map(i -> release(i, "4.2")).toList();
    var changes = new ArrayList<Change>();
    records.forEach(record -> changes.add(new Change.Put(record)));
    everything = new Edit(LABEL, changes, Optional.empty());
    imported = applied(Plan.EMPTY, everything);
    plan = imported;
    create("opened", plan).close();
    store = create("edited", plan);
    try (Connection connection = bare("bare-opened")) {
      writeBare(connection, false);
    }
    bare = bare("bare-edited");
    writeBare(bare, false);
  }

  /** Removes them. */
  @TearDown(Level.Trial)
  public void clear() throws Exception {
    store.close();
    bare.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Benchmark
  @Bar(peer = "openBareRows", times = 2)
  public Plan openWorkspace() {
    Opening opening = PlanStore.read(file("opened"), setup());
    if (opening instanceof Opening.Opened(PlanStore opened, Plan read)) {
      opened.close();
      return read;
    }
    throw new IllegalStateException(opening.toString());
  }

  @Benchmark
  public int openBareRows() throws SQLException {
    int length = 0;
    try (Connection connection = bare("bare-opened");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select * from release")) {
      while (rows.next()) {
        length += rows.getObject(1, UUID.class).hashCode();
        for (int i = 2; i <= 8; i++) {
          length += rows.getString(i).length();
        }
      }
    }
    return length;
  }

  @Benchmark
  @Bar(peer = "commitForcedBare", times = 3)
  public Saving commitEdit() {
    Release after = release(round % size, "5." + round++);
    Edit edit = Edit.put(LABEL, after);
    Plan next = applied(plan, edit);
    Saving saving = store.save(plan, next, edit, EntryKind.EDIT, stamp());
    plan = next;
    return saving;
  }

  /** As safe as ours is: H2's own commit can still be taken away by a power cut. */
  @Benchmark
  public int commitForcedBare() throws SQLException {
    int count = commitBare();
    try (Statement statement = bare.createStatement()) {
      statement.execute("checkpoint sync");
    }
    return count;
  }

  @Benchmark
  public int commitBare() throws SQLException {
    Release after = release(round % size, "5." + round++);
    try (PreparedStatement update =
        bare.prepareStatement("update release set version = ? where id = ?")) {
      update.setString(1, after.version());
      update.setObject(2, after.id().uuid());
      int count = update.executeUpdate();
      bare.commit();
      return count;
    }
  }

  @Benchmark
  @Bar(peer = "importAllBare", times = 3)
  public void importAll() throws IOException {
    String name = "import-" + round++;
    try (PlanStore empty = create(name, Plan.EMPTY)) {
      Saving saving = empty.save(Plan.EMPTY, imported, everything, EntryKind.EDIT, stamp());
      if (saving instanceof Saving.NotSaved(var problem)) {
        throw new IllegalStateException(problem.toString());
      }
    }
    Files.delete(file(name).database());
  }

  @Benchmark
  public void importAllBare() throws Exception {
    String name = "bare-import-" + round++;
    try (Connection connection = bare(name);
        Statement statement = connection.createStatement()) {
      writeBare(connection, true);
      statement.execute("shutdown compact");
    }
    Files.delete(folder.resolve(name + ".mv.db"));
  }

  private PlanStore create(String name, Plan start) {
    Opening opening =
        PlanStore.create(file(name), new Creation(LABEL, start, Optional.empty()), setup());
    if (opening instanceof Opening.Opened(PlanStore created, _)) {
      return created;
    }
    throw new IllegalStateException(opening.toString());
  }

  private WorkspaceFile file(String name) {
    return WorkspaceFile.of(folder.resolve(name));
  }

  private org.slipway.store.Setup setup() {
    return new org.slipway.store.Setup(folder.resolve("run"), "bench", Clock.systemUTC());
  }

  private static Stamp stamp() {
    return new Stamp("bench", Clock.systemUTC().instant());
  }

  private Connection bare(String name) throws SQLException {
    Connection connection =
        DriverManager.getConnection(
            "jdbc:h2:file:" + folder.resolve(name) + ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0", "", "");
    connection.setAutoCommit(false);
    return connection;
  }

  private void writeBare(Connection connection, boolean lines) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(BARE);
      statement.execute("create table line (id uuid primary key, text varchar)");
    }
    try (PreparedStatement row =
            connection.prepareStatement("insert into release values (?, ?, ?, ?, ?, ?, ?, ?)");
        PreparedStatement line = connection.prepareStatement("insert into line values (?, ?)")) {
      for (Release record : records) {
        bind(row, record);
        row.addBatch();
        if (lines) {
          line.setObject(1, record.id().uuid());
          line.setString(2, RecordJson.text(record));
          line.addBatch();
        }
      }
      row.executeBatch();
      line.executeBatch();
    }
    connection.commit();
  }

  private static void bind(PreparedStatement row, Release record) throws SQLException {
    row.setObject(1, record.id().uuid());
    row.setString(2, record.key());
    row.setString(3, record.name());
    row.setString(4, record.version());
    row.setString(5, record.releaseClass().name());
    row.setString(6, record.changeType().name());
    row.setString(7, record.rollout().name());
    row.setString(8, "0".repeat(64));
  }

  private static Plan applied(Plan before, Edit edit) {
    return switch (before.apply(edit)) {
      case Applied.Done(Plan after) -> after;
      case Applied.Refused(var reasons) -> throw new IllegalStateException(reasons.toString());
    };
  }

  private static Release release(int number, String version) {
    Id<Release> id = new Id<>(new UUID(0x7000L, 0x8000_0000_0000_0000L | number));
    return new Release(
        Head.of(id, "REL-" + number),
        "Component " + number,
        version,
        ReleaseClass.MINOR,
        ChangeType.NORMAL,
        RolloutModel.ROLLING,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of());
  }
}
