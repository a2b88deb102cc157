/**
 * What belongs to the user and not to a plan: recent files, heads last seen, look and window, in
 * one small file outside of every workspace. A damaged file is set aside and never stops anything.
 */
@NullMarked
package org.slipway.settings;

import org.jspecify.annotations.NullMarked;
