/**
 * Files and folders as people choose them: by the system's dialog, by typing, by dropping. What is
 * asked of the system stands behind an interface, so that tests answer in its place.
 */
@NullMarked
package org.slipway.ui.file;

import org.jspecify.annotations.NullMarked;
