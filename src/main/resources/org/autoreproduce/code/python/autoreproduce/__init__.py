"""What a program made by the AutoReproduce Workbench writes its findings with.

    autoreproduce.metric(name, value, ...)   a number that the program measured
    autoreproduce.describe(name, thing)      type, shape and range of data, for the probe
    autoreproduce.fill(shape, ...)           what a stub gives before its code is written

The module needs Python 3.10 and nothing else. It uses numpy and torch where the program has them.
"""
from ._facts import describe
from ._fill import fill
from ._metrics import metric

__all__ = ["describe", "fill", "metric"]
