package org.slipway.settings;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The user's settings.
 *
 * @param recent workspaces opened, latest first, at most {@value #MOST_RECENT}
 * @param heads by absolute path of the workspace
 * @param theme word of the theme; empty: the program's default
 * @param zoom size of everything in percent
 * @param zone in which times are shown; empty: the system's
 */
public record Settings(
    List<Path> recent,
    SortedMap<Path, SeenHead> heads,
    Optional<String> theme,
    int zoom,
    Optional<WindowState> window,
    Optional<ZoneId> zone) {

  public static final int MOST_RECENT = 12;
  public static final int NORMAL_ZOOM = 100;

  /** Nothing chosen yet. */
  public static final Settings NONE =
      new Settings(
          List.of(),
          Collections.emptySortedMap(),
          Optional.empty(),
          NORMAL_ZOOM,
          Optional.empty(),
          Optional.empty());

  public Settings {
    recent = recent.stream().distinct().limit(MOST_RECENT).toList();
    heads = Collections.unmodifiableSortedMap(new TreeMap<>(heads));
  }

  /** With this workspace as the latest. */
  public Settings withRecent(Path workspace) {
    var files = new ArrayList<Path>();
    files.add(workspace);
    files.addAll(recent);
    return new Settings(files, heads, theme, zoom, window, zone);
  }

  /** Without a workspace that is gone. */
  public Settings withoutRecent(Path workspace) {
    return new Settings(
        recent.stream().filter(file -> !file.equals(workspace)).toList(),
        heads,
        theme,
        zoom,
        window,
        zone);
  }

  public Settings withHead(Path workspace, SeenHead head) {
    var seen = new TreeMap<>(heads);
    seen.put(workspace, head);
    return new Settings(recent, seen, theme, zoom, window, zone);
  }

  public Settings withTheme(String newTheme) {
    return new Settings(recent, heads, Optional.of(newTheme), zoom, window, zone);
  }

  public Settings withZoom(int newZoom) {
    return new Settings(recent, heads, theme, newZoom, window, zone);
  }

  public Settings withWindow(WindowState state) {
    return new Settings(recent, heads, theme, zoom, Optional.of(state), zone);
  }

  public Settings withZone(ZoneId newZone) {
    return new Settings(recent, heads, theme, zoom, window, Optional.of(newZone));
  }
}
