/** One call of a model looked at: what was asked, and what is answered while it comes in. */
@NullMarked
package org.autoreproduce.ui.stage.call;

import org.jspecify.annotations.NullMarked;
