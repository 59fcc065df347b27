package org.autoreproduce.ui.paper;

/**
 * A place on a page.
 *
 * @param page from 1
 * @param x    in points from the page's left edge
 * @param y    in points from its upper edge
 */
record PagePoint(int page, double x, double y) {}
