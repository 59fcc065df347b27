/** Ollama's own protocol. */
@NullMarked
package org.autoreproduce.llm.ollama;

import org.jspecify.annotations.NullMarked;
