package org.autoreproduce.study;

import org.jspecify.annotations.Nullable;

/**
 * Where a work's code comes from.
 *
 * @param folder  the folder of the work that it fills, relative; empty where it is all of the work
 * @param address of its remote, or the folder's name where it has none; no path of this machine
 * @param commit  its full hash; null where the folder is no clone
 * @param licence as an SPDX identifier, such as "MIT"; "other" for one that is not known, null where there is none
 */
public record Repository(String folder, String address, @Nullable String commit, @Nullable String licence) {}
