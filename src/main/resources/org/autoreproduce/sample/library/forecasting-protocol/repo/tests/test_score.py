import numpy as np

from ratecast.score import RelativeError
from ratecast.transform import angle, noise


def test_naive_forecast_scores_one():
    score = RelativeError()
    trials = np.array([50, 80])
    score.add(np.array([0.3, 0.9]), np.array([0.3, 0.9]), np.array([0.6, 0.5]), trials, trials)
    assert score.value() == 1.0


def test_units_tried_often_do_not_count():
    with_them, without = RelativeError(), RelativeError()
    forecast, first, second, n = np.array([[0.4, 0.5], [0.2, 0.9], [0.6, 0.1], [80, 81]])
    with_them.add(forecast, first, second, n, n)
    without.add(forecast[:1], first[:1], second[:1], n[:1], n[:1])
    assert with_them.value() == without.value()


def test_knowing_the_true_angle_scores_nearly_zero():
    random = np.random.default_rng(0)
    n = np.full(100_000, 60)
    first, second = (angle(random.binomial(n, 0.3), n) for _ in range(2))
    score = RelativeError()
    score.add(np.full(len(n), np.arcsin(np.sqrt(0.3))), first, second, n, n)
    assert abs(score.value()) < 0.05


def test_noise_is_that_of_the_angle():
    random = np.random.default_rng(1)
    n = np.full(100_000, 100)
    assert abs(np.var(angle(random.binomial(n, 0.3), n)) / noise(100) - 1) < 0.03
