package org.autoreproduce.code.test;

/**
 * A test and what it is worth.
 *
 * @param test   as it ended on the code, or on the stubs of zeros while there is no code
 * @param passes whether it passed on the code
 */
public record Tallied(TestResult test, Standing standing, boolean passes) {
    /** Whether it may make a requirement green that is not about shape. */
    public boolean counted() {
        return standing == Standing.COUNTED;
    }
}
