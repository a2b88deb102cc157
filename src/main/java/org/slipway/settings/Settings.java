package org.slipway.settings;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The user's settings.
 *
 * @param heads by absolute path of the workspace
 * @param theme word of the theme; empty: the program's default
 * @param zoom size of everything in percent
 * @param zone in which times are shown; empty: the system's
 * @param places files and folders used last, by what for; no secrets
 * @param choices how views are set, each choice by name, by what they belong to
 */
public record Settings(
    Recents recents,
    SortedMap<Path, SeenHead> heads,
    Optional<String> theme,
    int zoom,
    Optional<WindowState> window,
    Optional<ZoneId> zone,
    SortedMap<String, Path> places,
    SortedMap<String, SortedMap<String, String>> choices) {

  public static final int NORMAL_ZOOM = 100;

  /** Nothing chosen yet. */
  public static final Settings NONE =
      new Settings(
          Recents.NONE,
          Collections.emptySortedMap(),
          Optional.empty(),
          NORMAL_ZOOM,
          Optional.empty(),
          Optional.empty(),
          Collections.emptySortedMap(),
          Collections.emptySortedMap());

  public Settings {
    heads = Collections.unmodifiableSortedMap(new TreeMap<>(heads));
    places = Collections.unmodifiableSortedMap(new TreeMap<>(places));
    var chosen = new TreeMap<String, SortedMap<String, String>>();
    choices.forEach(
        (name, kept) -> chosen.put(name, Collections.unmodifiableSortedMap(new TreeMap<>(kept))));
    choices = Collections.unmodifiableSortedMap(chosen);
  }

  /** Workspaces opened before, latest first. */
  public List<Path> recent() {
    return recents.files();
  }

  public Settings withRecents(Recents files) {
    return new Settings(files, heads, theme, zoom, window, zone, places, choices);
  }

  /** With this workspace as the latest. */
  public Settings withRecent(Path workspace) {
    return withRecents(recents.opened(workspace));
  }

  public Settings withHead(Path workspace, SeenHead head) {
    var seen = new TreeMap<>(heads);
    seen.put(workspace, head);
    return new Settings(recents, seen, theme, zoom, window, zone, places, choices);
  }

  public Settings withTheme(String newTheme) {
    return new Settings(recents, heads, Optional.of(newTheme), zoom, window, zone, places, choices);
  }

  public Settings withZoom(int newZoom) {
    return new Settings(recents, heads, theme, newZoom, window, zone, places, choices);
  }

  public Settings withWindow(WindowState state) {
    return new Settings(recents, heads, theme, zoom, Optional.of(state), zone, places, choices);
  }

  public Settings withZone(ZoneId newZone) {
    return new Settings(recents, heads, theme, zoom, window, Optional.of(newZone), places, choices);
  }

  /** With the file or folder used last for something. */
  public Settings withPlace(String purpose, Path place) {
    var last = new TreeMap<>(places);
    last.put(purpose, place.toAbsolutePath());
    return new Settings(recents, heads, theme, zoom, window, zone, last, choices);
  }

  /** With how a view is set; with nothing chosen it is forgotten. */
  public Settings withChoices(String name, SortedMap<String, String> kept) {
    var all = new TreeMap<>(choices);
    if (kept.isEmpty()) {
      all.remove(name);
    } else {
      all.put(name, kept);
    }
    return new Settings(recents, heads, theme, zoom, window, zone, places, all);
  }
}
