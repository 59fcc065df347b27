/** Writes the graph of works for other programs: GraphML, BibTeX, SVG, PNG. Pure; knows the graph alone. */
@NullMarked
package org.autoreproduce.lineage.graph.export;

import org.jspecify.annotations.NullMarked;
