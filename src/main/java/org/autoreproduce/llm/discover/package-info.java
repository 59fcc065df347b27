/** Which models' servers there are, and whether one answers. */
@NullMarked
package org.autoreproduce.llm.discover;

import org.jspecify.annotations.NullMarked;
