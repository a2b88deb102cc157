/**
 * The signed pack of a release, made in the window: what will be signed, with which key, where it
 * went and whether it verifies. A passphrase lives as long as the key file is being opened.
 */
@NullMarked
package org.slipway.ui.pack;

import org.jspecify.annotations.NullMarked;
