package org.autoreproduce.lineage.source.code;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the text of a licence, or a name as people write it, is called in SPDX. Told by phrases that only it has. */
enum LicenceText {
    // those whose phrases stand in others come first
    AGPL_3("AGPL-3.0", "gnu affero general public license", "agpl(v|-)?3?(\\.0)?"),
    LGPL_3("LGPL-3.0", "gnu (lesser|library) general public license.{0,60}version 3",
            "lgpl ?(v|-)? ?3(\\.0)?.*"),
    LGPL_2("LGPL-2.1", "gnu lesser general public license|gnu library general public license", "lgpl.*"),
    GPL_3("GPL-3.0", "gnu general public license.{0,40}version 3",
            "(gnu )?(gpl|general public license) ?(v|-|version)? ?3(\\.0)?.*"),
    GPL_2("GPL-2.0", "gnu general public license.{0,40}version 2",
            "(gnu )?(gpl|general public license) ?(v|-|version)? ?2(\\.0)?.*"),
    APACHE("Apache-2.0", "apache license.{0,10}version 2\\.0|apache\\.org/licenses/license-2\\.0",
            "apache( software)?( license)?,?( ?-?(v|version)? ?2(\\.0)?)?.*"),
    MPL("MPL-2.0", "mozilla public license,? version 2\\.0", "mpl ?-?2(\\.0)?.*|mozilla public license.*"),
    BY_NC_ND("CC-BY-NC-ND-4.0", "attribution-noncommercial-noderiv", "cc[- ]by-nc-nd.*"),
    BY_NC_SA("CC-BY-NC-SA-4.0", "attribution-noncommercial-sharealike", "cc[- ]by-nc-sa.*"),
    BY_NC("CC-BY-NC-4.0", "attribution-noncommercial|attribution-non-commercial", "cc[- ]by-nc.*"),
    BY_SA("CC-BY-SA-4.0", "attribution-sharealike", "cc[- ]by-sa.*"),
    CC0("CC0-1.0", "cc0 1\\.0 universal", "cc0.*"),
    BY("CC-BY-4.0", "creative commons attribution|attribution 4\\.0 international", "cc[- ]by.*"),
    UNLICENSE("Unlicense", "free and unencumbered software released into the public domain", "(the )?unlicense"),
    // three clauses forbid to use names for advertising, two do not
    BSD_3("BSD-3-Clause",
            "redistributions of source code must retain.*(neither the name|names? of .{0,120}may not be used to endorse"
                    + "|may not? be used to endorse).*",
            "(new |modified )?bsd[- ]?(3|new)[- ]?(clause)?.*|(3|three)[- ]clause bsd.*|new bsd.*|modified bsd.*"),
    BSD_2("BSD-2-Clause", "redistributions of source code must retain", "(simplified )?bsd[- ]?2[- ]?(clause)?.*"
            + "|(2|two)[- ]clause bsd.*|simplified bsd.*"),
    ISC("ISC", "permission to use, copy, modify,? and( or)? distribute this software", "isc( license)?"),
    MIT("MIT", "permission is hereby granted, free of charge, to any person obtaining a copy of this software",
            "(the )?mit( license)?|expat");

    private static final int HEAD = 40_000;
    private static final Pattern OLDER = Pattern.compile("3\\.0|2\\.0");

    private final String spdx;
    private final Pattern phrase;
    private final Pattern name;

    LicenceText(String spdx, String phrase, String name) {
        this.spdx = spdx;
        this.phrase = Pattern.compile(phrase);
        this.name = Pattern.compile(name);
    }

    /** Of a licence's own text. */
    static Optional<String> ofText(String text) {
        String words = text.substring(0, Math.min(HEAD, text.length())).toLowerCase(Locale.ROOT)
                .replaceAll("[\\s#*/\"'`>]+", " ").replaceAll("(\\b\\d)\\. ", "$1 ");
        // the GPL names its sisters further down: what comes first counts
        return Arrays.stream(values()).filter(licence -> licence.at(words) < words.length())
                .min(Comparator.comparingInt(licence -> licence.at(words))).map(licence -> licence.called(words));
    }

    /** Of a name, as settings and READMEs have it. */
    static Optional<String> ofName(String name) {
        String words = name.strip().toLowerCase(Locale.ROOT).replaceAll("^(the|license ::|osi approved ::)\\s+", "");
        return Arrays.stream(values()).filter(licence -> licence.spdx.equalsIgnoreCase(name.strip())).findFirst()
                .or(() -> Arrays.stream(values()).filter(licence -> licence.name.matcher(words).matches()).findFirst())
                .map(licence -> licence.called(words));
    }

    private int at(String words) {
        Matcher found = phrase.matcher(words);
        return found.find() ? found.start() : words.length();
    }

    /** Creative Commons licences have versions that matter; 4.0 is what most mean. */
    private String called(String words) {
        Matcher older = OLDER.matcher(words.substring(0, Math.min(200, words.length())));
        return spdx.startsWith("CC-BY") && older.find() ? spdx.replace("4.0", older.group()) : spdx;
    }
}
