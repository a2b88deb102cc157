/**
 * Pictures of the views without a display: each view in a scene of its own, dressed in a theme and
 * written as PNG. What is drawn is the same to the byte in every run.
 */
@NullMarked
package org.slipway.ui.gallery;

import org.jspecify.annotations.NullMarked;
