/** What calls cost and how much may be spent. */
@NullMarked
package org.autoreproduce.llm.budget;

import org.jspecify.annotations.NullMarked;
