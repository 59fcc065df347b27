/** What a model may see: results withheld, the paper's own code withheld, everything foreign fenced as data. */
@NullMarked
package org.autoreproduce.agent.sight;

import org.jspecify.annotations.NullMarked;
