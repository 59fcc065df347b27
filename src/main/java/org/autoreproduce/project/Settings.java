package org.autoreproduce.project;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.autoreproduce.text.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * The choices of a project that have a default; {@link #defaults()} is the one place where these stand.
 *
 * @param python           the interpreter the environment is made from; null lets the program choose
 * @param device           "cpu" or "cuda:0" and so on
 * @param seeds            of the full run, in order, all different
 * @param tries            edit turns of a code stage before it has failed, from 1
 * @param tolerancePercent the share of the distance to the metric's end that still counts as reproduced, from 0
 * @param lineage          whether and where cited works are looked up
 * @param limits           what may be spent
 * @param models           who answers; null where only the recording does
 * @param allowUnsandboxed whether generated code may run where no sandbox works
 * @param withoutMissingData whether to go on where data is not given: the claims that need it are not attempted
 */
public record Settings(@Nullable String python, String device, List<Integer> seeds, int tries,
        BigDecimal tolerancePercent, Lineage lineage, Limits limits, @Nullable Models models,
        boolean allowUnsandboxed, boolean withoutMissingData) {
    /** Checks the ranges and copies the list. */
    public Settings {
        seeds = List.copyOf(seeds);
        if (seeds.isEmpty() || new HashSet<>(seeds).size() != seeds.size()) {
            throw new IllegalArgumentException("seeds must be given and differ: " + seeds);
        }
        if (tries < 1 || tolerancePercent.signum() < 0) {
            throw new IllegalArgumentException("out of range: tries " + tries + ", tolerance " + tolerancePercent);
        }
    }

    /** What holds where the user chose nothing. */
    public static Settings defaults() {
        return new Settings(null, "cpu", seeds(5), 20, BigDecimal.TEN, Lineage.usual(),
                new Limits(1_000_000, null, 8192, new Minutes(5, 5, 10, 240)), null, false, false);
    }

    /** The seeds 0, 1, … as many as asked for, at least one. */
    public static List<Integer> seeds(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    /** The same with another interpreter; null lets the program choose. */
    public Settings withPython(@Nullable String interpreter) {
        return new Settings(interpreter, device, seeds, tries, tolerancePercent, lineage, limits, models,
                allowUnsandboxed, withoutMissingData);
    }

    /** The same on another device. */
    public Settings withDevice(String other) {
        return new Settings(python, other, seeds, tries, tolerancePercent, lineage, limits, models, allowUnsandboxed,
                withoutMissingData);
    }

    /** The same with other seeds. */
    public Settings withSeeds(List<Integer> others) {
        return new Settings(python, device, others, tries, tolerancePercent, lineage, limits, models, allowUnsandboxed,
                withoutMissingData);
    }

    /** The same with another lineage. */
    public Settings withLineage(Lineage other) {
        return new Settings(python, device, seeds, tries, tolerancePercent, other, limits, models, allowUnsandboxed,
                withoutMissingData);
    }

    /** The same with other limits. */
    public Settings withLimits(Limits others) {
        return new Settings(python, device, seeds, tries, tolerancePercent, lineage, others, models, allowUnsandboxed,
                withoutMissingData);
    }

    /** The same with other models; null where only the recording answers. */
    public Settings withModels(@Nullable Models others) {
        return new Settings(python, device, seeds, tries, tolerancePercent, lineage, limits, others, allowUnsandboxed,
                withoutMissingData);
    }

    /** The same, running generated code without a sandbox where none works, or not. */
    public Settings withAllowUnsandboxed(boolean allow) {
        return new Settings(python, device, seeds, tries, tolerancePercent, lineage, limits, models, allow,
                withoutMissingData);
    }

    /** The same, going on where data is not given, or not. */
    public Settings withoutMissingData(boolean without) {
        return new Settings(python, device, seeds, tries, tolerancePercent, lineage, limits, models, allowUnsandboxed,
                without);
    }

    /**
     * Whether and where cited works are looked up.
     *
     * @param on      false leaves the stage out
     * @param k       how many works are chosen at most, from 1
     * @param library a local folder of papers and repositories; null for none
     * @param officialCode whether models may see the paper's own code; the report then says so first
     * @param bibtex       a BibTeX file whose entries name PDFs of this machine; null for none
     * @param zotero       whether the Zotero of this machine is asked
     * @param web          whether services on the web are asked, which then learn the titles of cited works
     */
    public record Lineage(boolean on, int k, @Nullable String library, boolean officialCode, @Nullable String bibtex,
            boolean zotero, boolean web) {
        /** Checks the number. */
        public Lineage {
            if (k < 1) {
                throw new IllegalArgumentException("at least one work: " + k);
            }
        }

        /** Of a local folder only. */
        public Lineage(boolean on, int k, @Nullable String library, boolean officialCode) {
            this(on, k, library, officialCode, null, false, false);
        }

        /** Three works at most, looked for on the web. */
        public static Lineage usual() {
            return new Lineage(true, 3, null, false, null, false, true);
        }

        /** The same, switched on or off. */
        public Lineage with(boolean onOrOff) {
            return new Lineage(onOrOff, k, library, officialCode, bibtex, zotero, web);
        }

        /** The same with at most so many works, from 1. */
        public Lineage withK(int most) {
            return new Lineage(on, most, library, officialCode, bibtex, zotero, web);
        }

        /** The same with another library. */
        public Lineage withLibrary(String other) {
            return new Lineage(on, k, other, officialCode, bibtex, zotero, web);
        }

        /** The same with the paper's own code allowed, or not. */
        public Lineage withOfficialCode(boolean allowed) {
            return new Lineage(on, k, library, allowed, bibtex, zotero, web);
        }

        /** The same with another BibTeX file. */
        public Lineage withBibtex(String file) {
            return new Lineage(on, k, library, officialCode, file, zotero, web);
        }

        /** The same, asking Zotero or not. */
        public Lineage withZotero(boolean asked) {
            return new Lineage(on, k, library, officialCode, bibtex, asked, web);
        }

        /** The same, asking services on the web or not. */
        public Lineage withWeb(boolean asked) {
            return new Lineage(on, k, library, officialCode, bibtex, zotero, asked);
        }
    }

    /**
     * What may be spent on a project.
     *
     * @param tokens   in and out together, over all model calls
     * @param dollars  US dollars over all model calls; null for no limit of money
     * @param memoryMb of one run, in MiB
     * @param minutes  wall time of a run by its phase
     */
    public record Limits(long tokens, @Nullable BigDecimal dollars, int memoryMb, Minutes minutes) {
        /** Checks the ranges. */
        public Limits {
            if (tokens < 0 || memoryMb < 1 || dollars != null && dollars.signum() < 0) {
                throw new IllegalArgumentException("limits cannot be negative");
            }
        }

        /** The same with another cap of money. */
        public Limits withDollars(BigDecimal others) {
            return new Limits(tokens, others, memoryMb, minutes);
        }

        /** The same with another cap of tokens. */
        public Limits withTokens(long others) {
            return new Limits(others, dollars, memoryMb, minutes);
        }
    }

    /** Wall minutes that a run of each phase may take, from 1. */
    public record Minutes(int probe, int smoke, int capped, int full) {
        /** Checks the ranges. */
        public Minutes {
            if (Math.min(Math.min(probe, smoke), Math.min(capped, full)) < 1) {
                throw new IllegalArgumentException("a phase needs at least a minute");
            }
        }
    }

    /** Who answers the research agent and who the code agent, often the same, and how long they may take. */
    public record Models(Model research, Model code, Waits waits) {
        /** One model for both agents. */
        public static Models both(Model model) {
            return new Models(model, model, Waits.USUAL);
        }

        /** The addresses of those of both that are servers, each once, sorted. */
        public List<String> addresses() {
            return Stream.of(research, code).filter(model -> model.provider().server()).map(Model::address).distinct()
                    .sorted().toList();
        }

        /** The command lines of those of both that are commands, each once, sorted. */
        public List<String> commands() {
            return Stream.of(research, code).filter(model -> model.provider() == Provider.COMMAND)
                    .map(Model::address).distinct().sorted().toList();
        }

        /** What records call both, each once, sorted. */
        public List<String> ids() {
            return Stream.of(research.name(), code.name()).distinct().sorted().toList();
        }

        /** Both changed in the same way. */
        public Models withBoth(UnaryOperator<Model> change) {
            return new Models(change.apply(research), change.apply(code), waits);
        }

        /** Another model for the research agent. */
        public Models withResearch(Model other) {
            return new Models(other, code, waits);
        }

        /** Another model for the code agent. */
        public Models withCode(Model other) {
            return new Models(research, other, waits);
        }

        /** The same models with more or less patience. */
        public Models with(Waits others) {
            return new Models(research, code, others);
        }
    }

    /**
     * How long a model may be silent before a call counts as failed.
     *
     * @param firstTokenSeconds from the request to the first token of the reply, from 1
     * @param idleSeconds       between two signs of life after that, from 1
     */
    public record Waits(int firstTokenSeconds, int idleSeconds) {
        /** Suits servers far and near: a large prompt on a slow machine takes minutes before its first token. */
        public static final Waits USUAL = new Waits(600, 120);

        /** Checks the ranges. */
        public Waits {
            if (Math.min(firstTokenSeconds, idleSeconds) < 1) {
                throw new IllegalArgumentException("a model needs at least a second");
            }
        }
    }

    /**
     * A model. An address that carries a user, password or query is refused, and so is a command line that carries what
     * may be a key: a key must never reach a file.
     *
     * @param provider who is behind it
     * @param address  of its server; of a command its command line; of a person empty
     * @param id       the model's id on its server; elsewhere what records call it, often empty
     */
    public record Model(Provider provider, String address, String id) {
        private static final Pattern KEY = Pattern.compile(
                "(?i)--?(api|access|auth|secret)[-_]?(key|token)\\b|--?(password|secret)\\b|[A-Z_]*(KEY|TOKEN|SECRET)=|\\bsk-\\w{8}");

        /** Looks for what may be a key; ProblemException where one could stand. */
        public Model {
            if (provider == Provider.COMMAND) {
                if (KEY.matcher(address).find()) {
                    throw new ProblemException("project.key-in-command");
                }
            } else if (address.contains("@") || address.contains("?") || address.contains("#")) {
                throw new ProblemException("project.key-in-address");
            }
        }

        /** A model on a server that speaks OpenAI's protocol. */
        public Model(String address, String id) {
            this(Provider.OPENAI, address, id);
        }

        /** The same provider's model elsewhere. */
        public Model withAddress(String other) {
            return new Model(provider, other, id);
        }

        /** Another model at the same place. */
        public Model withId(String other) {
            return new Model(provider, address, other);
        }

        /** Another provider, at its usual address; the same one changes nothing. */
        public Model with(Provider other) {
            return other == provider ? this : new Model(other, other.usualAddress(), "");
        }

        /** Whether all is given that is needed to ask it. */
        public boolean complete() {
            return provider == Provider.HAND || !address.isBlank() && (!id.isBlank() || provider == Provider.COMMAND);
        }

        /** What people and records call it. */
        public String name() {
            return !id.isBlank() ? id : switch (provider) {
                case HAND -> "by hand";
                case COMMAND -> "command " + address.strip().split("\\s+", 2)[0].replaceFirst(".*[/\\\\]", "");
                case OPENAI, ANTHROPIC, GEMINI, OLLAMA -> "";
            };
        }
    }
}
