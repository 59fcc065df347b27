"""What data look like: enough to write code for them, and nothing of what they say."""
import math
import sys

from . import _numbers

_MEMBERS = 20
_DEPTH = 3


def describe(name, thing):
    """Writes facts about a thing to facts.jsonl beside the metrics file: type, shape, dtype, smallest and largest
    finite number, how many are NaN. Members of dicts, tuples and lists get lines of their own, the first few."""
    for fact in _facts(str(name), thing, 0):
        _numbers.record("facts.jsonl", fact)


def _facts(name, thing, depth):
    fact = {"name": name, "type": _type(thing), "shape": None, "dtype": None, "min": None, "max": None, "nan": None}
    numpy, torch, pandas = (sys.modules.get(each) for each in ("numpy", "torch", "pandas"))
    members = []
    if torch is not None and isinstance(thing, torch.Tensor):
        _tensor(fact, thing)
    elif numpy is not None and isinstance(thing, (numpy.ndarray, numpy.generic)):
        _array(fact, numpy.asarray(thing))
    elif _sparse(thing):
        _array(fact, thing.tocoo().data)
        fact.update(shape=list(thing.shape), stored=int(thing.nnz))
    elif pandas is not None and isinstance(thing, pandas.DataFrame):
        fact["shape"] = list(thing.shape)
        members = [(f"[{str(column)!r}]", thing[column]) for column in thing.columns[:_MEMBERS]]
    elif pandas is not None and isinstance(thing, (pandas.Series, pandas.Index)):
        _array(fact, thing.to_numpy())
        fact["dtype"] = str(thing.dtype)
    elif isinstance(thing, dict):
        fact["shape"] = [len(thing)]
        members = [(f"[{key!r}]", value) for key, value in list(thing.items())[:_MEMBERS]]
    elif isinstance(thing, (list, tuple)):
        members = _sequence(fact, thing)
    elif isinstance(thing, (str, bytes)):
        fact["shape"] = [len(thing)]
    elif isinstance(thing, (bool, int, float)):
        _range(fact, [thing])
        fact.update(shape=[], dtype=_type(thing))
    elif hasattr(thing, "__len__"):
        fact["shape"] = [len(thing)]
    yield fact
    if depth < _DEPTH:
        for suffix, member in members:
            yield from _facts(name + suffix, member, depth + 1)


def _type(thing):
    kind = type(thing)
    return kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"


def _sparse(thing):
    sparse = sys.modules.get("scipy.sparse")
    return sparse is not None and sparse.issparse(thing)


def _sequence(fact, things):
    fact["shape"] = [len(things)]
    fact["dtype"] = "|".join(sorted({_type(thing) for thing in things})) or None
    if things and all(isinstance(thing, (int, float)) for thing in things):
        _range(fact, things)
        return []
    # a tuple is a record and each place its own; a list is more of the same
    few = things[:_MEMBERS] if isinstance(things, tuple) else things[:2]
    return [(f"[{place}]", thing) for place, thing in enumerate(few)]


def _range(fact, values):
    values = [int(value) if isinstance(value, bool) else value for value in values]
    inside = [value for value in values if math.isfinite(value)]
    infinite = sum(1 for value in values if math.isinf(value))
    fact["nan"] = len(values) - len(inside) - infinite
    if inside:
        fact.update(min=_short(min(inside)), max=_short(max(inside)))
    if infinite:
        fact["inf"] = infinite


def _array(fact, array):
    import numpy

    fact.update(shape=list(array.shape), dtype=str(array.dtype))
    if array.dtype.kind not in "biuf" or array.size == 0:
        return
    inside = array[numpy.isfinite(array)]
    fact["nan"] = int(numpy.isnan(array).sum())
    if inside.size:
        fact.update(min=_short(inside.min().item()), max=_short(inside.max().item()))
    infinite = int(numpy.isinf(array).sum())
    if infinite:
        fact["inf"] = infinite


def _tensor(fact, tensor):
    import torch

    fact.update(shape=list(tensor.shape), dtype=str(tensor.dtype).removeprefix("torch."))
    values = tensor.detach()
    if values.layout != torch.strided:
        values = values.coalesce().values() if values.layout == torch.sparse_coo else values.values()
        fact["stored"] = int(values.numel())
    if values.is_complex() or values.numel() == 0:
        return
    inside = values[torch.isfinite(values)]
    fact["nan"] = int(torch.isnan(values).sum())
    if inside.numel():
        fact.update(min=_short(inside.min().item()), max=_short(inside.max().item()))
    infinite = int(torch.isinf(values).sum())
    if infinite:
        fact["inf"] = infinite


def _short(value):
    """Six digits: the last bits of a sum differ between machines, and nobody reads them."""
    return value if isinstance(value, int) and not isinstance(value, bool) else float(f"{float(value):.6g}")
