/** Reads the parts of an entry of a list of references: authors, title, venue, date and the rest. */
@NullMarked
package org.autoreproduce.paper.reference;

import org.jspecify.annotations.NullMarked;
