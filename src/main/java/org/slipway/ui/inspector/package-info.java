/**
 * What is selected, in words: its times, its verdict, and each finding with its fix. It changes
 * nothing itself.
 */
@NullMarked
package org.slipway.ui.inspector;

import org.jspecify.annotations.NullMarked;
