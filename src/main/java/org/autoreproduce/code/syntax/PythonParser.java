package org.autoreproduce.code.syntax;

import java.util.List;
import org.autoreproduce.code.SourceTree;
import org.autoreproduce.process.Cancellation;

/** Parses Python files without running them. */
@FunctionalInterface
public interface PythonParser {
    /** The faults of all .py files of the tree, at most one a file, sorted. */
    List<SyntaxFault> check(SourceTree tree, Cancellation stop);
}
