package org.autoreproduce.paper.latex;

import static org.assertj.core.api.Assertions.assertThat;

import org.autoreproduce.paper.source.Publication;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where and when a paper appeared, where its class has that written. */
class PublishingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            \\acmConference[X '21]{Conference on X}{June 1--3, 2021}{Some Town} | Conference on X | 2021
            \\acmYear{2020}\\acmConference[X]{Conference on X}{June 1}{Town}     | Conference on X | 2020
            \\acmJournal{TOX}\\acmYear{2019}                                    | TOX | 2019
            \\journal{Things}                                                  | Things |
            \\conference{Conference on X 2018}                                 | Conference on X 2018 | 2018
            \\icmlvenue{Proc. of X}                                            | Proc. of X |
            \\jmlrheading{20}{2019}{1-9}{1/19}{2/19}{19-001}{Jane Doe}          | Journal of Machine Learning Research | 2019
            \\journal{Journal Name}                                            | |
            \\acmYear{2018}\\acmConference[Woodstock '18]{Make sure to enter the correct conference title}{June 2018}{NY} | |
            \\acmYear{\\the\\year}                                               | |
            \\begin{thebibliography}{1}\\bibitem{a} A. \\journal{Other}, 2001.\\end{thebibliography} | |
            """)
    void venueAndYear(String source, @Nullable String venue, @Nullable String year) {
        assertThat(Tex.read("", source + " Text.").publication()).isEqualTo(new Publication(venue, year));
    }
}
