"""Writes what every test did to the JSON file named by AUTOREPRODUCE_TESTS: python -m pytest -p autoreproduce.pytest_plugin

The file holds no times and nothing of the machine; equal runs give equal files. It is written anew at the start of each
test, so that a run which is killed still says in which test it was.
"""
import hashlib
import json
import os

import pytest

from . import _code, _plain

_MARKS = [
    "requirement(id, ...): the requirements of the paper that this test shows",
    "shape: this test is about shapes only, which stubs have too",
    "config(key, ...): this test holds only for the values that these keys of config.yaml have",
]
_FRAMES = 20
_LONGEST = 20_000


def pytest_configure(config):
    """Registers the marks, and the recorder where its file is named."""
    for mark in _MARKS:
        config.addinivalue_line("markers", mark)
    path = os.environ.get("AUTOREPRODUCE_TESTS")
    if path:
        config.pluginmanager.register(Recorder(path), "autoreproduce-recorder")


@pytest.hookimpl(hookwrapper=True)
def pytest_load_initial_conftests():
    """A conftest.py that cannot be imported ends pytest before any recorder is there."""
    outcome = yield
    path = os.environ.get("AUTOREPRODUCE_TESTS")
    failure = outcome.excinfo[1] if outcome.excinfo else None
    if path and hasattr(failure, "path"):
        cause = getattr(failure, "cause", None) or failure.excinfo[1]
        recorder = Recorder(path)
        recorder.uncollected[_code.relative(str(failure.path)) or "conftest.py"] = _raised("collect", cause)
        recorder.write(complete=True)


class Recorder:
    """Collects the outcomes of one session."""

    def __init__(self, path):
        self.path = path
        self.tests = {}
        self.uncollected = {}

    def pytest_exception_interact(self, node, call, report):
        """Notes files whose tests could not be listed."""
        if isinstance(report, pytest.CollectReport):
            error = call.excinfo.value
            # pytest wraps what an import raised in an error of its own
            wrapped = isinstance(error, node.CollectError) and error.__cause__ is not None
            self.uncollected[report.nodeid] = _raised("collect", error.__cause__ if wrapped else error)

    def pytest_collection_finish(self):
        """Writes a first report: from now on a missing test is one that was not reached."""
        self.write(complete=False)

    def pytest_runtest_logstart(self, nodeid):
        """Notes which test is about to run."""
        self.write(complete=False, running=nodeid)

    @pytest.hookimpl(hookwrapper=True)
    def pytest_runtest_makereport(self, item, call):
        """Notes what became of a part of a test: its fixtures, its body, its end."""
        outcome = yield
        report = outcome.get_result()
        test = self.tests.setdefault(item.nodeid, _described(item))
        worse = {"setup": "error", "call": "failed", "teardown": "error"}[report.when]
        if report.when == "call" and report.passed:
            test["outcome"] = "passed"
        elif report.skipped:
            test["outcome"] = "skipped"
        elif report.failed and test["outcome"] in (None, "passed"):
            test["outcome"] = worse
        if call.excinfo is not None and "raised" not in test:
            test["raised"] = _raised(report.when, call.excinfo.value)
        if hasattr(report, "wasxfail") or item.get_closest_marker("xfail"):
            test["outcome"] = "xfailed"

    def pytest_sessionfinish(self, exitstatus):
        """Writes the whole report; one that was interrupted is not complete."""
        self.write(complete=int(exitstatus) in (0, 1, 5))

    def write(self, complete, running=None):
        """Puts the report in place at once, so that a reader finds the old or the new one."""
        done = [test for test in self.tests.values() if test["outcome"]]
        report = {
            "schema": 1,
            "complete": complete,
            "running": running,
            "tests": sorted(done, key=lambda test: test["id"]),
            "uncollected": [{"file": file, "raised": self.uncollected[file]} for file in sorted(self.uncollected)],
        }
        beside = self.path + ".part"
        with open(beside, "w", encoding="utf-8") as file:
            json.dump(report, file, sort_keys=True, indent=1)
            file.write("\n")
        os.replace(beside, self.path)


def _described(item):
    return {
        "id": item.nodeid,
        "file": _code.relative(str(item.path)) or item.location[0],
        "line": (item.location[1] or 0) + 1,
        "source": _source(item.path),
        "requirements": _named(item, "requirement"),
        "shape": item.get_closest_marker("shape") is not None,
        "config": _named(item, "config"),
        "outcome": None,
    }


def _named(item, mark):
    return sorted({str(name) for found in item.iter_markers(mark) for name in found.args})


def _source(path):
    """A hash of a test file and of the conftest files above it: when it changes, the test must be seen red again."""
    digest = hashlib.sha256(path.read_bytes())
    for folder in path.parents:
        conftest = folder / "conftest.py"
        if conftest.is_file():
            digest.update(conftest.read_bytes())
        if os.path.realpath(folder) == _code.ROOT:
            break
    return digest.hexdigest()[:16]


def _raised(phase, error):
    frames = []
    trace = error.__traceback__
    while trace is not None:
        file = _code.relative(trace.tb_frame.f_code.co_filename)
        if file is not None:
            frames.append({"file": file, "line": trace.tb_lineno, "function": trace.tb_frame.f_code.co_name})
        trace = trace.tb_next
    if len(frames) > _FRAMES:
        frames = frames[: _FRAMES // 2] + frames[-_FRAMES // 2:]
    return {
        "phase": phase,
        "exception": type(error).__name__,
        "message": _plain.plain(_text(error)[:_LONGEST]),
        "frames": frames,
    }


def _text(error):
    try:
        return str(error)
    except Exception:  # the program's own exception class may be what is broken
        return "(its message cannot be shown)"
