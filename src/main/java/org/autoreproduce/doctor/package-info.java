/** What this machine has and lacks for the main job, each thing by really trying it, with how to get it. Knows the base rooms and run. */
@NullMarked
package org.autoreproduce.doctor;

import org.jspecify.annotations.NullMarked;
