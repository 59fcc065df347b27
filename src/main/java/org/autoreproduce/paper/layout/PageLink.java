package org.autoreproduce.paper.layout;

import org.autoreproduce.evidence.Box;

/**
 * A link of a page to an address elsewhere.
 *
 * @param address as the file has it
 * @param box     where it can be clicked
 */
public record PageLink(String address, Box box) {
    /** Whether it can be clicked in a place: its middle lies there. */
    boolean in(Box place) {
        double x = box.x() + box.width() / 2;
        double y = box.y() + box.height() / 2;
        return box.page() == place.page() && x >= place.x() && x <= place.x() + place.width() && y >= place.y()
                && y <= place.y() + place.height();
    }
}
