package org.autoreproduce.run.env;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The exact packages of an environment, sorted by canonical name; what run.json records. Names and versions only, so
 * that it says the same wherever the packages were fetched from.
 */
public record Lock(List<Pin> pins) {
    /**
     * One installed package.
     *
     * @param name    canonical: small letters, runs of -, _ and . as one -
     * @param version as the package states it
     */
    public record Pin(String name, String version) {
        /** Brings the name to its canonical form. */
        public Pin {
            name = Requirement.canonical(name);
        }

        @Override
        public String toString() {
            return name + "==" + version;
        }
    }

    /** Sorts; of two pins of one name the first stays, as Python finds the first. */
    public Lock {
        Set<String> seen = new HashSet<>();
        pins = pins.stream().filter(p -> seen.add(p.name())).sorted(Comparator.comparing(Pin::name)).toList();
    }

    /** The version of a package, where it is there. */
    public Optional<String> version(String name) {
        String canonical = Requirement.canonical(name);
        return pins.stream().filter(p -> p.name().equals(canonical)).map(Pin::version).findFirst();
    }

    /** The lines name==version. */
    public List<String> lines() {
        return pins.stream().map(Pin::toString).toList();
    }
}
