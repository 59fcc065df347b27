"""How good a forecast is: the relative error of Section 4."""
import numpy as np

from .transform import noise

MOST_TRIALS = 80


def assessed(trials_first):
    """Which units count: those of at most 80 trials in the first period. The others forecast themselves."""
    return np.asarray(trials_first) <= MOST_TRIALS


class RelativeError:
    """Collects forecasts, league after league; lower is better, the naive forecast has 1.

    Forecasts are made for all units of a league, and the assessed ones among them are scored. A forecast is
    compared with the angle *observed* in the second period. That angle carries sampling noise of its own, which
    no forecaster can foresee and which would pull every ratio towards 1. We know how large it is, so we take it
    out of the numerator and out of the denominator before we divide.
    """

    def __init__(self):
        self._error = 0.0
        self._naive = 0.0

    def add(self, forecast, first, second, trials_first, trials_second):
        """Adds a league, all units of it: the forecasts, and the angles and the trials of both periods."""
        scored = assessed(trials_first)
        unforeseeable = np.sum(noise(trials_second[scored]))
        self._error += np.sum((forecast - second)[scored] ** 2) - unforeseeable
        self._naive += np.sum((first - second)[scored] ** 2) - unforeseeable  # the naive forecast is the first angle

    def value(self):
        """The ratio of the sums over everything added so far (never a mean of ratios)."""
        return self._error / self._naive
