/**
 * How much of every environment and shared service is booked, week by week, with the advice to
 * share or dedicate it. A week in hand tells who is there.
 */
@NullMarked
package org.slipway.ui.utilisation;

import org.jspecify.annotations.NullMarked;
