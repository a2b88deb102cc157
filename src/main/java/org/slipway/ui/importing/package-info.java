/**
 * Files on their way in: what a file is, what taking it would change, and the one step that takes
 * it. Nothing is changed before the user has seen the preview.
 */
@NullMarked
package org.slipway.ui.importing;

import org.jspecify.annotations.NullMarked;
