package org.autoreproduce.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.autoreproduce.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Writes HTML in which nothing but our own tags is markup: all text and all values of attributes are escaped, and only
 * harmless addresses become links, because papers and models wrote most of it.
 */
public final class Html {
    /** Control characters, and those that turn the direction of what follows. */
    private static final Pattern UNFIT = Pattern
            .compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\u202a-\\u202e\\u2066-\\u2069\\ufffe\\uffff]");
    private static final Pattern INSIDE = Pattern.compile("#[A-Za-z][A-Za-z0-9-]*");
    private static final Pattern WEB = Pattern.compile("https?://[^\\s\"'<>]+", Pattern.CASE_INSENSITIVE);

    private final StringBuilder out = new StringBuilder();

    /** An element with content; attributes are names and values by turns. */
    public Html tag(String name, Consumer<Html> content, String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"").append(escape(attributes[i + 1])).append('"');
        }
        out.append('>');
        content.accept(this);
        out.append("</").append(name).append('>');
        return this;
    }

    /** An element with nothing but text in it. */
    public Html tag(String name, String text, String... attributes) {
        return tag(name, inner -> inner.text(text), attributes);
    }

    /** Text. */
    public Html text(String text) {
        out.append(escape(text));
        return this;
    }

    /** Words of the bundle. */
    public Html say(String key, Object... arguments) {
        return text(words(key, arguments));
    }

    /** A line feed, for people who read the source. */
    public Html line() {
        out.append('\n');
        return this;
    }

    /** Markdown that somebody else wrote. */
    public Html markdown(String markdown) {
        out.append(Markdown.html(UNFIT.matcher(markdown).replaceAll("\ufffd")));
        return this;
    }

    /** Our own markup, as it is. */
    public Html trusted(String markup) {
        out.append(markup);
        return this;
    }

    /** A link where the address is one of this page or of the web, else plain text. */
    public Html link(@Nullable String address, String text) {
        if (address == null || !INSIDE.matcher(address).matches() && !WEB.matcher(address).matches()) {
            return text(text);
        }
        return tag("a", text, "href", address, "rel", "noreferrer");
    }

    /** A link to a file of the project, seen from the report's folder; plain text where it would lead out of it. */
    public Html file(String path, String fragment, String text) {
        boolean inside = !path.startsWith("/") && !path.contains("..") && !path.contains("\\") && !path.contains(":");
        try {
            return inside
                    ? tag("a", text, "href", new URI(null, null, "../" + path, null).toASCIIString() + fragment)
                    : text(text);
        } catch (URISyntaxException e) {
            return text(text);
        }
    }

    /** What was written so far. */
    String written() {
        return out.toString();
    }

    /** Words of the bundle, for an attribute or a title. */
    public static String words(String key, Object... arguments) {
        return Sentence.of(key, arguments).words();
    }

    static String escape(String text) {
        return UNFIT.matcher(text).replaceAll("\ufffd").replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                .replace("\"", "&quot;").replace("'", "&#39;");
    }
}
