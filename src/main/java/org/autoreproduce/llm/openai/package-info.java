/** Any server that speaks OpenAI's chat protocol. The only room with langchain4j. */
@NullMarked
package org.autoreproduce.llm.openai;

import org.jspecify.annotations.NullMarked;
