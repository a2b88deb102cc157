/**
 * What the program tells the user, all of it on one path: good news as a toast that goes by itself,
 * problems as a bar that stays until it is dismissed, everything in a list. It knows sentences,
 * never what they are about.
 */
@NullMarked
package org.slipway.ui.notice;

import org.jspecify.annotations.NullMarked;
