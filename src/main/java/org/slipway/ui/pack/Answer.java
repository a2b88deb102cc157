package org.slipway.ui.pack;

import org.slipway.ui.control.Sign;

/** One answer of a verification. */
record Answer(Sign sign, String sentence) {}
