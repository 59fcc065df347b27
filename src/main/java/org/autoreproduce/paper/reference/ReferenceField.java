package org.autoreproduce.paper.reference;

/** What a word of an entry belongs to. The order is that of the weights in the model's file. */
public enum ReferenceField {
    /** Signs between the parts, and what is none of them. */
    OTHER, AUTHORS, TITLE,
    /** A journal, or the proceedings or book that it is part of. */
    VENUE, DATE, VOLUME, PAGES, EDITORS, PUBLISHER, INSTITUTION,
    /** The kind and number of a report or thesis. */
    TECH, LOCATION, NOTE
}
