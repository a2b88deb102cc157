/**
 * How the window looks: themes as sheets of looked-up colours, fonts, and the zoom of all sizes. No
 * other package names a colour or a font.
 */
@NullMarked
package org.slipway.ui.theme;

import org.jspecify.annotations.NullMarked;
