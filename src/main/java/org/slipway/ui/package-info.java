/**
 * The window: the JavaFX application and, below it, one package a view. It draws what the plan says
 * and turns gestures into edits; it decides nothing.
 */
@NullMarked
package org.slipway.ui;

import org.jspecify.annotations.NullMarked;
