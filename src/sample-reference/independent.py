"""The paper once more, a second implementation: other generator, other order of draws, no matrix of weights.

The same author wrote it, so it checks the numbers and is no fresh reading of the text. It shares nothing with peers.py
but numpy.
"""
import math

import numpy as np


def table(seed):
    """Relative error of the four rows, in the order of the table."""
    rng = np.random.RandomState(90_000 + seed)
    above, below = np.zeros(4), 0.0
    for _ in range(250):
        epsilon = rng.normal(size=1000)
        u = rng.uniform(size=1000)
        n = np.array([math.floor(20.0 * 20.0**t) for t in u])
        eta = -2.0 + 1.0 / (1.0 + np.exp(-10.0 * (u - 0.5))) + 0.2 * epsilon
        p = np.exp(eta) / (1.0 + np.exp(eta))
        after = rng.binomial(n, p)
        before = rng.binomial(n, p)
        x, y = (np.arcsin(np.sqrt((s + 3 / 8) / (n + 3 / 4))) for s in (before, after))
        v = 1.0 / (4.0 * n + 2.0)

        spread = max(np.mean((x - x.mean()) ** 2) - v.mean(), 0.0)
        overall = x.mean() + spread * (x - x.mean()) / (spread + v)

        # units with equally many trials share their peers, so one target a number of trials will do
        local = np.empty(1000)
        for trials in np.unique(n):
            w = np.exp(-0.5 * ((np.log(n) - np.log(trials)) / 0.25) ** 2)
            m = np.average(x, weights=w)
            a = max(np.average((x - m) ** 2 - v, weights=w), 0.0)
            same = n == trials
            local[same] = m + a / (a + v[same]) * (x[same] - m)

        few = np.flatnonzero(n < 81)
        inevitable = v[few].sum()
        for row, forecast in enumerate((x, np.repeat(x.mean(), 1000), overall, local)):
            above[row] += np.square(forecast - y)[few].sum() - inevitable
        below += np.square(x - y)[few].sum() - inevitable
    return above / below
