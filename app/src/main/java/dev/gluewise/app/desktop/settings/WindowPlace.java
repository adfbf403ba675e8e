package dev.gluewise.app.desktop.settings;

/**
 * Where a window was, in pixels of the desktop.
 *
 * @param maximized whether it filled its screen; the figures are then those that it goes back to
 */
public record WindowPlace(double x, double y, double width, double height, boolean maximized) {}
