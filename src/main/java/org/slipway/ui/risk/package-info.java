/**
 * Risk in the window: the level of a deployment or release with every contribution, and the card
 * that asks the questions.
 */
@NullMarked
package org.slipway.ui.risk;

import org.jspecify.annotations.NullMarked;
