"""From counts to angles, where the sampling noise does not depend on the rate."""
import numpy as np


def angle(successes, trials):
    """Anscombe's angle of a binomial count: arcsin sqrt((s + 3/8) / (n + 3/4)), in radians."""
    successes = np.asarray(successes, dtype=float)
    trials = np.asarray(trials, dtype=float)
    return np.arcsin(np.sqrt((successes + 0.375) / (trials + 0.75)))


def noise(trials):
    """The sampling variance of an angle that rests on so many trials: 1 / (4 n + 2)."""
    return 1.0 / (4.0 * np.asarray(trials, dtype=float) + 2.0)
