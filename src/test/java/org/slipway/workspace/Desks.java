package org.slipway.workspace;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Vendor;
import org.slipway.settings.UserFolder;

/** Desks and workspaces for tests: all files in one folder, a clock that stands, counted ids. */
final class Desks {

  static final Instant NOW = Instant.parse("2026-09-22T08:00:00.123Z");

  private Desks() {}

  static Desk in(Path folder, EntryCheck... checks) {
    Path home = folder.resolve("home");
    return new Desk(
        "ada",
        Clock.fixed(NOW, ZoneOffset.UTC),
        Ids.fixed(NOW.toEpochMilli(), 42),
        new UserFolder(home, home.resolve("data"), folder.resolve("run")),
        List.of(checks));
  }

  static Path file(Path folder) {
    return folder.resolve("shop.slipway.mv.db");
  }

  static Workspace create(Path folder, EntryCheck... checks) {
    return ready(Workspace.create(file(folder), in(folder, checks)));
  }

  static Workspace open(Path folder) {
    return ready(Workspace.open(file(folder), in(folder)));
  }

  static Workspace ready(WorkspaceOpening opening) {
    return switch (opening) {
      case WorkspaceOpening.Ready ready -> ready.workspace();
      case WorkspaceOpening.NotOpened(var problem) -> throw new AssertionError(problem.toString());
    };
  }

  /** A new vendor of this name. */
  static Edit adding(Workspace workspace, String name) {
    Head<Vendor> head = workspace.newHead(Vendor.class);
    return Edit.put(
        Phrase.of("store.created"),
        new Vendor(
            head,
            name,
            Optional.empty(),
            ZoneId.of("Europe/Berlin"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }
}
