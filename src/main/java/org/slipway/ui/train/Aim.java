package org.slipway.ui.train;

import java.util.List;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Edit;
import org.slipway.core.schedule.train.Departure;
import org.slipway.core.schedule.train.Miss;
import org.slipway.core.schedule.train.TrainBoard;

/**
 * A release that is about to be booked on another departure, before anything is changed.
 *
 * @param moving how many deployments could move along; none where it was booked on no departure
 * @param whole books it and moves them
 * @param alone books it and leaves them where they are
 * @param approved deployments that would move along although they are approved
 * @param missesWhole why it would miss the departure although they move along
 * @param missesAlone why it would miss it while they stay
 */
record Aim(
    TrainBoard.Rider rider,
    Departure to,
    int moving,
    Edit whole,
    Edit alone,
    List<Deployment> approved,
    List<Miss> missesWhole,
    List<Miss> missesAlone) {}
