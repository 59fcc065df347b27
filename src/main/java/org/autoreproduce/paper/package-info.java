/** The paper as a document: text in reading order, tables, references, mentions, each with page and boxes. Knows base rooms only. */
@NullMarked
package org.autoreproduce.paper;

import org.jspecify.annotations.NullMarked;
