package org.slipway.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.IntStream;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.json.Digests;
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

  /**
   * A copy made anew.
   *
   * @param kept where the copy that was there is now; empty: nobody had edited it
   */
  public record Renewed(WorkspaceOpening opening, Optional<Path> kept) {}

  /**
   * Makes a new copy in the place of this user's. One that was edited, or cannot be read, is put
   * aside under a name of its own, with its journal. Refused while somebody holds it.
   */
  public static Renewed renew(Desk desk) {
    WorkspaceFile file = WorkspaceFile.of(file(desk));
    boolean untouched = false;
    if (Files.exists(file.database())) {
      switch (Workspace.open(file(desk), desk)) {
        case WorkspaceOpening.Ready ready -> {
          untouched = ready.workspace().head().seq() == 1;
          ready.workspace().close();
        }
        case WorkspaceOpening.NotOpened held when held.problem() instanceof StoreProblem.Held -> {
          return new Renewed(held, Optional.empty());
        }
        case WorkspaceOpening.NotOpened _ -> {}
      }
    }
    try {
      Optional<Path> kept = away(file, untouched);
      return new Renewed(create(desk), kept);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Path> away(WorkspaceFile file, boolean untouched) throws IOException {
    if (untouched || !Files.exists(file.database())) {
      Files.deleteIfExists(file.database());
      return Optional.empty();
    }
    Path free =
        IntStream.iterate(1, n -> n + 1)
            .mapToObj(n -> new WorkspaceFile(file.folder(), file.name() + "-kept-" + n).database())
            .filter(Files::notExists)
            .findFirst()
            .orElseThrow();
    return Optional.of(Files.move(file.database(), free));
  }

  /** Whether this is this user's copy, made from a sample that was not yet the present one. */
  public static boolean hasGrown(Workspace copy, Desk desk) {
    return copy.file().equals(WorkspaceFile.of(file(desk)))
        && copy.mark()
            .filter(mark -> !mark.origin().equals(Optional.of(Digests.of(bytes()))))
            .isPresent();
  }

  private static WorkspaceOpening create(Desk desk) {
    Optional<String> origin = Optional.of(Digests.of(bytes()));
    var creation = new Creation(Phrase.of("store.created"), plan(), Optional.of(NOW), origin);
    try {
      Files.createDirectories(desk.folder().data());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Workspace.create(file(desk), creation, desk);
  }

  /** The plan of the sample. */
  public static Plan plan() {
    return PlanJson.read(new String(bytes(), StandardCharsets.UTF_8)).orThrow();
  }

  private static byte[] bytes() {
    try (InputStream in = Sample.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the sample is not in the program: " + RESOURCE);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
