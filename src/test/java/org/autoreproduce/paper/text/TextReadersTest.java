package org.autoreproduce.paper.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.autoreproduce.paper.BlockKind;
import org.autoreproduce.paper.Emphasis;
import org.autoreproduce.paper.source.Part;
import org.autoreproduce.paper.source.SourcePaper;
import org.junit.jupiter.api.Test;

class TextReadersTest {
    private static List<String> texts(SourcePaper paper, BlockKind kind) {
        return paper.parts().stream().filter(part -> part instanceof Part.Text text && text.kind() == kind)
                .map(part -> ((Part.Text) part).flow().text()).toList();
    }

    private static List<String> entries(SourcePaper paper) {
        return paper.parts().stream().filter(Part.Entry.class::isInstance)
                .map(part -> ((Part.Entry) part).label() + "|" + ((Part.Entry) part).raw()).toList();
    }

    @Test
    void markdown() {
        SourcePaper paper = new MarkdownReader("""
                # Counting Well

                Ann Lee, Bo Chen

                ## Abstract

                We count.

                ## 1 Introduction

                It is [open](https://example.org/code). See *He et al.* [1].

                - one
                - two

                ### 1.1 Details

                Table 2: Results.

                | Method | Acc |
                |--------|-----|
                | Old    | 91  |
                | New    | **95** |

                ```
                for x in y:
                    z
                ```

                ## References

                1. K. He. Deep nets. CVPR, 2016.
                2. A. Lee. Trees. JMLR, 2001.
                """).read();
        assertThat(paper.title()).contains("Counting Well");
        assertThat(paper.authors()).containsExactly("Ann Lee", "Bo Chen");
        assertThat(texts(paper, BlockKind.ABSTRACT)).containsExactly("We count.");
        assertThat(texts(paper, BlockKind.HEADING)).containsExactly("Abstract", "1 Introduction", "1.1 Details",
                "References");
        assertThat(texts(paper, BlockKind.ITEM)).containsExactly("• one", "• two");
        assertThat(texts(paper, BlockKind.ALGORITHM)).containsExactly("for x in y:\n    z");
        assertThat(entries(paper)).containsExactly("1|K. He. Deep nets. CVPR, 2016.", "2|A. Lee. Trees. JMLR, 2001.");
        assertThat(paper.urls()).containsExactly("https://example.org/code");
        Part.Grid grid = paper.parts().stream().filter(Part.Grid.class::isInstance).map(Part.Grid.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(grid.label()).isEqualTo("Table 2");
        assertThat(grid.rows().getLast().getLast().emphasis()).isEqualTo(Set.of(Emphasis.BOLD));
    }

    @Test
    void plainText() {
        SourcePaper paper = new PlainReader().read("""
                Counting Well

                Abstract

                We count
                all things.

                1 Introduction

                A para-
                graph [1].

                - one
                - two

                2.1 More Things

                Table 1: Results.

                REFERENCES

                [1] K. He. Deep nets. CVPR, 2016.
                [2] A. Lee. Trees.
                    JMLR, 2001.
                """);
        assertThat(paper.title()).contains("Counting Well");
        assertThat(texts(paper, BlockKind.ABSTRACT)).containsExactly("We count all things.");
        assertThat(texts(paper, BlockKind.HEADING)).containsExactly("Abstract", "1 Introduction", "2.1 More Things",
                "REFERENCES");
        assertThat(texts(paper, BlockKind.PARAGRAPH)).containsExactly("A paragraph [1].");
        assertThat(texts(paper, BlockKind.ITEM)).containsExactly("- one", "- two");
        assertThat(entries(paper)).containsExactly("1|K. He. Deep nets. CVPR, 2016.", "2|A. Lee. Trees. JMLR, 2001.");
    }
}
