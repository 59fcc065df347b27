"""Messages without what differs between machines, runs and versions."""
import re

from . import _code

_WRAPPED = re.compile(r"\b(?:np|numpy)\.(?:float|int|uint|complex|longdouble|bool|str)\w*\(((?:[^()]|\([^()]*\))*)\)")
_TRUTH = re.compile(r"\b(?:np|numpy)\.(True|False)_")
_ADDRESS = re.compile(r"\b0x[0-9a-fA-F]{6,}")
_FOREIGN = re.compile(r"(?<![\w.])/(?:[\w.@+-]+/)+([\w.@+-]+)")
# how much pytest shows depends on how it was called
_HINTS = re.compile(r"^ *(?:Use -v+ to get|\.\.\.Full output truncated|\.\.\. ?$).*\n?", re.MULTILINE)
# pytest and numpy have changed their words, not what they say
_WORDS = [
    (re.compile(r"DID NOT RAISE <class '(?:\w+\.)*(\w+)'>"), r"DID NOT RAISE \1"),
    (re.compile(r"^Arrays are not strictly ordered `x < y`", re.MULTILINE), "Arrays are not less-ordered"),
]
_NUMPY = [
    (re.compile(r" among violations:"), ":"),
    (re.compile(r"^x and y (?=\S+ location mismatch)", re.MULTILINE), ""),
    (re.compile(r"^ *(?:x|ACTUAL): ", re.MULTILINE), " actual: "),
    (re.compile(r"^ *(?:y|DESIRED): ", re.MULTILINE), " desired: "),
    (re.compile(r"^Mismatch(?:es)? at (?:index|indices):\n(?: \[.*\n?)*", re.MULTILINE), ""),
    (re.compile(r"^First \d+ mismatches are at indices:\n(?: \[.*\n?)*", re.MULTILINE), ""),
]


def plain(message):
    """The message with relative paths, no addresses, and numbers as plain Python prints them."""
    text = message.replace(_code.ROOT + "/", "")
    text = _ADDRESS.sub("0x…", text)
    while True:
        bare = _WRAPPED.sub(r"\1", text)
        if bare == text:
            break
        text = bare
    text = _TRUTH.sub(r"\1", text)
    text = _FOREIGN.sub(r"…/\1", text)
    text = _HINTS.sub("", text)
    for pattern, words in _WORDS + (_NUMPY if "ismatch" in text else []):
        text = pattern.sub(words, text)
    return "\n".join(line.rstrip() for line in text.split("\n") if line.strip())
