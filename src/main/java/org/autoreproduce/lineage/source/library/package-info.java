/**
 * A folder of the user's with papers and repositories, as researchers have them: found, told apart, read as text. Nothing
 * in it is run, no link is followed. Knows the records of cited works and papers.
 */
@NullMarked
package org.autoreproduce.lineage.source.library;

import org.jspecify.annotations.NullMarked;
