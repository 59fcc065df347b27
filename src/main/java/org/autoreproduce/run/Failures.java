package org.autoreproduce.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reduces the standard error of a failed run to what a model is to see: exception, message and the program's frames. */
public final class Failures {
    private static final String HEAD = "Traceback (most recent call last):";
    private static final Pattern FRAME = Pattern.compile("\\s*File \"(.+)\", line (\\d+)(?:, in (.+))?");
    private static final Pattern EXCEPTION = Pattern.compile("([A-Za-z_][\\w.]*)(?:: ?(.*))?");
    private static final List<String> CHAINS = List.of("During handling of the above exception",
            "The above exception was the direct cause");
    private static final int MESSAGE_LINES = 12;
    private static final int MESSAGE_LENGTH = 2_000;

    private final List<String> roots;
    private final Canonical canonical;

    /** Takes files below these folders for the program's own, besides those below the sandbox's /work/code. */
    public Failures(List<String> roots) {
        this.roots = Stream.concat(roots.stream(), Stream.of("/work/code"))
                .toList();
        this.canonical = new Canonical(roots);
    }

    /** Why a run failed, from the end of its standard error. Empty for a run that did not, or that said nothing. */
    public static Optional<Failure> of(RunResult result) {
        return result.outcome() == Outcome.OK
                ? Optional.empty()
                : new Failures(List.of(result.folder().resolve("snapshot").toString())).parse(result.stderrTail());
    }

    /**
     * The last failure in the text, with those that it came from. Without a traceback the last line is the message.
     */
    public Optional<Failure> parse(String stderr) {
        List<String> lines = stderr.lines().toList();
        @Nullable
        Failure last = null;
        boolean chained = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.strip().equals(HEAD) || last == null && begins(lines, i)) {
                last = block(lines, i, chained ? last : null);
                chained = false;
            } else if (CHAINS.stream().anyMatch(line.strip()::startsWith)) {
                chained = true;
            }
        }
        return last != null
                ? Optional.of(last)
                : lines.reversed().stream().filter(line -> !line.isBlank()).findFirst()
                        .map(line -> new Failure("", cut(canonical.of(line.strip())), List.of(), null));
    }

    /** A file that cannot be parsed gives a frame and an error without the usual head. */
    private static boolean begins(List<String> lines, int i) {
        return FRAME.matcher(lines.get(i)).matches() && lines.subList(i, Math.min(lines.size(), i + 5)).stream()
                .anyMatch(line -> line.matches("(SyntaxError|IndentationError|TabError): .*"));
    }

    private Failure block(List<String> lines, int head, @Nullable Failure cause) {
        List<Failure.Frame> frames = new ArrayList<>();
        int indent = indent(lines.get(head));
        int i = lines.get(head).strip().equals(HEAD) ? head + 1 : head;
        // frames and their source are indented deeper than the head, the exception is not
        for (; i < lines.size() && (lines.get(i).isBlank() || indent(lines.get(i)) > indent || i == head); i++) {
            Matcher frame = FRAME.matcher(lines.get(i));
            if (frame.matches()) {
                frame(frame).ifPresent(frames::add);
            }
        }
        return i == lines.size() ? new Failure("", "", frames, cause) : exception(lines, i, frames, cause);
    }

    private Failure exception(List<String> lines, int at, List<Failure.Frame> frames, @Nullable Failure cause) {
        Matcher said = EXCEPTION.matcher(lines.get(at).strip());
        if (!said.matches()) {
            return new Failure("", cut(canonical.of(lines.get(at).strip())), frames, cause);
        }
        StringBuilder message = new StringBuilder(Optional.ofNullable(said.group(2)).orElse(""));
        for (int i = at + 1; i < Math.min(lines.size(), at + MESSAGE_LINES) && !lines.get(i).isBlank()
                && !lines.get(i).strip().equals(HEAD); i++) {
            message.append('\n').append(lines.get(i).stripTrailing());
        }
        // where a library keeps an exception class differs between its versions
        String type = said.group(1).substring(said.group(1).lastIndexOf('.') + 1);
        return new Failure(type, cut(canonical.of(message.toString().strip())), frames, cause);
    }

    private Optional<Failure.Frame> frame(Matcher frame) {
        String file = frame.group(1);
        String function = Optional.ofNullable(frame.group(3)).orElse("");
        // newer Pythons have no frame of their own for these
        if (function.matches("<(list|dict|set)comp>")) {
            return Optional.empty();
        }
        Optional<String> relative = roots.stream().filter(root -> file.startsWith(root + "/"))
                .map(root -> file.substring(root.length() + 1)).findFirst();
        if (relative.isEmpty() && file.endsWith(".py") && !file.startsWith("/")) {
            relative = Optional.of(file);
        }
        return relative.map(name -> new Failure.Frame(name, Integer.parseInt(frame.group(2)), function));
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    private static String cut(String text) {
        return text.length() <= MESSAGE_LENGTH ? text : text.substring(0, MESSAGE_LENGTH) + " …";
    }
}
