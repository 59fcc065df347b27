package org.autoreproduce.paper.pdf;

import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.DefaultResourceCache;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Keeps what pages share, as fonts, but no images: decoded they are large, and most stand on one page only. */
final class LeanResources extends DefaultResourceCache {
    @Override
    public void put(COSObject indirect, PDXObject object) {
        if (!(object instanceof PDImageXObject)) {
            super.put(indirect, object);
        }
    }
}
