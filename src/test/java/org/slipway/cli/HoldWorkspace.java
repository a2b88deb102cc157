package org.slipway.cli;

import java.nio.file.Path;
import org.slipway.workspace.Sample;
import org.slipway.workspace.Workspace;
import org.slipway.workspace.WorkspaceOpening;

/** A process that holds a workspace as a window does, until it is killed. */
public final class HoldWorkspace {

  private HoldWorkspace() {}

  public static void main(String[] args) throws Exception {
    var opening = Workspace.open(Path.of(args[1]), Typed.desk(Path.of(args[0]), Sample.clock()));
    System.out.println(opening instanceof WorkspaceOpening.Ready ? "ready" : opening.toString());
    System.in.read();
  }
}
