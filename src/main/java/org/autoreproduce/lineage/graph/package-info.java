/** The works around a paper as a graph: which there are, how much each matters, where each is drawn. Knows no toolkit. */
@NullMarked
package org.autoreproduce.lineage.graph;

import org.jspecify.annotations.NullMarked;
