/** What is claimed, measured and assumed. */
@NullMarked
package org.autoreproduce.ui.verdict;

import org.jspecify.annotations.NullMarked;
