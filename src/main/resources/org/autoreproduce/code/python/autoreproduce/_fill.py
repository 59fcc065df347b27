"""What a stub gives: the right shape and nothing else."""
import importlib.util
import os
import random
import sys

_LARGE = 1000


def fill(shape, like=None, dtype=None, torch=False):
    """Zeros, or large random numbers that are new at every call, as the environment's AUTOREPRODUCE_STUB says.

    shape  a whole number or a tuple of them; () gives a plain number
    like   an array or tensor whose kind, dtype, device and need of a gradient are taken
    dtype  another dtype: its name, or what numpy or torch call it
    torch  a tensor even where like is none
    """
    mode = os.environ.get("AUTOREPRODUCE_STUB")
    if mode not in ("zeros", "noise"):
        stub = sys._getframe(1).f_code.co_name
        raise NotImplementedError(f"{stub} is still a stub: write its code and leave out autoreproduce.fill")
    shape = (shape,) if isinstance(shape, int) else tuple(int(each) for each in shape)
    noise = mode == "noise"
    library = sys.modules.get("torch")
    if torch or (library is not None and isinstance(like, library.Tensor)):
        return _tensor(shape, like, dtype, noise)
    if shape == ():
        return _scalar(_kind(dtype if dtype is not None else getattr(like, "dtype", None)), noise)
    if importlib.util.find_spec("numpy") is None:
        return _nested(shape, noise)
    return _array(shape, like, dtype, noise)


def _kind(dtype):
    """b, i or f, by what the dtype is called."""
    name = getattr(dtype, "__name__", None) or str(dtype)
    name = name.rpartition(".")[2]
    return "b" if name.startswith("bool") else "i" if name.startswith(("int", "uint", "long")) else "f"


def _scalar(kind, noise):
    if kind == "b":
        return noise and random.random() < 0.5
    if kind == "i":
        return random.randint(-_LARGE, _LARGE) if noise else 0
    return random.gauss(0, _LARGE) if noise else 0.0


def _nested(shape, noise):
    if shape == ():
        return _scalar("f", noise)
    return [_nested(shape[1:], noise) for _ in range(shape[0])]


def _array(shape, like, dtype, noise):
    import numpy

    kind = numpy.dtype(dtype if dtype is not None else getattr(like, "dtype", float))
    if not noise:
        return numpy.zeros(shape, dtype=kind)
    chance = numpy.random.Generator(numpy.random.PCG64())
    if kind.kind == "b":
        return chance.integers(0, 2, size=shape).astype(kind)
    if kind.kind == "u":
        return chance.integers(0, min(_LARGE, numpy.iinfo(kind).max), size=shape).astype(kind)
    if kind.kind == "i":
        most = min(_LARGE, numpy.iinfo(kind).max)
        return chance.integers(-most, most, size=shape).astype(kind)
    return (chance.standard_normal(size=shape) * _LARGE).astype(kind)


def _tensor(shape, like, dtype, noise):
    import torch

    same = isinstance(like, torch.Tensor)
    kind = getattr(torch, dtype) if isinstance(dtype, str) else {float: torch.float32, int: torch.int64,
                                                                  bool: torch.bool}.get(dtype, dtype)
    kind = kind or (like.dtype if same else torch.get_default_dtype())
    device = like.device if same else None
    # the program may have fixed torch's seed; noise must be new all the same
    chance = torch.Generator().manual_seed(random.SystemRandom().getrandbits(62))
    if not noise:
        tensor = torch.zeros(shape, dtype=kind)
    elif kind.is_floating_point or kind.is_complex:
        tensor = (torch.randn(shape, generator=chance) * _LARGE).to(kind)
    else:
        low, high = (0, 2) if kind == torch.bool else (0, 127) if kind == torch.uint8 else (-127, 127)
        tensor = torch.randint(low, high, shape, generator=chance).to(kind)
    tensor = tensor.to(device) if device is not None else tensor
    return tensor.requires_grad_() if same and like.requires_grad and kind.is_floating_point else tensor
