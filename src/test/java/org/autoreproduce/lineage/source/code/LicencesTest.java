package org.autoreproduce.lineage.source.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.autoreproduce.lineage.FoundWork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Licences by what is special to each; no licence stands here whole. */
class LicencesTest {
    private final Licences licences = new Licences();

    private String of(String path, String text) {
        return licences.of(List.of(new FoundWork.TextFile("a.py", "x = 1"), new FoundWork.TextFile(path, text)))
                .orElse("none");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "Permission is hereby granted, free of charge, to any person obtaining a copy of this software and so on | MIT",
            "Apache License Version 2.0, January 2004 | Apache-2.0",
            "Redistributions of source code must retain this. Neither the name of the lab | BSD-3-Clause",
            "Redistributions of source code must retain this, and so on. | BSD-2-Clause",
            "GNU GENERAL PUBLIC LICENSE Version 3, 29 June 2007 | GPL-3.0",
            "GNU GENERAL PUBLIC LICENSE Version 3. Use with the GNU Affero General Public License. | GPL-3.0",
            "GNU GENERAL PUBLIC LICENSE Version 2, June 1991 | GPL-2.0",
            "GNU LESSER GENERAL PUBLIC LICENSE Version 3, 29 June 2007 | LGPL-3.0",
            "GNU LESSER GENERAL PUBLIC LICENSE Version 2.1 | LGPL-2.1",
            "GNU AFFERO GENERAL PUBLIC LICENSE Version 3. See also the GNU General Public License version 3 | AGPL-3.0",
            "Mozilla Public License Version 2.0 | MPL-2.0",
            "Creative Commons Attribution 4.0 International | CC-BY-4.0",
            "Attribution-NonCommercial 4.0 International | CC-BY-NC-4.0",
            "Attribution-NonCommercial-ShareAlike 3.0 Unported | CC-BY-NC-SA-3.0",
            "Attribution-ShareAlike 4.0 International | CC-BY-SA-4.0",
            "This is free and unencumbered software released into the public domain. | Unlicense",
            "Permission to use, copy, modify, and/or distribute this software for any purpose | ISC",
            "CC0 1.0 Universal | CC0-1.0", "MIT License | MIT", "All rights reserved. Ask the lab first. | other"})
    void aLicenceFile(String text, String spdx) {
        assertThat(of("LICENSE", text)).isEqualTo(spdx);
        assertThat(of("LICENSE.md", "# " + text.replace(" ", "\n"))).isEqualTo(spdx);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"setup.py | license='MIT', | MIT",
            "pyproject.toml | license = {text = \"Apache-2.0\"} | Apache-2.0",
            "pyproject.toml | license = \"BSD-3-Clause\" | BSD-3-Clause", "setup.cfg | license = GPLv3+ | GPL-3.0",
            "setup.py | 'License :: OSI Approved :: MIT License', | MIT", "CITATION.cff | license: AGPL-3.0 | AGPL-3.0",
            "README.md | This code is released under the MIT license. | MIT",
            "README.md | It is licensed under the [Apache License 2.0](LICENSE). | Apache-2.0",
            "README.md | We compare with MIT's data set. | none", "docs/LICENSE | MIT License | none",
            "net.py | # SPDX-License-Identifier: MPL-2.0 | MPL-2.0"})
    void otherPlaces(String path, String text, String spdx) {
        assertThat(of(path, text)).isEqualTo(spdx);
    }

    @Test
    void aSectionOfTheReadme() {
        assertThat(of("README.md", "# Moats\n\n## License\n\nMIT\n\n## Other\n")).isEqualTo("MIT");
        assertThat(of("README.md", "# Moats\n\n## License\n\nAsk us by mail.\n")).isEqualTo("other");
        assertThat(of("README.rst", "Moats\n=====\n\nLicense\n-------\n\nBSD 3-Clause, see the file.\n"))
                .isEqualTo("BSD-3-Clause");
    }

    @Test
    void theFileCountsMoreThanTheReadme() {
        assertThat(licences.of(List.of(new FoundWork.TextFile("README.md", "## License\nMIT"),
                new FoundWork.TextFile("COPYING", "Apache License Version 2.0")))).contains("Apache-2.0");
        assertThat(licences.of(List.of(new FoundWork.TextFile("a.py", "x")))).isEmpty();
    }
}
