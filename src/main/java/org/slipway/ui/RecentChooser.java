package org.slipway.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.slipway.settings.Recents;
import org.slipway.text.Texts;
import org.slipway.ui.action.Fuzzy;
import org.slipway.ui.control.Choice;
import org.slipway.ui.control.Chooser;
import org.slipway.ui.control.Layers;

/** Lets one choose among workspaces opened before. */
final class RecentChooser {

  private RecentChooser() {}

  /** Opens the list over the window. */
  static void open(Recents recents, Texts texts, Layers layers, Consumer<Path> taken) {
    var chooser =
        new Chooser<Path>(
            texts.get("desktop.recent-title"),
            texts.get("shell.nothing-found"),
            typed -> find(recents, typed),
            path -> {
              layers.close();
              taken.accept(path);
            });
    layers.show(chooser, chooser.field());
  }

  private static List<Choice<Path>> find(Recents recents, String typed) {
    return recents.inOrder().stream()
        .filter(file -> Fuzzy.score(typed, file.toString()).isPresent())
        .map(RecentChooser::line)
        .toList();
  }

  private static Choice<Path> line(Path file) {
    return new Choice<>(
        String.valueOf(file.getFileName()),
        String.valueOf(file.getParent()),
        "",
        "mdi2h-history",
        file);
  }
}
