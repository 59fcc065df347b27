/** Google Gemini's own protocol. */
@NullMarked
package org.autoreproduce.llm.gemini;

import org.jspecify.annotations.NullMarked;
