/**
 * The calendar of an audience on paper: months, a timeline tiled over pages with its headers
 * repeated, and week by week whom the changes touch. The same plan and moment give the same bytes.
 */
@NullMarked
package org.slipway.pack.calendar;

import org.jspecify.annotations.NullMarked;
