package org.autoreproduce.ui.run;

import org.jspecify.annotations.Nullable;

/** What makes two lines of metrics files points of one curve. */
record CurveKey(String run, String name, @Nullable String dataset, @Nullable String split, @Nullable Integer seed) {}
