/** Models by hand: requests wait until a person brings the reply. */
@NullMarked
package org.autoreproduce.llm.hand;

import org.jspecify.annotations.NullMarked;
