package org.autoreproduce.ui.paper;

import java.util.OptionalDouble;
import org.autoreproduce.paper.pdf.PageCut;
import org.autoreproduce.paper.pdf.PagePicture;
import org.autoreproduce.paper.pdf.PdfPages;
import org.autoreproduce.process.Cancellation;

/** Where pictures of pages come from. For any thread. */
interface PageSource extends AutoCloseable {
    /** Draws; CancellationException soon after the stop, ProblemException where the page is damaged. */
    PagePicture picture(PageCut cut, Cancellation stop);

    /** How much of a picture that is being drawn is done, from 0 to 1; empty where nobody knows. */
    OptionalDouble done(PageCut cut);

    @Override
    void close();

    /** An open PDF, which is closed with this. */
    static PageSource of(PdfPages pages) {
        return new PageSource() {
            @Override
            public PagePicture picture(PageCut cut, Cancellation stop) {
                return pages.picture(cut, stop);
            }

            @Override
            public OptionalDouble done(PageCut cut) {
                return pages.done(cut);
            }

            @Override
            public void close() {
                pages.close();
            }
        };
    }
}
