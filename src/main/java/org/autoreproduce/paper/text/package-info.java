/** From Markdown and plain text to a source paper. */
@NullMarked
package org.autoreproduce.paper.text;

import org.jspecify.annotations.NullMarked;
