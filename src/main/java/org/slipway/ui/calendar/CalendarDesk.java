package org.slipway.ui.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Ref;
import org.slipway.scene.Clash;

/** What the calendar asks of its surroundings. All of it on the FX thread. */
public interface CalendarDesk {

  /**
   * Every reason why the deployment does not fit as it is given, whether or not the plan holds it
   * so; none if it fits. Called at each step of a drag, so it must answer within a few
   * milliseconds.
   */
  List<Phrase> against(Deployment moved);

  /** The first start at or after its own at which the deployment fits; empty: none is known. */
  Optional<Instant> nextFit(Deployment moved);

  /** Applies an edit; answers with sentences why it was not taken, none if it was. */
  List<String> commit(Edit edit);

  /** The user looks at this record now, or at none. */
  void select(Optional<Ref> ref);

  /** The user wants to see and change all of this record. */
  void open(Ref ref);

  /**
   * The pairs of finished deployments that overlapped, by time. May take a while on a long history.
   */
  List<Clash> history();
}
