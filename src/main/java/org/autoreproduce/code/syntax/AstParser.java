package org.autoreproduce.code.syntax;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.autoreproduce.code.PythonResource;
import org.autoreproduce.code.SourceTree;
import org.autoreproduce.json.Json;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;

/**
 * Asks a real interpreter's own parser, so what it accepts is what the run will accept. One child for the whole tree,
 * which only parses: nothing of the program is imported or run.
 */
public final class AstParser implements PythonParser {
    private final ScriptRunner python;
    private final Json json = new Json();

    /** A parser that asks this interpreter. */
    public AstParser(ScriptRunner python) {
        this.python = python;
    }

    @Override
    public List<SyntaxFault> check(SourceTree tree, Cancellation stop) {
        SortedMap<String, String> files = new TreeMap<>(tree.files());
        files.keySet().removeIf(path -> !path.endsWith(".py"));
        if (files.isEmpty()) {
            return List.of();
        }
        try {
            String reply = python.run(new PythonResource("syntax.py").text(), json.line(files), stop);
            List<SyntaxFault> faults = new ArrayList<>(List.of(json.read(reply, SyntaxFault[].class)));
            faults.sort(null);
            return faults;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("syntax.py always writes JSON", e);
        } catch (IOException e) {
            throw new ProblemException(e, Sentence.of("code.syntax.python"));
        }
    }
}
