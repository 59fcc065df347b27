/** Every call as a record: nothing is paid for twice, a recording answers with no network, nothing is improvised. */
@NullMarked
package org.autoreproduce.llm.journal;

import org.jspecify.annotations.NullMarked;
