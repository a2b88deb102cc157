package org.slipway.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Workspaces opened before. A pinned one stays however many others are opened.
 *
 * @param files latest first
 * @param pinned those of them that are kept on top
 */
public record Recents(List<Path> files, SortedSet<Path> pinned) {

  /** How many that are not pinned are remembered. */
  public static final int MOST = 12;

  public static final Recents NONE = new Recents(List.of(), Collections.emptySortedSet());

  public Recents {
    var kept = new TreeSet<>(pinned);
    List<Path> distinct = files.stream().distinct().toList();
    kept.retainAll(distinct);
    List<Path> latest = distinct.stream().filter(f -> !kept.contains(f)).limit(MOST).toList();
    files = distinct.stream().filter(f -> kept.contains(f) || latest.contains(f)).toList();
    pinned = Collections.unmodifiableSortedSet(kept);
  }

  /** With this workspace as the latest. */
  public Recents opened(Path workspace) {
    var all = new ArrayList<Path>();
    all.add(workspace);
    all.addAll(files);
    return new Recents(all, pinned);
  }

  public Recents without(Path workspace) {
    return new Recents(files.stream().filter(f -> !f.equals(workspace)).toList(), pinned);
  }

  public Recents pin(Path workspace, boolean on) {
    var kept = new TreeSet<>(pinned);
    if (on) {
      kept.add(workspace);
    } else {
      kept.remove(workspace);
    }
    return new Recents(files, kept);
  }

  /** Pinned ones first, each part latest first. */
  public List<Path> inOrder() {
    return Stream.concat(
            files.stream().filter(pinned::contains),
            files.stream().filter(f -> !pinned.contains(f)))
        .toList();
  }
}
