/**
 * iCalendar (RFC 5545) in and out: tolerant in what is read, with a reason for all that is left
 * out, and strict in what is written. Zones come from the time-zone data of the platform only.
 */
@NullMarked
package org.slipway.exchange.ics;

import org.jspecify.annotations.NullMarked;
