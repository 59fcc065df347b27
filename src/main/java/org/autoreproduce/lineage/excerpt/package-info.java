/**
 * What of a cited work's files is worth a model's while: files ranked by the open questions, and of large ones the parts
 * that matter. Pure, and the same on every machine: words are counted, no vectors compared.
 */
@NullMarked
package org.autoreproduce.lineage.excerpt;

import org.jspecify.annotations.NullMarked;
