/**
 * Filling a holiday calendar with the public holidays of a country or a part of one. Every field is
 * chosen or typed, what would change is said before it is taken, and one undo takes it back.
 */
@NullMarked
package org.slipway.ui.holidays;

import org.jspecify.annotations.NullMarked;
