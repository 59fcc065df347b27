"""Numbers as JSON can hold them, and lines in files that several processes may add to."""
import json
import math
import numbers
import os
import sys


def finite(value):
    """The value as a finite int or float, or None. Arrays and tensors of one element are numbers, truths are not."""
    if not isinstance(value, (bool, int, float)) and hasattr(value, "item"):
        try:
            value = value.item()
        except (TypeError, ValueError, RuntimeError):
            return None
    if isinstance(value, bool) or not isinstance(value, numbers.Real):
        return None
    if isinstance(value, int):
        return value
    value = float(value)
    return value if math.isfinite(value) else None


def append(filename, record):
    """Adds one JSON line by a single write, so that a reader never sees half of it and writers never mix."""
    line = (json.dumps(record, allow_nan=False) + "\n").encode("ascii")
    handle = os.open(filename, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o644)
    try:
        if os.write(handle, line) != len(line):
            raise OSError(f"only a part of a line could be written to {os.path.basename(filename)}")
    finally:
        os.close(handle)


def record(beside, entry):
    """Adds a line to the metrics file, or to a file beside it; without such a file it goes to standard output."""
    metrics = os.environ.get("AUTOREPRODUCE_METRICS")
    if not metrics:
        print(json.dumps(entry, allow_nan=False), file=sys.stdout, flush=True)
    elif beside is None:
        append(metrics, entry)
    else:
        append(os.path.join(os.path.dirname(metrics), beside), entry)
