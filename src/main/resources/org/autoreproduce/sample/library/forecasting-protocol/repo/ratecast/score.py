"""How good a forecast is: the relative error of Section 4."""
import numpy as np

from .transform import noise


class RelativeError:
    """Collects forecasts, league after league; lower is better, the naive forecast has 1.

    A forecast is compared with the angle *observed* in the second period. That angle carries sampling noise of
    its own, which no forecaster can foresee and which would pull every ratio towards 1. We know how large it is,
    so we take it out of the numerator and out of the denominator before we divide.
    """

    def __init__(self):
        self._error = 0.0
        self._naive = 0.0

    def add(self, forecast, first, second, trials_second):
        """Adds a league: the forecasts, the angles of both periods, and the trials of the second period."""
        unforeseeable = np.sum(noise(trials_second))
        self._error += np.sum((forecast - second) ** 2) - unforeseeable
        self._naive += np.sum((first - second) ** 2) - unforeseeable  # the naive forecast is the first angle

    def value(self):
        """The ratio of the sums over everything added so far (never a mean of ratios)."""
        return self._error / self._naive
