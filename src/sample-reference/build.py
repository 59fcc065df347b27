"""Measures the sample's numbers, writes them as LaTeX, and builds both PDFs, the same bytes every time.

    python build.py            # needs numpy and pdflatex; half a minute on one core
    python build.py --pdf      # the PDFs alone, from the numbers that are there
"""
import argparse
import json
import os
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

import numpy as np

import alternatives
import figure
import independent
import peers
import demo  # the note's own program; peers has put its repository on the path

PAPER, NOTE = peers.SAMPLE / "paper", peers.ANCESTOR
HEAD = "% written by src/sample-reference/build.py; do not edit\n"
EPOCH = "1767225600"  # the start of 2026: PDFs carry no other date


def mean(values):
    return float(np.mean(values))


def deviation(values):
    return float(np.std(values, ddof=1))


def rows(runs):
    """Row to mean and standard deviation over the runs."""
    return {row: (mean([run[row] for run in runs]), deviation([run[row] for run in runs])) for row in peers.ROWS}


def measure_paper():
    started = time.perf_counter()
    runs = [peers.experiment(seed) for seed in peers.SEEDS]
    seconds = time.perf_counter() - started
    if not all(run[peers.LOCAL] < run[peers.GLOBAL] for run in runs):
        raise SystemExit("the paper says that ours is better in each run, and it is not")
    table, flat = rows(runs), rows([peers.experiment(seed, rise=0.0) for seed in peers.SEEDS])
    return table, flat, seconds


def cell(row, table):
    value, spread = table[row]
    return f"${value:.3f}$" if row == peers.NAIVE else f"${value:.3f} \\pm {spread:.3f}$"


def write_paper(table, flat):
    body = " \\\\\n".join(f"{row} & {cell(row, table)}" for row in peers.ROWS) + " \\\\"
    macros = {
        "GlobalMean": f"{table[peers.GLOBAL][0]:.3f}",
        "LocalMean": f"{table[peers.LOCAL][0]:.3f}",
        "FlatGlobal": f"{flat[peers.GLOBAL][0]:.3f}",
        "FlatLocal": f"{flat[peers.LOCAL][0]:.3f}",
        "TableRows": "%\n" + body,
    }
    write_macros(PAPER / "numbers.tex", macros)
    (PAPER / "figure.tex").write_text(HEAD + figure.league())


def write_note(leagues=1600):
    measured = demo.measure(leagues, seed=1)
    if any(abs(scores["relative"] / scores["truth"] - 1) > 0.02 for scores in measured.values()):
        raise SystemExit("the note says that the relative error agrees with the truth to within two percent, and it does not")
    body = " \\\\\n".join(
        f"{name} & " + " & ".join(f"${measured[name][score]:.3f}$" for score in ("plain", "relative", "truth"))
        for name in measured
    )
    write_macros(NOTE / "numbers.tex", {"Leagues": str(leagues), "TableRows": "%\n" + body + " \\\\"})


def write_macros(path, macros):
    path.write_text(HEAD + "".join(f"\\newcommand{{\\{name}}}{{{text}}}\n" for name, text in macros.items()))


def tolerance(value, spread):
    """T of a printed error with range from 0: one unit of the last digit, 2 sigma, a tenth of the value."""
    return max(0.001, 2 * round(spread, 3), 0.1 * round(value, 3))


def check(table, seconds):
    """Measures the second implementation and the wrong guesses, in tolerances of the printed value."""
    again = np.array([independent.table(seed) for seed in peers.SEEDS])
    second = {
        row: {
            "printed": round(table[row][0], 3),
            "sd": round(table[row][1], 3),
            "again": round(mean(column), 4),
            "againSd": round(deviation(column), 4),
            "distanceInT": round(abs(mean(column) - round(table[row][0], 3)) / tolerance(*table[row]), 2),
        }
        for row, column in zip(peers.ROWS, again.T)
    }
    printed, wide = round(table[peers.LOCAL][0], 3), tolerance(*table[peers.LOCAL])
    guessed = [alternatives.measure(seed) for seed in peers.SEEDS]
    wrong = {}
    for name in alternatives.GUESSES:
        value = mean([run[name] for run in guessed])
        wrong[name] = {"value": round(value, 4), "distanceInT": round(abs(value - printed) / wide, 1)}
    result = {"row": peers.LOCAL, "T": round(wide, 4), "secondImplementation": second, "wrongGuesses": wrong}
    Path(__file__).with_name("measured.json").write_text(json.dumps(result, indent=2) + "\n")
    print(json.dumps(result, indent=2))
    print(f"the paper's table, five seeds: {seconds:.1f} s")


def case(table):
    value, spread = (round(number, 3) for number in table[peers.LOCAL])
    claim = {
        "table": "Table 1",
        "row": peers.LOCAL,
        "column": "Relative error",
        "metric": "relative error",
        "higherIsBetter": False,
        "value": value,
        "std": spread,
    }
    lines = {
        "paper": "paper/paper.pdf",
        "title": "Shrink Toward Your Peers: Forecasting Rates When the Number of Trials Is Informative",
        "instruction": "Replicate the simulation of Table 1: the relative error of all four forecasts, Naive (own rate), "
        "Grand mean, Global shrinkage and Local shrinkage (ours), on the same leagues. Draw the leagues as the paper "
        "says; no data is given or needed. Report the relative error, mean and standard deviation over the five seeds, "
        "and whether local shrinkage is better than global shrinkage.",
        "data": [],
    }
    text = "{\n" + "".join(f"  {json.dumps(key)}: {json.dumps(item)},\n" for key, item in lines.items())
    text += '  "claims": [\n    ' + json.dumps(claim) + "\n  ]\n}\n"
    (peers.SAMPLE / "case.json").write_text(text)


def pdf(folder):
    """Builds paper.pdf beside paper.tex; three passes settle the references."""
    with tempfile.TemporaryDirectory() as work:
        for source in folder.glob("*.tex"):
            shutil.copy(source, work)
        environment = os.environ | {"SOURCE_DATE_EPOCH": EPOCH, "FORCE_SOURCE_DATE": "1", "TZ": "UTC"}
        command = ["pdflatex", "-interaction=nonstopmode", "-halt-on-error", "paper.tex"]
        for _ in range(3):
            done = subprocess.run(command, cwd=work, env=environment, capture_output=True, text=True)
            if done.returncode:
                raise SystemExit(done.stdout[-3000:])
        for line in done.stdout.splitlines():
            if "Warning" in line or line.startswith("Overfull"):
                print(folder.name, line)
        shutil.copy(Path(work, "paper.pdf"), folder / "paper.pdf")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pdf", action="store_true")
    if not parser.parse_args().pdf:
        measured, control, took = measure_paper()
        write_paper(measured, control)
        write_note()
        case(measured)
        check(measured, took)
    pdf(PAPER)
    pdf(NOTE)
