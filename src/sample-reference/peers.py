"""The experiment of the sample paper: leagues, forecasts, score.

This is the honest source of every number printed in the paper. It is no part of the product: no agent ever sees it.
"""
import sys
from pathlib import Path
from typing import NamedTuple

import numpy as np

SAMPLE = Path(__file__).resolve().parents[1] / "main/resources/org/autoreproduce/sample"
ANCESTOR = SAMPLE / "library/forecasting-protocol"
sys.path.insert(0, str(ANCESTOR / "repo"))
from ratecast.score import RelativeError  # noqa: E402  the ancestor's own score, not a copy of it
from ratecast.transform import angle, noise  # noqa: E402

SEEDS = range(5)
LEAGUES = 250
UNITS = 1000
BANDWIDTH = 0.25
NAIVE, MEAN, GLOBAL, LOCAL = "Naive (own rate)", "Grand mean", "Global shrinkage", "Local shrinkage (ours)"
ROWS = (NAIVE, MEAN, GLOBAL, LOCAL)


class League(NamedTuple):
    """Trials of each unit in a period, successes of both periods, and the rate that no forecast and no score sees."""

    trials: np.ndarray
    first: np.ndarray
    second: np.ndarray
    rate: np.ndarray


def league(random, rise=1.0):
    u = random.random(UNITS)
    trials = np.floor(20 * 20**u).astype(int)
    skill = -2 + rise / (1 + np.exp(-10 * (u - 0.5))) + 0.2 * random.standard_normal(UNITS)
    rate = 1 / (1 + np.exp(-skill))
    return League(trials, random.binomial(trials, rate), random.binomial(trials, rate), rate)


def peers(trials, bandwidth=BANDWIDTH):
    """The weight of unit j in the neighbourhood of unit i; every row sums to one."""
    log = np.log(trials)
    weights = np.exp(-((log[:, None] - log[None, :]) ** 2) / (2 * bandwidth**2))
    return weights / weights.sum(axis=1, keepdims=True)


def shrink(x, v, target, spread):
    return target + spread / (spread + v) * (x - target)


def local_target(x, v, weights):
    """Mean and excess variance among the peers of each unit: sum of w (x_j - m_i)^2 - v_j, not below zero."""
    target = weights @ x
    spread = weights @ x**2 - target**2 - weights @ v
    return target, np.maximum(spread, 0)


def forecasts(x, v, trials):
    """Row of the table to forecast, all on the angle scale and all from the first period alone."""
    mean = x.mean()
    spread = max(0.0, np.mean((x - mean) ** 2 - v))
    return {
        NAIVE: x,
        MEAN: np.full_like(x, mean),
        GLOBAL: shrink(x, v, mean, spread),
        LOCAL: shrink(x, v, *local_target(x, v, peers(trials))),
    }


def experiment(seed, leagues=LEAGUES, rise=1.0):
    """The relative error of every row over all leagues of one seed."""
    random = np.random.default_rng(seed)
    scores = {row: RelativeError() for row in ROWS}
    for _ in range(leagues):
        trials, first, second, _ = league(random, rise)
        x, y, v = angle(first, trials), angle(second, trials), noise(trials)
        for row, forecast in forecasts(x, v, trials).items():
            scores[row].add(forecast, x, y, trials, trials)
    return {row: score.value() for row, score in scores.items()}
