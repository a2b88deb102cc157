package org.slipway.ui.control;

/**
 * One line of a {@link Chooser}.
 *
 * @param detail said in muted text beside the title; may be empty
 * @param hint at the end of the line, for example a shortcut; may be empty
 * @param icon an Ikonli literal; may be empty
 */
public record Choice<T>(String title, String detail, String hint, String icon, T value) {}
