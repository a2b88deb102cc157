package org.slipway.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.json.PlanJson;
import org.slipway.store.Creation;
import org.slipway.store.StoreProblem;
import org.slipway.store.WorkspaceFile;

/**
 * The sample workspace, Nordwind Shop: our own work, with a fixed clock. Its packs and gate results
 * say SAMPLE.
 */
public final class Sample {

  /** Monday 28 September 2026, 14:10 in Berlin. */
  public static final Instant NOW = Instant.parse("2026-09-28T12:10:00Z");

  private static final String RESOURCE = "/org/slipway/sample/nordwind.json";

  private Sample() {}

  /** The clock that always says {@link #NOW}. */
  public static Clock clock() {
    return Clock.fixed(NOW, ZoneOffset.UTC);
  }

  /** Where this user's copy of the sample is. */
  public static Path file(Desk desk) {
    return desk.folder().data().resolve("nordwind");
  }

  /** Opens this user's copy, making it where there is none. */
  public static WorkspaceOpening open(Desk desk) {
    WorkspaceFile file = WorkspaceFile.of(file(desk));
    return Files.exists(file.database()) ? Workspace.open(file(desk), desk) : create(desk);
  }

  /** Throws this user's copy away and makes a new one; refused while somebody holds it. */
  public static WorkspaceOpening renew(Desk desk) {
    if (open(desk) instanceof WorkspaceOpening.Ready ready) {
      ready.workspace().close();
    } else if (Workspace.open(file(desk), desk) instanceof WorkspaceOpening.NotOpened held
        && held.problem() instanceof StoreProblem.Held) {
      return held;
    }
    try {
      Files.deleteIfExists(WorkspaceFile.of(file(desk)).database());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return create(desk);
  }

  private static WorkspaceOpening create(Desk desk) {
    var creation = new Creation(Phrase.of("store.created"), plan(), Optional.of(NOW));
    try {
      Files.createDirectories(desk.folder().data());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Workspace.create(file(desk), creation, desk);
  }

  /** The plan of the sample. */
  public static Plan plan() {
    try (InputStream in = Sample.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the sample is not in the program: " + RESOURCE);
      }
      return PlanJson.read(in).orThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
