package org.slipway.ui.shell;

import java.util.Optional;
import org.slipway.ui.export.Outgoing;
import org.slipway.ui.export.Sheet;
import org.slipway.ui.session.Choices;
import org.slipway.ui.theme.Look;

/** What reaches beyond one workspace and its views: files, other workspaces, the look. */
public interface Doors {

  void newWorkspace();

  void openWorkspace();

  void openRecent();

  void openSample();

  /** Opens the sample and shows what there is to see, step by step. */
  void walk();

  void importFiles();

  void closeWorkspace();

  default void export(Outgoing what) {
    export(what, Optional.empty());
  }

  /**
   * Asks where to, and writes it.
   *
   * @param sheet of what only a view shows; empty for all else
   */
  void export(Outgoing what, Optional<Sheet> sheet);

  /** Shows the calendar as it will be printed. */
  void print();

  void exportPack();

  Look look();

  void wear(Look look);

  /** How the user has set the views, kept beyond the window. */
  default Choices choices() {
    return Choices.passing();
  }
}
