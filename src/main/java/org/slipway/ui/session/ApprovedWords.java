package org.slipway.ui.session;

import java.util.List;
import java.util.stream.Collectors;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Names;

/** Says, before anything moves, which approved deployments would. */
public final class ApprovedWords {

  private ApprovedWords() {}

  /** A sentence that names them; empty where there are none. */
  public static String of(Session session, List<Deployment> approved) {
    String names =
        approved.stream()
            .map(deployment -> Names.of(session.plan(), deployment))
            .collect(Collectors.joining(", "));
    return approved.isEmpty() ? "" : session.texts().get("approved.moves", approved.size(), names);
  }
}
