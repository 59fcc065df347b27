"""Which files are the program's own, and who of them called."""
import os
import sys

# the program is started in the folder of its files
ROOT = os.path.realpath(os.getcwd())
_OURS = os.path.dirname(os.path.realpath(__file__))


def relative(filename):
    """The path of a file of the program below its folder, with forward slashes; None for any other file."""
    if filename.startswith("<"):
        return None
    path = os.path.realpath(os.path.join(ROOT, filename))
    if path.startswith(_OURS + os.sep) or not path.startswith(ROOT + os.sep):
        return None
    inner = os.path.relpath(path, ROOT).replace(os.sep, "/")
    return None if "site-packages" in inner.split("/") else inner


def caller():
    """File and line of the innermost frame that is the program's own, or (None, None)."""
    frame = sys._getframe(1)
    while frame is not None:
        file = relative(frame.f_code.co_filename)
        if file is not None:
            return file, frame.f_lineno
        frame = frame.f_back
    return None, None
