package org.autoreproduce.ui.shell;

import java.util.List;
import java.util.Optional;
import org.autoreproduce.doctor.Finding;
import org.autoreproduce.llm.budget.Prices;
import org.autoreproduce.paper.Recogniser;
import org.autoreproduce.paper.grobid.GrobidService;
import org.autoreproduce.pipeline.assembly.Expansions;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.run.Device;

/** What this machine has. Every method takes time and is called off the UI thread. */
public interface Machine {
    /** The paths of the Pythons that are recent enough. */
    List<String> pythons(Cancellation stop);

    /** What can be computed on, cpu first. */
    List<Device> devices(Cancellation stop);

    /** What is there and what is lacking, with its remedy. */
    List<Finding> findings(Cancellation stop);

    /** Reads papers that are pictures. */
    Recogniser recogniser();

    /** The user's GROBID service; empty where none is named. ProblemException where its address is none. */
    Optional<GrobidService> grobid();

    /** Finds out what works cite in their turn. */
    Expansions expansions();

    /** What models cost. */
    Prices prices();
}
