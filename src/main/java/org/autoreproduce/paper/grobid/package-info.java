/** Asks a GROBID service that the user runs what it reads in a paper's header and references, and holds that against ours. */
@NullMarked
package org.autoreproduce.paper.grobid;

import org.jspecify.annotations.NullMarked;
