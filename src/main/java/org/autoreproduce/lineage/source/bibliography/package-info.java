/** Works that the user's own reference manager knows: a BibTeX file with links to files, Zotero's local service. */
@NullMarked
package org.autoreproduce.lineage.source.bibliography;

import org.jspecify.annotations.NullMarked;
