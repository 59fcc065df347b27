/** Fetches a paper from arXiv or from an address. Uses java.net.http. */
@NullMarked
package org.autoreproduce.paper.fetch;

import org.jspecify.annotations.NullMarked;
