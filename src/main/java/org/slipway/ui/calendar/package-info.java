/**
 * The calendar: a timeline of lanes that is scrolled, zoomed and edited by mouse and keyboard. The
 * view paints what {@code scene} laid out; the view model knows time, selection and gestures, and
 * no node.
 */
@NullMarked
package org.slipway.ui.calendar;

import org.jspecify.annotations.NullMarked;
