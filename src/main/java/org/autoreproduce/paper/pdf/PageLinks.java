package org.autoreproduce.paper.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.autoreproduce.paper.layout.PageLink;

/** The links of one page to other places than pages. */
record PageLinks(PDPage page, int number) {
    List<PageLink> all() throws IOException {
        List<PageLink> links = new ArrayList<>();
        DrawnAreas place = DrawnAreas.of(page, number);
        for (PDAnnotation annotation : page.getAnnotations()) {
            PDRectangle at = annotation.getRectangle();
            if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI uri
                    && uri.getURI() != null && at != null) {
                links.add(new PageLink(uri.getURI(), place.displayed(at)));
            }
        }
        return links;
    }
}
