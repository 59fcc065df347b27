"""What the row "Local shrinkage (ours)" would read under another score than the one of the cited protocol.

These are the guesses a careful reader might make who does not have that protocol. The sample is worth something only
if they miss the printed value by more than three tolerances.
"""
import numpy as np

import peers
from ratecast.transform import angle, noise


def ratio(of=lambda value: value):
    """Pooled like the paper: a function of the ratio of two sums over all leagues of a seed."""
    return lambda ours, naive: of(np.sum(ours) / np.sum(naive))


PLAIN, ROOT = ratio(), ratio(np.sqrt)
GUESSES = {
    # what: (how the terms become a number, the term of one unit given forecast, observed angle, noise, trials, true rate)
    "ratio of mean squared errors": (PLAIN, lambda f, y, v, n, p: (f - y) ** 2),
    "ratio of root mean squared errors": (ROOT, lambda f, y, v, n, p: (f - y) ** 2),
    "ratio of mean absolute errors": (PLAIN, lambda f, y, v, n, p: abs(f - y)),
    "ratio of squared errors weighted by trials": (PLAIN, lambda f, y, v, n, p: n * (f - y) ** 2),
    "ratio of squared errors of the rates": (PLAIN, lambda f, y, v, n, p: (np.sin(f) ** 2 - np.sin(y) ** 2) ** 2),
    "ratio of root mean squared errors of the rates": (ROOT, lambda f, y, v, n, p: (np.sin(f) ** 2 - np.sin(y) ** 2) ** 2),
    "median ratio of absolute errors": (
        lambda ours, naive: np.median(ours) / np.median(naive),
        lambda f, y, v, n, p: abs(f - y),
    ),
    "one less the ratio of mean squared errors": (ratio(lambda r: 1 - r), lambda f, y, v, n, p: (f - y) ** 2),
    "the protocol's ratio, over all units": (PLAIN, lambda f, y, v, n, p: (f - y) ** 2 - v),
    "the same, its root taken": (ROOT, lambda f, y, v, n, p: (f - y) ** 2 - v),
    "the same, weighted by trials": (PLAIN, lambda f, y, v, n, p: n * ((f - y) ** 2 - v)),
    "against the true angles (the paper excludes it)": (
        PLAIN,
        lambda f, y, v, n, p: (f - np.arcsin(np.sqrt(p))) ** 2,
    ),
}


def measure(seed):
    """Guess to the value it gives on the leagues of one seed."""
    random = np.random.default_rng(seed)
    terms = {name: ([], []) for name in GUESSES}
    for _ in range(peers.LEAGUES):
        n, first, second, rate = peers.league(random)
        x, y, v = angle(first, n), angle(second, n), noise(n)
        forecast = peers.forecasts(x, v, n)[peers.LOCAL]
        for name, (_, term) in GUESSES.items():
            terms[name][0].append(term(forecast, y, v, n, rate))
            terms[name][1].append(term(x, y, v, n, rate))
    return {name: float(how(*map(np.concatenate, terms[name]))) for name, (how, _) in GUESSES.items()}
