"""Numbers that the program measured."""
import operator

from . import _code, _numbers


def metric(name, value, *, claim=None, unit=None, dataset=None, split=None, seed=None, step=None):
    """Writes a metrics line with the file and line of the caller.

    name     what the metric is called
    value    a number; one that is not finite, or no number at all, is written as no value with its text beside
    claim    the id of the claim that this number is measured for, as "C1"; none for losses and curves
    unit     as the claim's binding says, as "%"; none for a plain number
    dataset  what it was measured on
    split    the part of it, as "test"
    seed     of the run, a whole number
    step     of the training, a whole number
    """
    file, line = _code.caller()
    number = _numbers.finite(value)
    entry = {
        "claim": _text("claim", claim),
        "name": _text("name", name),
        "value": number,
        "unit": _text("unit", unit),
        "dataset": _text("dataset", dataset),
        "split": _text("split", split),
        "seed": _whole("seed", seed),
        "step": _whole("step", step),
        "file": file,
        "line": line,
    }
    if not entry["name"]:
        raise ValueError("a metric needs a name")
    if number is None:
        entry["value_text"] = str(value)[:200]
    _numbers.record(None, entry)


def _text(what, value):
    if value is not None and not isinstance(value, str):
        raise TypeError(f"metric: {what} must be a string, not {type(value).__name__}")
    return value


def _whole(what, value):
    try:
        return None if value is None else operator.index(value)
    except TypeError:
        raise TypeError(f"metric: {what} must be a whole number, not {type(value).__name__}") from None
