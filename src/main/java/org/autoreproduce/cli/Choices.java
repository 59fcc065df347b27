package org.autoreproduce.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The settings of a project that may be given when it is made and changed whenever it goes on. */
final class Choices {
    @Option(names = "--python", paramLabel = "PATH", description = "The Python interpreter or environment to use.")
    private @Nullable String python;

    @Option(names = "--library", paramLabel = "FOLDER", description = "Cited works: PDFs, notes and repositories.")
    private @Nullable Path library;

    @Option(names = "--bibtex", paramLabel = "FILE", description = "A BibTeX file whose entries name PDFs of this machine.")
    private @Nullable Path bibtex;

    @Option(names = "--zotero", negatable = true, description = "Look for cited works in the Zotero of this machine.")
    private @Nullable Boolean zotero;

    @Option(names = "--web", negatable = true, description = "Look for cited works on the web (default), or not.")
    private @Nullable Boolean web;

    @Option(names = "--k", paramLabel = "N", description = "How many cited works are chosen at most (3 if not given).")
    private @Nullable Integer works;

    @Option(names = "--budget", paramLabel = "DOLLARS", description = "Stop before the model call that would pass it.")
    private @Nullable BigDecimal budget;

    @Option(names = "--tokens", paramLabel = "N", description = "The same in tokens, in and out (1,000,000 if not given).")
    private @Nullable Long tokens;

    @Option(names = "--allow-unsandboxed", description = "Run generated code even where no sandbox works.")
    private boolean allowUnsandboxed;

    @Option(names = "--allow-official-code", description = "Show models the paper's own code; the report says so first.")
    private boolean allowOfficialCode;

    @Option(names = "--without-missing-data", description = "Go on where data is not given: what needs it is not attempted.")
    private boolean withoutMissingData;

    @Option(names = "--seeds", paramLabel = "N", description = "Seeds of the full run (5 if not given).")
    private @Nullable Integer seeds;

    @Option(names = "--device", paramLabel = "DEVICE", description = "cpu or cuda:0 (cpu if not given).")
    private @Nullable String device;

    @Option(names = "--provider", paramLabel = "NAME", description = "openai (any compatible server), anthropic, gemini, ollama, hand or command.")
    private @Nullable String provider;

    @Option(names = "--address", paramLabel = "URL", description = "The model's server, or the command (or AUTOREPRODUCE_ADDRESS).")
    private @Nullable String address;

    @Option(names = "--model", paramLabel = "ID", description = "The model's id there (or AUTOREPRODUCE_MODEL).")
    private @Nullable String model;

    @Option(names = "--research-provider", paramLabel = "NAME", description = "Another provider for the research agent.")
    private @Nullable String researchProvider;

    @Option(names = "--research-address", paramLabel = "URL", description = "Its server or command.")
    private @Nullable String researchAddress;

    @Option(names = "--research-model", paramLabel = "ID", description = "Another model for the research agent.")
    private @Nullable String researchModel;

    @Option(names = "--code-provider", paramLabel = "NAME", description = "Another provider for the code agent.")
    private @Nullable String codeProvider;

    @Option(names = "--code-address", paramLabel = "URL", description = "Its server or command.")
    private @Nullable String codeAddress;

    @Option(names = "--code-model", paramLabel = "ID", description = "Another model for the code agent.")
    private @Nullable String codeModel;

    @Option(names = "--first-token", paramLabel = "SECONDS", description = "Wait so long for a reply's first token (600 if not given).")
    private @Nullable Integer firstToken;

    @Option(names = "--idle", paramLabel = "SECONDS", description = "Wait so long for each further one (120 if not given).")
    private @Nullable Integer idle;

    /** What was given, by name; paths are absolute. */
    Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        // in this order: a provider brings its usual address, and one agent's choice goes over that of both
        put(given, "provider", provider);
        put(given, "address", address);
        put(given, "model", model);
        put(given, "research-provider", researchProvider);
        put(given, "research-address", researchAddress);
        put(given, "research-model", researchModel);
        put(given, "code-provider", codeProvider);
        put(given, "code-address", codeAddress);
        put(given, "code-model", codeModel);
        put(given, "first-token", firstToken);
        put(given, "idle", idle);
        put(given, "python", python);
        put(given, "library", library == null ? null : library.toAbsolutePath().normalize());
        put(given, "bibtex", bibtex == null ? null : bibtex.toAbsolutePath().normalize());
        put(given, "zotero", zotero);
        put(given, "web", web);
        put(given, "k", works);
        put(given, "budget", budget == null ? null : budget.toPlainString());
        put(given, "tokens", tokens);
        put(given, "seeds", seeds);
        put(given, "device", device);
        put(given, "allow-unsandboxed", allowUnsandboxed ? true : null);
        put(given, "without-missing-data", withoutMissingData ? true : null);
        put(given, "allow-official-code", allowOfficialCode ? true : null);
        return given;
    }

    private static void put(Map<String, String> given, String name, @Nullable Object value) {
        if (value != null) {
            given.put(name, value.toString());
        }
    }
}
