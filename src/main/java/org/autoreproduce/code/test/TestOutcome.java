package org.autoreproduce.code.test;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a test ended. */
public enum TestOutcome {
    /** It ran and held. */
    @JsonProperty("passed")
    PASSED,
    /** Its own body raised. */
    @JsonProperty("failed")
    FAILED,
    /** What is around it raised: a fixture, before or after. */
    @JsonProperty("error")
    ERROR,
    /** It was not run. */
    @JsonProperty("skipped")
    SKIPPED,
    /** It is marked as expected to fail, whether it did or not. */
    @JsonProperty("xfailed")
    XFAILED
}
