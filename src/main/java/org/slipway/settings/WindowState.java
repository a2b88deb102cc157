package org.slipway.settings;

/** Where the window was, in the screen's units, and what it showed. */
public record WindowState(
    double x, double y, double width, double height, boolean maximized, Panes panes) {}
