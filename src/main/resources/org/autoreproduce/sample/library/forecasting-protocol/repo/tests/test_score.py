import numpy as np

from ratecast.score import RelativeError
from ratecast.transform import angle, noise


def test_naive_forecast_scores_one():
    score = RelativeError()
    score.add(np.array([0.3, 0.9]), np.array([0.3, 0.9]), np.array([0.6, 0.5]), np.array([50, 80]))
    assert score.value() == 1.0


def test_knowing_the_true_angle_scores_nearly_zero():
    random = np.random.default_rng(0)
    n = np.full(100_000, 60)
    first, second = (angle(random.binomial(n, 0.3), n) for _ in range(2))
    score = RelativeError()
    score.add(np.full(len(n), np.arcsin(np.sqrt(0.3))), first, second, n)
    assert abs(score.value()) < 0.05


def test_noise_is_that_of_the_angle():
    random = np.random.default_rng(1)
    n = np.full(100_000, 100)
    assert abs(np.var(angle(random.binomial(n, 0.3), n)) / noise(100) - 1) < 0.03
