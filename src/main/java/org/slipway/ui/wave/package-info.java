/**
 * The follow-the-sun board: waves of one release over regions, each in its own local time, with
 * business hours and on-call cover. On the FX thread; what is computed comes from core.
 */
@NullMarked
package org.slipway.ui.wave;

import org.jspecify.annotations.NullMarked;
