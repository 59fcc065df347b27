package org.autoreproduce.bench;

/**
 * A kill to be made.
 *
 * @param supervisorToo whether who holds the running run is killed as well
 */
public record Kill(Moment moment, boolean supervisorToo) {
    /** The same, a little earlier. */
    Kill earlier() {
        return new Kill(moment.earlier(), supervisorToo);
    }
}
