/** The cited works: how they are asked for, how a title is recognised, which of their files a model may see. */
@NullMarked
package org.autoreproduce.lineage;

import org.jspecify.annotations.NullMarked;
