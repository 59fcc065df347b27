/** Chat with language models: one port, and what every model behind it shares. Knows only the base rooms. */
@NullMarked
package org.autoreproduce.llm;

import org.jspecify.annotations.NullMarked;
