package org.autoreproduce.code.colour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PythonColouringTest {
    private static final String PROGRAM = """
            import torch as t
            # Ascend the loss — größer 😀
            @decorated.twice(1)
            class Net(Base):
                \"\"\"Says \\n what.\"\"\"
                def forward(self, x, *rest, width: int = 0x1F) -> float:
                    return f'{self.k + 1:.2f} é' if x is not None else print(x, end='')
            """;

    private final Colourist colourist = new Colourist();

    @Test
    void everyKindOfThingHasItsColour() {
        String text = painted(PROGRAM);

        assertThat(text)
                .contains("KEYWORD[import]", "COMMENT[# Ascend the loss — größer 😀]", "TYPE[Net]", "TYPE[Base]",
                        "FUNCTION[forward]", "SELF[self]", "PARAMETER[x]", "PARAMETER[rest]", "PARAMETER[width]",
                        "BUILTIN[float]",
                        "NUMBER[0x1F]", "KEYWORD[is not]", "CONSTANT[None]", "BUILTIN[print]", "PARAMETER[end]",
                        "ESCAPE[\\n]")
                .contains("DECORATOR[@decorated.twice(]NUMBER[1]DECORATOR[)]");
    }

    @Test
    void theCodeInAFormattedStringIsNoText() {
        assertThat(painted("f'a{self.b + 1!r:>{w}} c'\n"))
                .isEqualTo(
                        "STRING[f'a]PLAIN[{]SELF[self]PLAIN[.b + ]NUMBER[1]ESCAPE[!r:>{w}]PLAIN[}]STRING[ c']PLAIN[\n]");
    }

    @Test
    void whatCannotBeReadIsMarkedAndTold() {
        Colouring colouring = with("def f(:\n    pass\n");
        String text = shown(colouring, "def f(:\n    pass\n");

        assertThat(text).contains("FAULT[");
        assertThat(colouring.fault()).get().extracting(Colouring.Fault::line).isEqualTo(1);
    }

    @Test
    void whatIsMissingIsNamed() {
        Colouring colouring = with("é = 1\ndef f(:\n    pass\n");
        colouring.repaint();

        assertThat(colouring.fault()).contains(new Colouring.Fault(2, 7, ")"));
    }

    @Test
    void soundTextHasNoFault() {
        Colouring colouring = with(PROGRAM);
        colouring.repaint();

        assertThat(colouring.fault()).isEmpty();
    }

    @Test
    void aKeyPaintsWhatChangedAlone() {
        Colouring colouring = with("a = 1\nb = 2\nc = 3\n");
        colouring.repaint();

        colouring.edit(10, 1, "22");
        Repaint repaint = colouring.repaint();

        assertThat(repaint.from()).isEqualTo(10);
        assertThat(repaint.to()).isEqualTo(12);
    }

    @Test
    void anOpenedStringReachesAsFarAsItDoes() {
        String text = "a = 1\nb = '''x'''\nc = 3\n";
        Colouring colouring = with(text);
        colouring.repaint();

        colouring.edit(0, 0, "'''");

        assertThat(colouring.repaint().to()).isGreaterThan(text.indexOf("c"));
    }

    @Test
    void whatCouldNotBePaintedIsPaintedNextTime() {
        Colouring colouring = with("a = 1\nb = 2\nc = 3\n");
        colouring.repaint();
        colouring.edit(0, 0, "# ");
        Repaint lost = colouring.repaint();

        colouring.unpainted(lost);
        colouring.edit(15, 0, "3");

        assertThat(colouring.repaint().from()).isZero();
    }

    @Test
    void whatIsNearIsPaintedFirstAndTheRestFollows() {
        String text = "a = 1\n".repeat(20_000);
        Colouring colouring = with(text);
        Screen screen = new Screen();
        screen.insert(0, text.length());
        Repaint first = colouring.repaint();
        screen.paint(first);
        while (colouring.more()) {
            screen.paint(colouring.repaint());
        }
        assertThat(first.to()).isLessThan(10_000);
        assertThat(screen.shown(text)).endsWith("a = ]NUMBER[1]PLAIN[\n]");

        colouring.edit(90_000, 0, "(");
        screen.edit(90_000, 0, 1);
        Repaint near = colouring.repaint();

        assertThat(near.from()).isBetween(80_000, 90_000);
    }

    /** The screen after any edits looks as if the text had been opened so. */
    @Test
    void editByEditOrAtOnceIsTheSame() {
        Random random = new Random(7);
        String[] pieces = {"'", "\"\"\"", "(", ")", "def f(x):\n", "#", "\n", "    ", "é😀", "{x}", "class A: pass\n",
                "x"};
        for (int round = 0; round < 60; round++) {
            StringBuilder text = new StringBuilder(PROGRAM.repeat(round % 10 == 0 ? 60 : 1));
            Colouring colouring = with(text.toString());
            Screen screen = new Screen();
            screen.insert(0, text.length());
            screen.paint(colouring.repaint());
            for (int key = 0; key < 12; key++) {
                int at = random.nextInt(text.length() + 1);
                int removed = random.nextInt(Math.min(6, text.length() - at + 1));
                String piece = pieces[random.nextInt(pieces.length)];
                text.replace(at, at + removed, piece);
                colouring.edit(at, removed, piece);
                screen.edit(at, removed, piece.length());
                screen.paint(colouring.repaint());
                while (random.nextBoolean() && colouring.more()) {
                    screen.paint(colouring.repaint());
                }
            }
            while (colouring.more()) {
                screen.paint(colouring.repaint());
            }
            assertThat(screen.shown(text.toString())).isEqualTo(painted(text.toString()));
        }
    }

    private String painted(String text) {
        return shown(with(text), text);
    }

    private Colouring with(String text) {
        Colouring colouring = colourist.colouring(Language.PYTHON);
        colouring.edit(0, 0, text);
        return colouring;
    }

    private static String shown(Colouring colouring, String text) {
        Screen screen = new Screen();
        screen.insert(0, text.length());
        screen.paint(colouring.repaint());
        while (colouring.more()) {
            screen.paint(colouring.repaint());
        }
        return screen.shown(text);
    }
}
