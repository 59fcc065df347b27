/**
 * Where a cited work's code is had: addresses found in texts, the search of GitHub, what a repository tells of itself,
 * and a shallow copy of its texts, of which nothing is ever run. Knows the lineage room above it; alone in it knows JGit.
 */
@NullMarked
package org.autoreproduce.lineage.source.code;

import org.jspecify.annotations.NullMarked;
