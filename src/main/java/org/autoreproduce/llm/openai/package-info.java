/** OpenAI's chat protocol, which most servers speak. */
@NullMarked
package org.autoreproduce.llm.openai;

import org.jspecify.annotations.NullMarked;
