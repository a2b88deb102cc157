/**
 * Public holidays of countries and their subdivisions, computed offline, laid into holiday
 * calendars of a plan. Days that people entered or took out by hand stay as they left them.
 */
@NullMarked
package org.slipway.exchange.holidays;

import org.jspecify.annotations.NullMarked;
