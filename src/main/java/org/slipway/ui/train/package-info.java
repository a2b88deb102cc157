/**
 * The board of release trains: departures across, teams down, releases as cards that are moved from
 * departure to departure. Everything on the FX thread; what is computed comes from core.
 */
@NullMarked
package org.slipway.ui.train;

import org.jspecify.annotations.NullMarked;
