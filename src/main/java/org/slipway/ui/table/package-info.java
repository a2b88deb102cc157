/**
 * What every table of the window has in common: rows that are sorted and narrowed, and a row of
 * filters that stands over the columns and goes with them.
 */
@NullMarked
package org.slipway.ui.table;

import org.jspecify.annotations.NullMarked;
