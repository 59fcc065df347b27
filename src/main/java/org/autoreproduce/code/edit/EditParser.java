package org.autoreproduce.code.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.autoreproduce.code.SourceTree;
import org.jspecify.annotations.Nullable;

/**
 * Reads a model's Markdown reply as an EDIT turn. Whatever could be meant in two ways is refused with a sentence: a
 * reply sent back costs one request, a program changed in the wrong place costs many.
 */
public final class EditParser {
    private static final Pattern FENCE = Pattern.compile("(\\s*)(`{3,}|~{3,})([^`]*)");
    private static final Pattern LISTED = Pattern.compile("\\s*(\\d+)\\|.*");

    /** What the reply changes of the tree whose listing the model was shown. */
    public EditReading read(String reply, SourceTree shown) {
        Reader reader = new Reader(shown);
        String[] lines = reply.replace("\r\n", "\n").split("\n", -1);
        for (int i = 0; i < lines.length && !reader.lost; i++) {
            reader.line(lines[i], i + 1);
        }
        reader.end();
        if (!reader.faults.isEmpty()) {
            return new EditReading.Bad(reader.faults);
        }
        if (reader.blocks.isEmpty()) {
            return new EditReading.Bad(List.of("Your reply has no EDIT, NEW or DELETE block, so it changes nothing. "
                    + EditHeader.FORMS));
        }
        EditTurn turn = new EditTurn(reader.blocks, reader.prose.toString().strip());
        List<String> faults = new TurnCheck(shown).faults(turn);
        return faults.isEmpty() ? new EditReading.Good(turn) : new EditReading.Bad(faults);
    }

    /** A fence that is open: of one of our blocks, or of an ordinary piece of code within the prose. */
    private record Open(String marks, int at, boolean ours, @Nullable EditHeader header, List<String> body) {}

    /** Goes through the reply once, line by line. */
    private static final class Reader {
        private final SourceTree shown;
        private final List<EditBlock> blocks = new ArrayList<>();
        private final StringBuilder prose = new StringBuilder();
        private final List<String> faults = new ArrayList<>();
        private @Nullable Open open;
        private boolean lost;

        private Reader(SourceTree shown) {
            this.shown = shown;
        }

        private void line(String line, int at) {
            Open fence = open;
            if (fence == null) {
                outside(line, at);
            } else if (fence.ours()) {
                inBlock(fence, line, at);
            } else {
                inProse(fence, line, at);
            }
        }

        private void outside(String line, int at) {
            Matcher fence = FENCE.matcher(line);
            if (EditHeader.looksLike(line)) {
                begin(line, at);
                return;
            }
            prose.append(line).append('\n');
            if (fence.matches()) {
                open = new Open(fence.group(2), at, false, null, List.of());
            }
        }

        private void begin(String line, int at) {
            String marks = line.strip().replaceFirst("[^`~].*", "");
            Optional<EditHeader> header = EditHeader.parse(line.strip().substring(marks.length()), shown);
            if (line.charAt(0) != '`') {
                faults.add("Line " + at + " of your reply: the block \"" + line.strip()
                        + "\" must begin with backticks at the left margin.");
                header = Optional.empty();
            } else if (header.isEmpty()) {
                faults.add("Line " + at + " of your reply: the header \"" + line.strip() + "\" is not understood. "
                        + EditHeader.FORMS);
            }
            open = new Open(marks, at, true, header.orElse(null), new ArrayList<>());
        }

        private void inBlock(Open block, String line, int at) {
            // a block that is refused anyway may end indented: one mistake is told once
            if ((block.header() == null ? line.strip() : line.stripTrailing()).equals(block.marks())) {
                open = null;
                close(block);
            } else if (nested(block, line)) {
                faults.add("Line " + at + " of your reply: \"" + line.strip()
                        + "\" stands inside the block that begins at line " + block.at()
                        + ". Close that block first; if the line belongs to the file, use more backticks on both ends "
                        + "of the block.");
                lost = true;
            } else {
                block.body().add(line);
            }
        }

        private static boolean nested(Open block, String line) {
            Matcher fence = FENCE.matcher(line);
            boolean opens = fence.matches() && fence.group(1).isEmpty() && fence.group(2).equals(block.marks());
            return opens || header(block, line);
        }

        /** Whether a line is a header that this fence cannot hold; one with fewer backticks is an example of one. */
        private static boolean header(Open fence, String line) {
            return EditHeader.looksLike(line) && line.strip().startsWith("`".repeat(fence.marks().length()));
        }

        private void inProse(Open fence, String line, int at) {
            prose.append(line).append('\n');
            if (header(fence, line)) {
                faults.add("Line " + at + " of your reply: the block \"" + line.strip()
                        + "\" begins before the fence of line " + fence.at() + " is closed.");
                lost = true;
            } else if (line.strip().startsWith(fence.marks())
                    && line.strip().chars().allMatch(c -> c == fence.marks().charAt(0))) {
                open = null;
            }
        }

        private void close(Open block) {
            EditHeader header = block.header();
            if (header == null) {
                return;
            }
            if (header.kind() == EditHeader.Kind.DELETE && !block.body().stream().allMatch(String::isBlank)) {
                faults.add("Line " + block.at() + " of your reply: a DELETE block holds no text.");
            } else if (listed(block.body())) {
                faults.add("Line " + block.at() + " of your reply: the lines of this block begin with the numbers of "
                        + "the listing. Write the lines without them.");
            } else {
                StringBuilder text = new StringBuilder();
                block.body().forEach(line -> text.append(line).append('\n'));
                blocks.add(header.block(text.toString(), block.at()));
            }
        }

        /** Whether the text was copied with the numbers of its listing: all lines have one, each one more. */
        private static boolean listed(List<String> body) {
            int last = -1;
            for (String line : body) {
                Matcher numbered = LISTED.matcher(line);
                if (!numbered.matches() || numbered.group(1).length() > 4) {
                    return false;
                }
                int number = Integer.parseInt(numbered.group(1));
                if (last >= 0 && number != last + 1) {
                    return false;
                }
                last = number;
            }
            return last >= 0;
        }

        private void end() {
            Open fence = open;
            if (fence != null && !lost) {
                faults.add("Line " + fence.at() + " of your reply: the " + (fence.ours() ? "block" : "fence")
                        + " that begins here is not closed by a line of exactly " + fence.marks().length()
                        + " backticks.");
            }
        }
    }
}
