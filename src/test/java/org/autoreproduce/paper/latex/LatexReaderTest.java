package org.autoreproduce.paper.latex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.autoreproduce.paper.BlockKind;
import org.autoreproduce.paper.source.Part;
import org.autoreproduce.paper.source.SourceFiles;
import org.autoreproduce.paper.source.SourcePaper;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;
import org.junit.jupiter.api.Test;

class LatexReaderTest {
    @Test
    void theFrontIsReadAndItsNotesAreNot() {
        SourcePaper paper = Tex.read(Tex.example());
        assertThat(paper.title()).contains("Learning to Count — with “Care”");
        assertThat(paper.authors()).containsExactly("José Müller", "Anna Ødegård");
        assertThat(Tex.texts(paper, BlockKind.ABSTRACT))
                .containsExactly("We count with GrünNet. It reaches 95.2% accuracy. It is new.");
        assertThat(paper.urls()).containsExactly("https://example.org/code_x");
    }

    @Test
    void sectionsAreNumberedAsLatexNumbersThem() {
        SourcePaper paper = Tex.read(Tex.example());
        assertThat(Tex.texts(paper, BlockKind.HEADING)).containsExactly("Abstract", "1 Introduction", "1.1 Details",
                "Acknowledgments", "A More", "References");
        SourcePaper ieee = read("IEEEtran", "\\section{One}\\subsection{In}\\label{s}\\section{Two} See \\ref{s}.");
        assertThat(Tex.texts(ieee, BlockKind.HEADING)).containsExactly("I One", "A In", "II Two");
        assertThat(Tex.texts(ieee, BlockKind.PARAGRAPH)).containsExactly("See I-A.");
        SourcePaper report = read("report", "\\chapter{One}\\section{In}\\subsection{Deep}");
        assertThat(Tex.texts(report, BlockKind.HEADING)).containsExactly("1 One", "1.1 In", "1.1.1 Deep");
    }

    private static SourcePaper read(String style, String body) {
        String text = "\\documentclass[10pt]{" + style + "}\\begin{document}" + body + "\\end{document}";
        return new LatexReader().read(SourceFiles.of("p.tex", text.getBytes(StandardCharsets.UTF_8)), null,
                new Cancellation()).orElseThrow();
    }

    @Test
    void mathematicsMacrosCitationsAndReferencesBecomeText() {
        List<String> paragraphs = Tex.texts(Tex.read(Tex.example()), BlockKind.PARAGRAPH);
        assertThat(paragraphs.getFirst())
                .isEqualTo("As He et al. (2016) and others (see Vaswani et al., 2017; He et al., "
                        + "2016, Sec. 2) show, e.g., in Table 1, L_y(θ) = 1/n∑_{i = 1}^n softmax(x_i) ≤ 10^{−3} holds.¹ Visible.");
        assertThat(paragraphs.get(1))
                .isEqualTo("Second paragraph of Section 1: a learning rate of 3 × 10^{−4} and batch size 64.");
        assertThat(paragraphs)
                .noneMatch(text -> text.contains("SECRET") || text.contains("HIDDEN") || text.contains("NOT"));
    }

    @Test
    void accentsLigaturesAndSignsAreUnicode() {
        assertThat(Tex.paragraphs(
                "na\\\"{\\i}ve --- 1--2 ``so'' Erd\\H{o}s \\v{C}ech \\c{c} \\o\\ \\ss{} \\& 5\\,\\% \\ldots{} x~y"))
                .containsExactly("naïve — 1–2 “so” Erdős Čech ç ø ß & 5 % … x y");
        assertThat(Tex.paragraphs("$\\mathbb{R}^d \\ni \\hat{y} \\neq -1 \\pm 0.5, \\alpha\\in(0,1)$"))
                .containsExactly("ℝ^d∋ŷ ≠ −1 ± 0.5, α ∈ (0,1)");
        assertThat(Tex.paragraphs(
                "16\\penalty0 (9):\\penalty0 606--613, $100{,}000$ and\\hskip 2em plus 1fil minus 2pt more, a\\kern-.1em b"))
                .containsExactly("16(9):606–613, 100,000 and more, ab");
    }

    @Test
    void listsNotesAndFormulasAreParts() {
        SourcePaper paper = Tex.read(Tex.example());
        assertThat(Tex.texts(paper, BlockKind.ITEM)).containsExactly("• First point with bold.", "• Second, see (1).",
                "(a) inner one", "(b) inner two");
        assertThat(Tex.texts(paper, BlockKind.FORMULA)).containsExactly("a = b + c (1)", "d = √e");
        assertThat(Tex.texts(paper, BlockKind.FOOTNOTE))
                .containsExactly("¹ Our code is at https://example.org/code_x.");
        assertThat(Tex.texts(paper, BlockKind.ALGORITHM)).containsExactly("""
                Require: numbers x
                for i = 1 to n do
                  if x_i > 0 then
                    count ← count +1
                  end if
                end for
                return count""", "x = {1: \"a\"}  % not a comment");
        assertThat(Tex.texts(Tex.body("""
                \\begin{algorithm}\\caption{A}\\KwIn{x}
                \\For{all $i$}{ step\\; \\If{done}{stop\\;} }
                \\end{algorithm}"""), BlockKind.ALGORITHM))
                .containsExactly("Input: x\nfor all i do\n  step\n  if done then\n    stop");
    }

    @Test
    void definitionsOfEveryFormAreTakenUp() {
        SourcePaper paper = Tex.read("""
                \\newcommand{\\name}[2][Prof.]{#1 #2}
                \\def\\pair(#1,#2){<#1|#2>}
                \\newcommand\\short{S\\xspace}
                \\newenvironment{claim}[1]{Claim #1: }{ (end)}
                \\newtheorem{thm}{Theorem}
                \\newif\\iflong \\longtrue
                \\usepackage{own}
                """, """
                \\name{A}, \\name[Dr.]{B}, \\pair(x,y), \\short is, \\short. \\mine{z}
                \\iflong long\\else short\\fi{} \\ifx\\undefined\\nothing same\\else other\\fi

                \\begin{claim}{7}Text\\end{claim}

                \\begin{thm}[Main]\\label{t} It holds.\\end{thm}

                By \\cref{t}. \\verb|a_b%c| \\input{more}""", "own.sty", "\\newcommand{\\mine}[1]{own #1}", "more.tex",
                "joined % in\n");
        assertThat(Tex.texts(paper, BlockKind.PARAGRAPH)).containsExactly(
                "Prof. A, Dr. B, <x|y>, S is, S. own z long same", "Claim 7: Text (end)", "Theorem 1 (Main). It holds.",
                "By Theorem 1. a_b%c joined");
    }

    @Test
    void macrosThatNeverEndAreToldSo() {
        for (String bomb : List.of("\\def\\x{\\y}\\def\\y{\\x}\\x", "\\def\\x{a\\x b}\\x",
                "\\def\\a#1{\\a{#1#1}}\\a{boom}",
                "\\newcommand\\a{\\b\\b}\\newcommand\\b{\\a\\a}\\a", "\\input{main}")) {
            assertThatThrownBy(() -> Tex.body(bomb)).isInstanceOfSatisfying(ProblemException.class,
                    e -> assertThat(e.sentence().key()).isEqualTo("paper.latex.endless"));
        }
    }

    @Test
    void theMainFileIsFoundAmongOthers() {
        TreeMap<String, byte[]> files = new TreeMap<>(Tex.example());
        files.put("template.tex",
                "\\documentclass{article}\\begin{document}No\\end{document}".getBytes(StandardCharsets.UTF_8));
        files.put("sections/intro.tex", "\\section{No}".getBytes(StandardCharsets.UTF_8));
        assertThat(Tex.read(files).title()).contains("Learning to Count — with “Care”");
        assertThat(new LatexReader().read(SourceFiles.of("a.tex", "no document".getBytes(StandardCharsets.UTF_8)), null,
                new Cancellation())).isEmpty();
    }

    @Test
    void referencesComeFromWhatIsThere() {
        assertThat(Tex.entries(Tex.read(Tex.example()))).extracting(entry -> entry.known().title())
                .containsExactly("Deep residual learning for image recognition", "Attention is all you need");
        String bib = """
                @string{icml = "Proc. ICML"}
                @inproceedings{b, author={Zhou, Wei and M{\\"u}ller, Jos{\\'e}}, title={A {GAN} for $x$}, booktitle=icml, year=2019}
                @article{a, author = "Ann Lee and others", title = "Trees", journal = "JMLR", volume=3, number={2}, pages="1--9", year={2001}, doi={10.1000/x}}
                @misc{unused, title={No}}
                """;
        SourcePaper paper = Tex.read("", "Cited \\cite{b,a}.\\bibliographystyle{plain}\\bibliography{refs}", "refs.bib",
                bib);
        assertThat(Tex.entries(paper)).extracting(Part.Entry::raw).containsExactly(
                "Ann Lee et al. Trees. JMLR, 3(2):1–9, 2001. doi:10.1000/x.",
                "Wei Zhou and José Müller. A GAN for x. In Proc. ICML, 2019.");
        assertThat(Tex.texts(paper, BlockKind.PARAGRAPH)).containsExactly("Cited [2, 1].");
        String biber = """
                \\entry{k}{article}{}
                  \\name{author}{2}{}{%
                    {{hash=1}{family={Doe},familyi={D\\bibinitperiod},given={Jane\\bibnamedelima Q.},giveni={J}}}%
                    {{hash=2}{family={Roe},given={R.}}}%
                  }
                  \\field{title}{On Things}
                  \\field{journaltitle}{Nature}
                  \\field{year}{2020}
                \\endentry
                """;
        SourcePaper other = Tex.read("\\usepackage[style=authoryear]{biblatex}",
                "As \\textcite{k} says \\parencite{k}. \\printbibliography",
                "main.bbl", biber);
        assertThat(Tex.entries(other).getFirst().known().authors()).containsExactly("Jane Q. Doe", "R. Roe");
        assertThat(Tex.texts(other, BlockKind.PARAGRAPH))
                .containsExactly("As Doe and Roe (2020) says (Doe and Roe, 2020).");
    }
}
