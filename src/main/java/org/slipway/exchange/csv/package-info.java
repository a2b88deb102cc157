/**
 * Tables of text: RFC 4180 read tolerantly with exact lines and columns, mapping files that turn
 * rows into records, and tables written so that a spreadsheet runs nothing in them.
 */
@NullMarked
package org.slipway.exchange.csv;

import org.jspecify.annotations.NullMarked;
