package org.slipway.ui.shell;

import org.slipway.ui.theme.Look;

/** What reaches beyond one workspace and its views: files, other workspaces, the look. */
public interface Doors {

  void newWorkspace();

  void openWorkspace();

  void openRecent();

  void importFiles();

  void closeWorkspace();

  void exportPlan();

  void exportPack();

  Look look();

  void wear(Look look);
}
