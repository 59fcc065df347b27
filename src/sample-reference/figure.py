"""Figure 1 as plain PDF strokes, so that the paper needs no drawing package and its text stays clean."""
import numpy as np

import peers
from ratecast.transform import angle, noise

WIDTH, HEIGHT = 300.0, 160.0  # big points
LEFT, RIGHT = np.log(18.0), np.log(440.0)
LOW, HIGH = 0.1, 0.75


def across(trials):
    return (np.log(trials) - LEFT) / (RIGHT - LEFT) * WIDTH


def up(value):
    return (value - LOW) / (HIGH - LOW) * HEIGHT


def stroke(points):
    return " ".join(f"{a:.1f} {b:.1f} {'l' if k else 'm'}" for k, (a, b) in enumerate(points)) + " S"


def league():
    """The first league of seed 0: angles, grand mean, local target."""
    n, first, _, _ = peers.league(np.random.default_rng(0))
    x, v = angle(first, n), noise(n)
    target, _ = peers.local_target(x, v, peers.peers(n))
    order = np.argsort(n, kind="stable")[::10]
    if x.min() < LOW or x.max() > HIGH:
        raise SystemExit("a point of Figure 1 lies outside its frame")
    dots = [f"{a:.1f} {b:.1f} m {a:.1f} {b:.1f} l S" for a, b in zip(across(n), up(x))]
    ticks_n, ticks_x = (20, 50, 100, 200, 400), (0.2, 0.4, 0.6)
    ticks = [stroke([(across(t), 0), (across(t), -3)]) for t in ticks_n] + [stroke([(0, up(t)), (-3, up(t))]) for t in ticks_x]
    drawing = [
        "q 1 J 1.6 w 0.62 G", *dots, "0 J 0 G 0.5 w", f"0 0 {WIDTH:g} {HEIGHT:g} re S", *ticks,
        "1 w [4 3] 0 d", stroke([(0, up(x.mean())), (WIDTH, up(x.mean()))]),
        "[] 0 d 1.6 w 1 j", stroke(zip(across(n[order]), up(target[order]))), "Q",
    ]
    labels = [rf"\put({across(t):.1f},-14){{\makebox(0,0)[b]{{\small {t}}}}}" for t in ticks_n]
    labels += [rf"\put(-6,{up(t):.1f}){{\makebox(0,0)[r]{{\small {t}}}}}" for t in ticks_x]
    labels += [rf"\put({WIDTH / 2:g},-29){{\makebox(0,0)[b]{{\small number of trials}}}}"]
    labels += [rf"\put(0,{HEIGHT + 5:g}){{\makebox(0,0)[bl]{{\small angle}}}}"]
    lines = [r"\setlength{\unitlength}{1bp}%", rf"\begin{{picture}}({WIDTH:g},{HEIGHT + 48:g})(0,-32)%"]
    lines += [r"\put(0,0){\pdfliteral{%"] + drawing + ["}}%"] + [label + "%" for label in labels] + [r"\end{picture}"]
    return "\n".join(lines) + "\n"
