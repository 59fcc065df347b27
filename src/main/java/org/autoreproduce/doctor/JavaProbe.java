package org.autoreproduce.doctor;

import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.Sentence;

/** The Java that runs the workbench. That it runs at all says that it is new enough. */
public record JavaProbe() implements Probe {
    @Override
    public Finding look(Cancellation stop) {
        return Finding.ok("doctor.jdk", Sentence.of("doctor.jdk.ok", Runtime.version(),
                System.getProperty("java.vendor", ""), System.getProperty("java.home", "")));
    }
}
