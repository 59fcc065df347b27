package org.autoreproduce.paper.latex;

import java.util.ArrayList;
import java.util.List;

/** Addresses, printed or behind words. */
final class Links implements InlineCommands {
    private final List<String> urls = new ArrayList<>();
    private final Expander from;
    private final Inline inline;

    Links(Expander from, Inline inline) {
        this.from = from;
        this.inline = inline;
    }

    List<String> urls() {
        return urls;
    }

    @Override
    public boolean type(String name, Ink ink) {
        switch (name) {
            case "url", "nolinkurl", "path" -> address(ink);
            case "href" -> {
                Arguments arguments = new Arguments(from);
                url(Expander.text(arguments.group()));
                inline.type(arguments.group(), ink);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void address(Ink ink) {
        Arguments arguments = new Arguments(from);
        String address = plain(arguments.delimited('|', '|').map(Expander::text)
                .orElseGet(() -> Expander.text(arguments.group()))).replace("\\ ", "");
        ink.add(address);
        url(address);
    }

    private void url(String address) {
        String plain = plain(address);
        if (plain.matches("(?i)(?:https?://|www\\.)\\S+")) {
            urls.add(plain.startsWith("www") ? "http://" + plain : plain);
        }
    }

    /** Without the backslashes before signs that mean something to TeX. */
    private static String plain(String address) {
        return address.replaceAll("\\\\(?=[%#&_~$])", "");
    }
}
