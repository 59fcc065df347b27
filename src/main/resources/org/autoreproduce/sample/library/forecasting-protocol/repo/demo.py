"""Measures Table 1 of the note: python demo.py [--leagues 1600] [--seed 1]"""
import argparse
import json

import numpy as np

from ratecast.forecasters import ALL, naive
from ratecast.score import RelativeError, assessed
from ratecast.simulate import draw


def measure(leagues, seed):
    """For each forecaster: the plain ratio, the relative error, and the ratio against the true angles."""
    random = np.random.default_rng(seed)
    scores = {name: RelativeError() for name in ALL}
    plain, truth = dict.fromkeys(ALL, 0.0), dict.fromkeys(ALL, 0.0)
    for _ in range(leagues):
        league = draw(random)
        true_angle = np.arcsin(np.sqrt(league.rates))
        scored = assessed(league.trials_first)
        for name, forecaster in ALL.items():
            forecast = forecaster(league.first, league.trials_first)
            scores[name].add(forecast, league.first, league.second, league.trials_first, league.trials_second)
            plain[name] += np.sum((forecast - league.second)[scored] ** 2)
            truth[name] += np.sum((forecast - true_angle)[scored] ** 2)
    base = next(name for name, forecaster in ALL.items() if forecaster is naive)
    return {
        name: {
            "plain": plain[name] / plain[base],
            "relative": scores[name].value(),
            "truth": truth[name] / truth[base],
        }
        for name in ALL
    }


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--leagues", type=int, default=1600)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    print(json.dumps(measure(arguments.leagues, arguments.seed), indent=2))
