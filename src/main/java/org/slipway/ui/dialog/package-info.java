/**
 * Cards that tell the user something or ask for something, whatever view is shown: what went wrong,
 * and how a pack is signed.
 */
@NullMarked
package org.slipway.ui.dialog;

import org.jspecify.annotations.NullMarked;
