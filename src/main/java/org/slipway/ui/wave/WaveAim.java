package org.slipway.ui.wave;

import java.time.Instant;
import org.slipway.core.schedule.wave.Stagger;
import org.slipway.core.schedule.wave.SunBoard;

/**
 * A wave that is about to move, before anything is changed.
 *
 * @param number of the wave
 * @param start asked for; the wave goes no earlier than the soak before it allows
 * @param after the board as it would be
 */
record WaveAim(int number, Instant start, Stagger stagger, SunBoard after) {}
