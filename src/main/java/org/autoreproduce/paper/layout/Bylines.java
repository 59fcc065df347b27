package org.autoreproduce.paper.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.autoreproduce.paper.BlockKind;

/** The name under the title of a contribution within the paper, as a comment on it, is no heading. */
final class Bylines {
    private static final Pattern NAME = Pattern
            .compile("(?:\\p{Lu}[\\p{L}'’-]*\\.?\\s+){1,3}\\p{Lu}[\\p{L}'’-]+");

    /** The drafts, with such names marked as authors. */
    List<Draft> marked(List<Draft> drafts) {
        List<Draft> all = new ArrayList<>(drafts);
        for (int i = 1; i < all.size(); i++) {
            Draft title = all.get(i - 1);
            Draft name = all.get(i);
            boolean under = title.is(BlockKind.HEADING) && name.is(BlockKind.HEADING)
                    && title.first().flow() == name.first().flow() && title.text().matches("\\p{L}+")
                    && title.first().chunk().largest() > name.first().chunk().largest() + .5;
            if (under && NAME.matcher(name.text()).matches()) {
                name.kind(BlockKind.AUTHORS);
            }
        }
        return all;
    }
}
