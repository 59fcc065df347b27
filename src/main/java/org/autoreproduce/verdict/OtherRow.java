package org.autoreproduce.verdict;

import org.jspecify.annotations.Nullable;

/** A printed number of another row, which need not be a claim: a verdict says which rows it cannot tell apart. */
public record OtherRow(String row, String metric, String dataset, @Nullable String split, @Nullable String unit,
        Printed printed) {}
