/** The project folder: atomic saves, one writer, history, journal, ids, settings. Above the base rooms; JGit lives only here. */
@NullMarked
package org.autoreproduce.project;

import org.jspecify.annotations.NullMarked;
