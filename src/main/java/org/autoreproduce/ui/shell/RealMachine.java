package org.autoreproduce.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.autoreproduce.doctor.Finding;
import org.autoreproduce.llm.budget.Prices;
import org.autoreproduce.paper.Recogniser;
import org.autoreproduce.paper.grobid.GrobidService;
import org.autoreproduce.pipeline.assembly.Expansions;
import org.autoreproduce.pipeline.assembly.Workbench;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.run.Device;
import org.autoreproduce.run.Devices;

/** This machine, as the workbench and doctor see it. */
public final class RealMachine implements Machine {
    private final Workbench workbench;
    private final Path place;

    /** With projects in this folder. */
    public RealMachine(Workbench workbench, Path place) {
        this.workbench = workbench;
        this.place = place;
    }

    @Override
    public List<String> pythons(Cancellation stop) {
        return workbench.pythons(stop).stream().map(python -> python.executable().toString()).toList();
    }

    @Override
    public List<Device> devices(Cancellation stop) {
        return new Devices().list(stop);
    }

    @Override
    public List<Finding> findings(Cancellation stop) {
        return workbench.probes(null, place).stream().map(probe -> probe.look(stop)).toList();
    }

    @Override
    public Recogniser recogniser() {
        return workbench.recogniser();
    }

    @Override
    public Optional<GrobidService> grobid() {
        return workbench.grobid();
    }

    @Override
    public Expansions expansions() {
        return workbench.expansions();
    }

    @Override
    public Prices prices() {
        return workbench.prices();
    }
}
