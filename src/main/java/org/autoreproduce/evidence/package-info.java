/** Ids and anchors: what is named, where it stands, and how it is found again. Knows only json and text. */
@NullMarked
package org.autoreproduce.evidence;

import org.jspecify.annotations.NullMarked;
