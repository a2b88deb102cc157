package org.slipway.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {

  @TempDir Path folder;

  private static final SortedSet<String> PANES = new TreeSet<>(List.of("calendar", "graph"));

  private static final Settings FULL =
      Settings.NONE
          .withRecent(Path.of("/a/one.slipway.mv.db"))
          .withRecent(Path.of("/a/two.slipway.mv.db"))
          .withHead(Path.of("/a/one.slipway.mv.db"), new SeenHead(7, "ab"))
          .withTheme("dark")
          .withZoom(125)
          .withWindow(
              new WindowState(10, -5.5, 1600, 1000, true, new Panes("checklist", PANES, 0.7)))
          .withRecents(
              new Recents(
                  List.of(Path.of("/a/two.slipway.mv.db"), Path.of("/a/one.slipway.mv.db")),
                  new TreeSet<>(List.of(Path.of("/a/one.slipway.mv.db")))))
          .withZone(ZoneId.of("Asia/Kathmandu"))
          .withPlace("key", Path.of("/keys/ana.p12"));

  @Test
  void whatIsWrittenIsRead() {
    SettingsFile file = SettingsFile.in(folder.resolve("new"));
    assertEquals(Settings.NONE, file.read().settings());
    file.change(_ -> FULL);
    assertEquals(FULL, SettingsFile.in(folder.resolve("new")).read().settings());
    assertEquals(Optional.empty(), file.read().message());
  }

  @Test
  void theLatestRecentFileComesFirstAndOnce() {
    Settings again = FULL.withRecent(Path.of("/a/one.slipway.mv.db"));
    assertEquals(
        List.of(Path.of("/a/one.slipway.mv.db"), Path.of("/a/two.slipway.mv.db")), again.recent());
    assertEquals(1, again.recents().without(Path.of("/a/one.slipway.mv.db")).files().size());
  }

  @Test
  void aPinnedFileStaysHoweverManyAreOpenedAfterIt() {
    Path first = Path.of("/a/first");
    Recents recents = Recents.NONE.opened(first).pin(first, true);
    for (int i = 0; i < 2 * Recents.MOST; i++) {
      recents = recents.opened(Path.of("/b/" + i));
    }
    assertEquals(Recents.MOST + 1, recents.files().size());
    assertEquals(first, recents.inOrder().getFirst());
    assertEquals(Recents.MOST, recents.pin(first, false).files().size());
    assertEquals(Recents.MOST, recents.without(first).files().size());
  }

  @Test
  void aDamagedFileIsSetAsideAndSaid() throws Exception {
    Files.writeString(folder.resolve("settings.json"), "{\"theme\": ");
    SettingsFile file = SettingsFile.in(folder);
    SettingsFile.Loaded loaded = file.read();
    assertEquals(Settings.NONE, loaded.settings());
    assertEquals("store.settings-damaged", loaded.message().orElseThrow().key());
    assertTrue(Files.exists(folder.resolve("settings.json.damaged")));
    file.change(settings -> settings.withTheme("light"));
    assertEquals(Optional.of("light"), file.read().settings().theme());
  }

  @Test
  void aFieldThatCannotBeReadCostsOnlyItself() throws Exception {
    Files.writeString(
        folder.resolve("settings.json"),
        "{\"theme\":\"dark\",\"zone\":\"Mars/Base\",\"zoom\":-4,\"window\":{\"width\":0},"
            + "\"later\":[1]}");
    assertEquals(Settings.NONE.withTheme("dark"), SettingsFile.in(folder).read().settings());
  }

  @Test
  void aFolderThatCannotBeWrittenIsSaid() throws Exception {
    Path blocked = Files.writeString(folder.resolve("file"), "in the way");
    SettingsFile.Loaded loaded = SettingsFile.in(blocked).change(s -> s.withTheme("dark"));
    assertEquals(Optional.of("dark"), loaded.settings().theme());
    assertTrue(loaded.message().isPresent());
  }

  @Test
  void foldersFollowTheSystem() {
    Map<String, String> linux = Map.of("XDG_CONFIG_HOME", "/c", "XDG_RUNTIME_DIR", "/run/user/1");
    UserFolder here = folder("Linux", linux);
    assertEquals(Path.of("/c/slipway"), here.settings());
    assertEquals(Path.of("/home/ada/.local/share/slipway"), here.data());
    assertEquals(Path.of("/run/user/1/slipway"), here.sockets());
    assertTrue(folder("Mac OS X", Map.of()).settings().toString().contains("Library"));
    assertEquals(
        Path.of("/roam/Slipway"), folder("Windows 11", Map.of("APPDATA", "/roam")).settings());
    assertEquals(
        Path.of("/portable"), folder("Linux", Map.of("SLIPWAY_HOME", "/portable")).settings());
  }

  private static UserFolder folder(String system, Map<String, String> environment) {
    Map<String, String> properties =
        Map.of("os.name", system, "user.home", "/home/ada", "java.io.tmpdir", "/tmp");
    return UserFolder.of(environment, name -> Optional.ofNullable(properties.get(name)));
  }

  @Test
  void socketPathsStayShort() {
    Path deep = Path.of("/" + "x".repeat(120));
    assertTrue(UserFolder.under(deep).sockets().toString().length() < 90);
  }
}
