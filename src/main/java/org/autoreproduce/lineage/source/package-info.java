/** Where cited works are had from. Today a folder of the user's; online services join behind the same port. */
@NullMarked
package org.autoreproduce.lineage.source;

import org.jspecify.annotations.NullMarked;
