package org.autoreproduce.paper.latex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of authors as the classes have them written; no affiliation is taken for one. */
class AuthorsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', maxCharsPerColumn = 4000, textBlock = """
            plain, apart             | \\author{Jane Doe \\and John Q. Roe}                                    | Jane Doe; John Q. Roe
            notes and commas         | \\author{Jane Doe\\thanks{Work done at Big Lab.}, John Roe, and Ann Poe} | Jane Doe; John Roe; Ann Poe
            one name                 | \\author{Jane Doe}                                                     | Jane Doe
            a macro of its own       | \\newcommand{\\me}{Jane Doe}\\author{\\me$^1$}                            | Jane Doe
            authblk                  | \\author[1]{Jane Doe}\\author[1,2]{John Roe\\thanks{x}}\\affil[1]{Carnegie Mellon}\\affil[2]{Palo Alto} | Jane Doe; John Roe
            IEEE, blocks             | \\author{\\IEEEauthorblockN{Jane Doe\\IEEEauthorrefmark{1}, John Roe\\IEEEauthorrefmark{2}}\\IEEEauthorblockA{\\IEEEauthorrefmark{1}Open Valley, Some City\\\\ jane@x.org}\\and\\IEEEauthorblockN{Ann Poe}\\IEEEauthorblockA{Green Hill}} | Jane Doe; John Roe; Ann Poe
            IEEE, numbered           | \\author{\\IEEEauthorblockN{1\\textsuperscript{st} Jane Doe}\\IEEEauthorblockA{\\textit{dept. name} \\\\ City, Country}} | Jane Doe
            IEEE, journal            | \\author{Jane~Doe,~\\IEEEmembership{Member,~IEEE,} John~Roe,~\\IEEEmembership{Fellow,~OSA,} and~Ann~Poe\\thanks{J. Doe is with Some Place.}} | Jane Doe; John Roe; Ann Poe
            IEEE, membership written | \\author{Jane Doe, Senior Member, IEEE, and John Roe, Fellow, IEEE}     | Jane Doe; John Roe
            ICML                     | \\begin{icmlauthorlist}\\icmlauthor{Jane Doe}{x}\\icmlauthor{Plato}{y,x}\\end{icmlauthorlist}\\icmlaffiliation{x}{Green Hill} | Jane Doe; Plato
            Springer                 | \\author*[1,2]{\\fnm{Jane} \\sur{Doe}}\\email{j@x.org}\\author[2]{\\fnm{Ludwig} \\spfx{van} \\sur{Roe}}\\equalcont{These authors contributed equally.}\\affil*[1]{\\orgdiv{Dept}, \\orgname{Green Hill}} | Jane Doe; Ludwig van Roe
            Springer, close          | \\author{\\fnm{Jane}\\sur{Doe}}                                          | Jane Doe
            LNCS                     | \\author{Jane Doe\\inst{1}\\orcidID{0000-1111} \\and John Roe\\inst{2,3}}\\institute{Green Hill \\and Blue Lake} | Jane Doe; John Roe
            ACM                      | \\author{Jane Doe}\\authornote{Both.}\\orcid{0}\\affiliation{\\institution{Green Hill}\\city{Some Town}}\\email{j@x.org}\\author{John Roe}\\affiliation{\\institution{Blue Lake}} | Jane Doe; John Roe
            NeurIPS                  | \\author{Jane Doe\\thanks{Equal} \\\\ Green Hill \\\\ \\texttt{jane@x.org} \\And John Roe \\\\ Blue Lake \\\\ Some Town, XY 12345 \\AND Ann Poe \\\\ (if needed) \\\\ Red Rock} | Jane Doe; John Roe; Ann Poe
            one after the other      | \\author{Jane Doe \\\\ University of Somewhere \\\\ \\texttt{jane@x.org} \\\\ John Roe \\\\ Institute of Things \\\\ {\\tt roe@y.org}} | Jane Doe; John Roe
            bold and raised          | \\author{\\textbf{Jane Doe}$^{1,*}$ \\quad \\textbf{John Roe}$^{2,*}$ \\\\ \\textbf{Ann Poe}$^{1}$ \\\\ $^1$Green Hill \\quad $^2$Blue Lake \\\\ \\texttt{\\{jane,ann\\}@x.org}} | Jane Doe; John Roe; Ann Poe
            raised, no other mark    | \\author{Jane Doe\\textsuperscript{\\rm 1} John Roe\\textsuperscript{\\rm 2}\\\\ \\textsuperscript{\\rm 1}Green Hill\\\\ \\textsuperscript{\\rm 2}Blue Lake} | Jane Doe; John Roe
            a list over lines        | \\author{Jane Doe, John Roe, \\\\ Ann Poe and \\\\ Max Moe \\\\ Green Hill} | Jane Doe; John Roe; Ann Poe; Max Moe
            signs                    | \\author{Jane Doe*, John Roe\\dag, Ann Poe\\footnotemark[1]\\\\ *Green Hill} | Jane Doe; John Roe; Ann Poe
            side by side             | \\author{\\begin{tabular}[t]{c@{\\extracolsep{8em}}c} Jane Doe & John Roe \\\\ Green Hill & Blue Lake \\\\ j@x.org & r@x.org \\end{tabular}} | Jane Doe; John Roe
            boxes                    | \\author{\\begin{tabular}{c} Jane Doe \\\\ Green Hill\\end{tabular}\\begin{tabular}{c}John Roe \\\\ Blue Lake\\end{tabular}} | Jane Doe; John Roe
            JMLR                     | \\author{\\name Jane Doe \\email jane@x.org \\\\ \\addr Green Hill \\\\ Blue Lake \\AND \\name John Roe \\email j@y.org \\\\ \\addr Red Rock} | Jane Doe; John Roe
            PMLR                     | \\author{\\Name{Jane Doe} \\Email{j@x.org}\\and \\Name{John Roe\\nametag{\\thanks{x}}} \\\\ \\addr Green Hill} | Jane Doe; John Roe
            AISTATS                  | \\aistatsauthor{Jane Doe \\And John Roe}\\aistatsaddress{Green Hill \\And Blue Lake} | Jane Doe; John Roe
            elsarticle               | \\author[a]{Jane Doe\\corref{cor1}\\fnref{fn1}}\\ead{j@x.org}\\author[b]{John Roe}\\cortext[cor1]{Corresponding Author}\\affiliation[a]{organization={Green Hill}} | Jane Doe; John Roe
            places on the line       | \\author{Jane Doe, University of Somewhere, Palo Alto \\and John Roe (Blue Lake)} | Jane Doe; John Roe
            AAAI                     | \\author{Jane Doe, John Roe}\\affiliations{Green Hill\\\\ Blue Lake}       | Jane Doe; John Roe
            linked                   | \\author{\\href{https://x.org}{Jane Doe} \\and John Roe \\href{mailto:r@x.org}{\\texttt{r@x.org}}} | Jane Doe; John Roe
            particles and accents    | \\author{Ludwig van der Roe \\and Jos\\'e d'Alembert \\and Jean-Luc P. \\O{}stby, Jr. \\and Omar al-Roe \\and J.-P. O'Neil} | Ludwig van der Roe; José d’Alembert; Jean-Luc P. Østby Jr.; Omar al-Roe; J.-P. O’Neil
            titles and degrees       | \\author{Dr. Jane Doe, Ph.D. and Prof. John Roe, MD}                    | Jane Doe; John Roe
            nobody                   | \\author{Anonymous Authors \\\\ Paper ID 123}                           | ''
            a group                  | \\author{The Blue Team \\\\ Google Research \\\\ Mountain View, CA}      | ''
            lines of a table         | \\author{Jane Doe \\quad John Roe \\\\ Ann Poe \\quad Max Moe \\\\ University of Somewhere} | Jane Doe; John Roe; Ann Poe; Max Moe
            places with few marks    | \\author{Jane Doe \\\\ Hugging Face \\\\ New York \\\\ Carnegie Mellon University} | Jane Doe
            states                   | \\author{Jane Doe \\\\ Green Hill \\\\ Springfield, MA 12345 \\\\ \\texttt{j@x.org} \\\\ Pittsburgh PA} | Jane Doe
            """)
    void namesAndNothingElse(String form, String source, String wanted) {
        List<String> all = wanted.replace("''", "").isBlank() ? List.of() : List.of(wanted.strip().split("; "));
        assertThat(Tex.read("", source + "\\maketitle Text.").authors()).as(form).isEqualTo(all);
    }

    @Test
    void aNameIsTheAuthorsOnlyBeforeTheDocument() {
        String source = "\\name{Jane Doe, John Roe$^1$}\\address{Some Town}";
        assertThat(Tex.read(source, "Text.").authors()).containsExactly("Jane Doe", "John Roe");
        assertThat(Tex.body("Text. " + source).authors()).isEmpty();
    }
}
