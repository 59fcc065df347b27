package org.autoreproduce.code.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.autoreproduce.code.SourceTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditParserTest {
    private final SourceTree tree = SourceTree.of(Map.of("model.py", "one\ntwo\nthree\nfour\n", "main.py", "m\n"));

    private EditReading read(String reply) {
        return new EditParser().read(reply, tree);
    }

    private EditTurn good(String reply) {
        EditReading reading = read(reply);
        assertThat(reading).isInstanceOf(EditReading.Good.class);
        return ((EditReading.Good) reading).turn();
    }

    private List<String> bad(String reply) {
        EditReading reading = read(reply);
        assertThat(reading).isInstanceOf(EditReading.Bad.class);
        return ((EditReading.Bad) reading).faults();
    }

    @Test
    void allBlocksCountByTheNumbersShown() {
        EditTurn turn = good("""
                The second line is wrong, and the end is missing.
                ```EDIT model.py 2 2
                zwei
                zwei und ein halb
                ```
                Then:
                ```EDIT model.py 4 4
                vier
                ```
                ```EDIT model.py 5 4
                five
                ```
                ```EDIT model.py 1 0
                zero
                ```
                Done.
                """);
        assertThat(turn.prose())
                .isEqualTo("The second line is wrong, and the end is missing.\nThen:\nDone.");
        assertThat(turn.apply(tree).text("model.py"))
                .contains("zero\none\nzwei\nzwei und ein halb\nthree\nvier\nfive\n");
        assertThat(turn.blocks().get(1).at()).isEqualTo(7);
    }

    @Test
    void makesReplacesAndRemovesFiles() {
        SourceTree after = good("""
                ```NEW data/load.py
                import numpy as np
                ```
                ```NEW main.py
                n
                ```
                ```DELETE model.py
                ```
                """).apply(tree);
        assertThat(after).isEqualTo(SourceTree.of(Map.of("data/load.py", "import numpy as np", "main.py", "n")));
    }

    @Test
    void emptyBlockRemovesLines() {
        assertThat(good("```EDIT model.py 2 3\n```").apply(tree).text("model.py")).contains("one\nfour\n");
    }

    @Test
    void codeThatLooksLikeHeadersStaysCode() {
        SourceTree after = good("""
                ```EDIT model.py 1 1
                MEAN = (
                0.5071, 0.4867,
                12 20
                EDIT model.py 1 2
                1|2
                )
                ```
                """).apply(tree);
        assertThat(after.lines("model.py")).containsExactly("MEAN = (", "0.5071, 0.4867,", "12 20",
                "EDIT model.py 1 2", "1|2", ")", "two", "three", "four");
    }

    @Test
    void longerFenceHoldsShorterOnes() {
        SourceTree after = good("""
                Some code first:
                ```python
                print("no block")
                ```
                ````NEW README.md
                ```bash
                python main.py
                ```
                ```EDIT model.py 1 2
                ```
                ````
                """).apply(tree);
        assertThat(after.text("README.md")).contains("```bash\npython main.py\n```\n```EDIT model.py 1 2\n```\n");
        assertThat(after.text("model.py")).isEqualTo(tree.text("model.py"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"```python EDIT model.py 1 1", "```EDIT model.py 1 1 python", "``` EDIT model.py 1 1",
            "```EDIT  model.py  1  1  "})
    void languageTagsAndSpacesDoNoHarm(String header) {
        assertThat(good(header + "\r\nx\r\n```  \r\n").apply(tree).lines("model.py")).containsExactly("x", "two",
                "three", "four");
    }

    @Test
    void thePathMayBeLeftOutOnlyWhereThereIsOneFile() {
        SourceTree one = tree.without("main.py");
        EditReading reading = new EditParser().read("```EDIT 1 2\nx\n```", one);
        assertThat(((EditReading.Good) reading).turn().apply(one).lines("model.py")).containsExactly("x", "three",
                "four");
        assertThat(bad("```EDIT 1 2\nx\n```")).singleElement().asString().contains("Line 1", "\"```EDIT 1 2\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no block at all", "```python\nx = 1\n```", "```EDIT model.py 12-20\nx\n```",
            "```EDIT model.py\nx\n```", "```EDIT\nmodel.py 1 2\nx\n```", "```edit model.py 1 2\nx\n```",
            "```EDIT model.py 6 5\nx\n```", "```EDIT model.py 0 1\nx\n```", "```EDIT model.py 3 5\nx\n```",
            "```EDIT model.py 3 1\nx\n```", "```EDIT model.py 1 2\nx\n", "```EDIT model.py 1 2\nx\n````",
            "```EDIT nothere.py 1 1\nx\n```", "```DELETE nothere.py\n```", "```DELETE main.py\nx\n```",
            "```DELETE main.py```", "```NEW ../x.py\nx\n```", "```NEW x.sh\nx\n```", "```NEW\nx\n```",
            "  ```EDIT model.py 1 1\n  x\n  ```", "~~~EDIT model.py 1 1\nx\n~~~", "```EDIT model.py 1 1\none\n```",
            "```EDIT model.py 1 1\n   1|uno\n```", "```NEW MODEL.py\nx\n```", "```NEW model.py/x.py\nx\n```",
            "```EDIT model.py 1 1\nx\n```EDIT model.py 2 2\ny\n```", "```NEW a.md\n```bash\nls\n```\n```",
            "```python\nx\n```EDIT model.py 1 1\ny\n```", "```EDIT model.py 1 1\nx\n```\n```\nrest",
            "```EDIT model.py 99999999999 2\nx\n```"})
    void whatIsNotSureIsRefusedInWords(String reply) {
        assertThat(bad(reply)).hasSize(1).allSatisfy(fault -> assertThat(fault).endsWith("."));
    }

    @Test
    void saysWhereBlocksClash() {
        assertThat(bad("```EDIT model.py 1 3\nx\n```\n```EDIT model.py 3 4\ny\n```")).singleElement().asString()
                .contains("lines 1 and 4 of your reply overlap in model.py: lines 1 to 3 and 3 to 4");
        assertThat(bad("```EDIT model.py 1 3\nx\n```\n```EDIT model.py 2 1\ny\n```")).hasSize(1);
        assertThat(bad("```NEW model.py\nx\n```\n```EDIT model.py 2 1\ny\n```")).hasSize(1);
        assertThat(bad("```NEW a.py\nx\n```\n```NEW a.py\ny\n```")).hasSize(1);
    }

    @Test
    void insertionsTouchReplacementsWithoutClashing() {
        SourceTree after = good("```EDIT model.py 2 3\nx\n```\n```EDIT model.py 4 3\nafter\n```\n"
                + "```EDIT model.py 2 1\nbefore\n```\n```EDIT model.py 2 1\nbefore too\n```\n").apply(tree);
        assertThat(after.lines("model.py")).containsExactly("one", "before", "before too", "x", "after", "four");
    }

    @Test
    void oneBadBlockLeavesEverythingAsItWas() {
        EditTurn turn = new EditTurn(List.of(new EditBlock.Replace("main.py", 1, 1, "x\n", 1),
                new EditBlock.Replace("model.py", 9, 9, "x\n", 5)), "");
        assertThatIllegalArgumentException().isThrownBy(() -> turn.apply(tree)).withMessageContaining("out of range");
    }

    @Test
    void namesTheFilesThereAre() {
        assertThat(bad("\n\n```EDIT nothere.py 1 1\nx\n```")).singleElement().asString()
                .contains("Line 3 of your reply", "main.py, model.py");
    }
}
