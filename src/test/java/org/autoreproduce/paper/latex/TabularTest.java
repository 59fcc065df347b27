package org.autoreproduce.paper.latex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.autoreproduce.paper.Emphasis;
import org.autoreproduce.paper.source.Part;
import org.junit.jupiter.api.Test;

class TabularTest {
    private static Part.Grid grid(String table) {
        return Tex.grids(Tex.body(table)).getFirst();
    }

    private static List<List<String>> texts(Part.Grid grid) {
        return grid.rows().stream().map(row -> row.stream().map(slot -> slot.flow().text()).toList()).toList();
    }

    @Test
    void spansEmphasisAndHeadsAreRead() {
        Part.Grid grid = Tex.grids(Tex.read(Tex.example())).getFirst();
        assertThat(grid.label()).isEqualTo("Table 1");
        assertThat(grid.caption()).isEqualTo("Accuracy (%) on two data sets; best in bold.");
        assertThat(texts(grid)).containsExactly(List.of("Kind", "Method", "Data"), List.of("A", "B"),
                List.of("Old", "ResNet (He et al., 2016)", "91.0", "88.1 ± 0.2"),
                List.of("Transformer", "93.4", "90.0"),
                List.of("New", "GrünNet", "95.2", "92.7"));
        assertThat(grid.headerRows()).isEqualTo(2);
        assertThat(grid.headerColumns()).isEqualTo(2);
        assertThat(grid.rows().getFirst()).extracting(Part.Slot::rowSpan).containsExactly(2, 2, 1);
        assertThat(grid.rows().getFirst().getLast().colSpan()).isEqualTo(2);
        assertThat(grid.rows().get(3).get(1).emphasis()).isEqualTo(Set.of(Emphasis.UNDERLINED));
        assertThat(grid.rows().get(4).subList(2, 4)).allMatch(slot -> slot.emphasis().equals(Set.of(Emphasis.BOLD)));
        assertThat(grid.rows().get(2).get(1).flow().citations().getFirst().keys()).containsExactly("he2016");
    }

    @Test
    void everyPlaceIsCoveredOnce() {
        Part.Grid grid = grid("""
                \\begin{tabular}{|l|*{3}{c}|} \\hline
                a & \\multicolumn{2}{c}{b} \\\\ \\hline
                \\multirow{3}{*}{c} & 1 \\\\
                 & 2 & 3 & 4 \\\\[2pt]
                 & \\multicolumn{9}{c}{wide} \\\\ \\hline
                \\end{tabular}""");
        int[][] count = new int[grid.rows().size()][12];
        for (int r = 0; r < grid.rows().size(); r++) {
            for (Part.Slot slot : grid.rows().get(r)) {
                for (int i = r; i < r + slot.rowSpan(); i++) {
                    for (int c = slot.column(); c < slot.column() + slot.colSpan(); c++) {
                        count[i][c]++;
                    }
                }
            }
        }
        assertThat(List.of(count)).allSatisfy(row -> assertThat(java.util.Arrays.copyOf(row, 10)).containsOnly(1));
    }

    @Test
    void otherEnvironmentsAndCellsOfSeveralLines() {
        assertThat(texts(grid(
                "\\begin{tabularx}{\\textwidth}{lX}\\makecell[l]{two\\\\lines} & \\shortstack{x\\\\y}\\\\\\midrule v & $-1.5$\\tabularnewline\\end{tabularx}")))
                .containsExactly(List.of("two lines", "x y"), List.of("v", "−1.5"));
        Part.Grid table = Tex.grids(Tex.body("""
                \\begin{longtable}{ll}
                \\caption{Long.}\\label{l}\\\\
                \\hline h & i \\\\ \\hline \\endfirsthead
                \\hline h & i (again) \\\\ \\hline \\endhead
                \\hline \\endfoot
                a & 1 \\\\
                b & 2 \\\\
                \\end{longtable} See Table~\\ref{l}.""")).getFirst();
        assertThat(table.label()).isEqualTo("Table 1");
        assertThat(texts(table)).containsExactly(List.of("h", "i"), List.of("a", "1"), List.of("b", "2"));
        assertThat(Tex.grids(
                Tex.body("\\begin{tabular}{c}\\includegraphics{a.pdf}\\\\ \\includegraphics{b.pdf}\\end{tabular} x")))
                .isEmpty();
    }
}
