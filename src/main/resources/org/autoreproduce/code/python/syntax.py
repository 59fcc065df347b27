"""Parses Python files without running them: {path: text} in on standard input, a list of faults out, both JSON."""
import ast
import json
import sys
import warnings


def fault(path, text):
    try:
        ast.parse(text, filename=path)
    except SyntaxError as error:
        return {"path": path, "line": error.lineno or 0, "message": error.msg}
    except (ValueError, RecursionError, MemoryError) as error:
        return {"path": path, "line": 0, "message": f"cannot be parsed ({type(error).__name__})"}
    return None


def main():
    warnings.simplefilter("ignore")
    files = json.loads(sys.stdin.buffer.read().decode("utf-8"))
    faults = [fault(path, text) for path, text in sorted(files.items())]
    sys.stdout.write(json.dumps([each for each in faults if each]))


main()
