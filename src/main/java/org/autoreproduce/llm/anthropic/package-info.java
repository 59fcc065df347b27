/** Anthropic's own protocol. */
@NullMarked
package org.autoreproduce.llm.anthropic;

import org.jspecify.annotations.NullMarked;
