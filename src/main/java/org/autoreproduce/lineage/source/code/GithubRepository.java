package org.autoreproduce.lineage.source.code;

import org.jspecify.annotations.Nullable;

/**
 * A repository as GitHub's search lists it.
 *
 * @param description may be empty
 * @param stars       how many people marked it
 * @param kilobytes   with its whole history
 * @param licence     as an SPDX identifier; null where GitHub knows none
 */
public record GithubRepository(CodeAddress address, String description, int stars, boolean fork, long kilobytes,
        @Nullable String licence) {}
