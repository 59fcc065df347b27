"""Leagues whose true rates we know, to see whether a score tells the truth."""
from dataclasses import dataclass

import numpy as np

from .transform import angle


@dataclass(frozen=True)
class League:
    """Rates that nobody sees, and what two periods showed of them."""

    rates: np.ndarray
    trials_first: np.ndarray
    trials_second: np.ndarray
    successes_first: np.ndarray
    successes_second: np.ndarray

    @property
    def first(self):
        return angle(self.successes_first, self.trials_first)

    @property
    def second(self):
        return angle(self.successes_second, self.trials_second)


def draw(random, units=500):
    """Rates from Beta(12, 28); trials uniform on 20..200, anew and independent of the rate in each period."""
    rates = random.beta(12, 28, size=units)
    trials_first = random.integers(20, 201, size=units)
    trials_second = random.integers(20, 201, size=units)
    return League(
        rates,
        trials_first,
        trials_second,
        random.binomial(trials_first, rates),
        random.binomial(trials_second, rates),
    )
