/**
 * The calendar on paper: what of it, on which sheets, a preview of every page, and its way to a PDF
 * or to a printer. What is looked at, saved and printed is one and the same document.
 */
@NullMarked
package org.slipway.ui.print;

import org.jspecify.annotations.NullMarked;
