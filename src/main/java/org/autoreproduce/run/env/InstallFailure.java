package org.autoreproduce.run.env;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;

/** Turns what an installer says when it fails into one sentence. */
final class InstallFailure {
    private record Sign(Pattern pattern, String key) {}

    /** In this order, because without a network pip at last says that no package was found. */
    private static final List<Sign> SIGNS = List.of(sign("No space left on device", "env.disk.full"),
            sign("certificate verify failed|CERTIFICATE_VERIFY_FAILED|invalid peer certificate",
                    "env.install.certificate"),
            sign("NewConnectionError|NameResolutionError|Temporary failure in name resolution|Max retries exceeded"
                    + "|ConnectTimeoutError|ReadTimeoutError|Network is unreachable|Connection refused|ProxyError"
                    + "|dns error|tcp connect error|error sending request", "env.install.noNetwork"),
            sign("Because (\\S+) was not found in the", "env.install.noPackage"),
            sign("ResolutionImpossible|conflicting dependencies|No solution found", "env.install.conflict"),
            sign("No matching distribution found for ([^\\s;,]+)", "env.install.noPackage"));

    private InstallFailure() {}

    static ProblemException of(Programs.Output output) {
        String said = output.out() + "\n" + output.err();
        if (output.exit() == Programs.Output.OVERDUE) {
            return new ProblemException("env.install.overdue");
        }
        for (Sign sign : SIGNS) {
            Matcher matcher = sign.pattern().matcher(said);
            if (matcher.find()) {
                return matcher.groupCount() == 0
                        ? new ProblemException(sign.key())
                        : new ProblemException(sign.key(), matcher.group(1));
            }
        }
        return new ProblemException("env.install.failed", output.exit(), lastWords(said));
    }

    static ProblemException of(IOException failure, Path folder) {
        boolean full = String.valueOf(failure.getMessage()).contains("No space left");
        return new ProblemException(failure,
                full ? Sentence.of("env.disk.full") : Sentence.of("env.cache.failed", folder, failure.toString()));
    }

    private static String lastWords(String said) {
        return said.lines().map(String::strip).filter(l -> !l.isEmpty()).reduce((first, second) -> second)
                .map(l -> l.length() > 200 ? l.substring(0, 200) + "…" : l).orElse("");
    }

    private static Sign sign(String pattern, String key) {
        return new Sign(Pattern.compile(pattern), key);
    }
}
