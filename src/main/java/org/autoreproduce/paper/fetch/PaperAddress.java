package org.autoreproduce.paper.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a paper can be had. */
public sealed interface PaperAddress {
    /** What arXiv calls a paper, of today and of before 2007, with or without version. */
    Pattern ID = Pattern.compile("(?:\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[A-Z]{2})?/\\d{7})(?:v\\d{1,3})?");
    /** arXiv's own addresses of a paper. */
    Pattern PAGE = Pattern.compile(
            "(?i)(?:https?://)?(?:www\\.|export\\.)?arxiv\\.org/(?:abs|pdf|e-print|src|html|format)/(.+?)(?:\\.pdf)?/?(?:[?#].*)?");

    /**
     * A paper on arXiv.
     *
     * @param id with or without version
     */
    record ArXiv(String id) implements PaperAddress {
        @Override
        public String toString() {
            return "arXiv:" + id;
        }
    }

    /** A file on the web. */
    record Web(URI address) implements PaperAddress {
        @Override
        public String toString() {
            return address.toString();
        }
    }

    /** Reads what a user may write: an arXiv id, an address of arXiv, another address beginning with https. */
    static Optional<PaperAddress> of(String written) {
        String text = written.strip();
        Matcher page = PAGE.matcher(text);
        String id = page.matches() ? page.group(1) : text.replaceFirst("(?i)^arxiv:\\s*", "");
        if (ID.matcher(id).matches()) {
            return Optional.of(new ArXiv(id));
        }
        try {
            URI address = new URI(text);
            boolean web = "https".equalsIgnoreCase(address.getScheme()) && address.getHost() != null
                    && address.getUserInfo() == null;
            return web ? Optional.of(new Web(address)) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
