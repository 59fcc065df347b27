"""Holds one run of a generated program: its sandbox, limits and logs; says in exit.json how it ended.

    python -I supervisor.py RUN_FOLDER

Reads job.json there, leaves its starter and goes on in a session of its own, so that the workbench may die and find
the run again. Asked to stop by a file named "stop". Standard library only, Python 3.10 or newer.
"""

import ctypes
import datetime
import json
import os
import platform
import resource
import selectors
import signal
import stat
import subprocess
import sys
import time

SCHEMA = 1
MOST_ENTRIES = 200_000
LONGEST_LINE = 1 << 16
SCRATCH = ("/tmp", "/dev/shm", "/work/home")
TICK = 0.05
LINUX = sys.platform == "linux"
PR_SET_PDEATHSIG, PR_SET_CHILD_SUBREAPER = 1, 36


def now():
    return datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def save(path, value):
    """Writes beside, syncs, renames: whoever reads sees all or nothing."""
    beside = path + ".new"
    with open(beside, "w", encoding="utf-8") as file:
        json.dump(value, file, indent=2, sort_keys=True)
        file.write("\n")
        file.flush()
        os.fsync(file.fileno())
    os.replace(beside, path)


def read(path):
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return file.read()
    except OSError:
        return ""


def stat_fields(pid):
    """The fields of /proc/PID/stat from the state on; empty when it is gone."""
    return read(f"/proc/{pid}/stat").rpartition(")")[2].split()


def identity():
    """This process, told so that no later one is taken for it. The same as ProcessIdentity.java."""
    if LINUX:
        host, boot = read("/proc/sys/kernel/hostname").strip(), read("/proc/sys/kernel/random/boot_id").strip()
        ticks = int(stat_fields(os.getpid())[19])
    else:
        host, boot = platform.node(), ""
        listed = subprocess.run(["ps", "-o", "lstart=", "-p", str(os.getpid())], capture_output=True, text=True,
                                env={"LC_ALL": "C", "PATH": "/usr/bin:/bin"}, check=False).stdout.strip()
        ticks = int(time.mktime(time.strptime(listed, "%a %b %d %H:%M:%S %Y"))) * 1000
    return {"host": host, "bootId": boot, "pid": os.getpid(), "startTicks": ticks}


def prctl(option, value):
    if LINUX:
        ctypes.CDLL(None, use_errno=True).prctl(option, ctypes.c_ulong(value), 0, 0, 0)


class Log:
    """A log of bounded size: what comes after is counted and dropped."""

    def __init__(self, path, most):
        self.file = open(path, "wb", buffering=0)
        self.left = most or sys.maxsize
        self.dropped = self.taken = 0
        self.tail = b""

    def write(self, data):
        self.tail = (self.tail + data)[-4096:]
        self.taken += len(data)
        kept = data[: self.left]
        self.left -= len(kept)
        self.dropped += len(data) - len(kept)
        if kept:
            self.file.write(kept)

    def close(self):
        os.fsync(self.file.fileno())
        self.file.close()


class Tree:
    """The program and all that descends from it. As their reaper we get those whose parent has ended, too."""

    def __init__(self):
        prctl(PR_SET_CHILD_SUBREAPER, 1)
        self.codes = {}

    def pids(self):
        """All living descendants, parents before children."""
        found, todo = [], [os.getpid()]
        parents = None
        while todo:
            pid = todo.pop()
            children = []
            try:
                for task in os.listdir(f"/proc/{pid}/task"):
                    with open(f"/proc/{pid}/task/{task}/children", encoding="ascii") as file:
                        children += map(int, file.read().split())
            except FileNotFoundError:
                # the process is gone, or the kernel lists no children: then all processes are asked for their parent
                if os.path.exists(f"/proc/{os.getpid()}/task/{os.getpid()}/children"):
                    continue
                if parents is None:
                    parents = self.parents()
                children = [child for child, parent in parents.items() if parent == pid]
            except OSError:
                continue
            found += children
            todo += children
        return found

    @staticmethod
    def parents():
        if LINUX:
            listed = ((int(pid), stat_fields(pid)) for pid in os.listdir("/proc") if pid.isdigit())
            return {pid: int(fields[1]) for pid, fields in listed if fields}
        text = subprocess.run(["/bin/ps", "-axo", "pid=,ppid="], capture_output=True, text=True, check=False).stdout
        return {int(pid): int(parent) for pid, parent in map(str.split, text.splitlines())}

    def reap(self):
        """Takes the exit codes of those that ended; false when there is nobody left."""
        while True:
            try:
                pid, status = os.waitpid(-1, os.WNOHANG)
            except ChildProcessError:
                return False
            if pid == 0:
                return True
            self.codes[pid] = os.waitstatus_to_exitcode(status)

    def kill(self):
        """Ends them all and waits until the last one is gone. Returns how many could not be ended."""
        deadline = time.monotonic() + 20
        while self.reap() and time.monotonic() < deadline:
            # first all stand still, so that none can start another one while its parent is ended
            for sign in (signal.SIGSTOP, signal.SIGKILL):
                for pid in self.pids():
                    try:
                        os.kill(pid, sign)
                    except OSError:
                        pass
            time.sleep(0.005)
        return len(self.pids())

    def use(self, pids):
        """Resident bytes, processes and threads, and ticks of processor time, of all of them."""
        memory, threads, ticks = 0, 0, 0
        page = os.sysconf("SC_PAGE_SIZE")
        for pid in pids:
            fields = stat_fields(pid)
            if len(fields) > 21:
                threads += int(fields[17])
                memory += int(fields[21]) * page
                ticks += int(fields[11]) + int(fields[12])
        return memory, threads, ticks

    def proportional(self):
        """Resident bytes where pages that several share count once; -1 where that cannot be read."""
        total = 0
        for pid in self.pids():
            for line in read(f"/proc/{pid}/smaps_rollup").splitlines():
                if line.startswith("Pss:"):
                    total += int(line.split()[1]) * 1024
        return total or -1


def folder_size(path):
    """Bytes on disk below a folder, links not followed; no end where the program hides a part of it or makes too many."""
    total, entries, todo = 0, 0, [path]
    while todo:
        folder = todo.pop()
        try:
            names = os.scandir(folder)
        except PermissionError:
            try:
                os.chmod(folder, 0o700)
                names = os.scandir(folder)
            except OSError:
                return sys.maxsize
        except OSError:
            continue
        with names:
            for entry in names:
                entries += 1
                try:
                    info = entry.stat(follow_symlinks=False)
                except OSError:
                    continue
                total += info.st_blocks * 512
                if stat.S_ISDIR(info.st_mode):
                    todo.append(entry.path)
        if entries > MOST_ENTRIES:
            return sys.maxsize
    return total


def unlinked_size(pids, device):
    """Bytes on a disk that only open files hold, whose names are gone."""
    found = {}
    for pid in pids:
        try:
            numbers = os.listdir(f"/proc/{pid}/fd")
        except OSError:
            continue
        for number in numbers:
            try:
                info = os.stat(f"/proc/{pid}/fd/{number}")
            except OSError:
                continue
            if info.st_nlink == 0 and info.st_dev == device and stat.S_ISREG(info.st_mode):
                found[info.st_ino] = info.st_blocks * 512
    return sum(found.values())


def scratch_size(pids):
    """Bytes that the sandbox's temporary folders hold: they lie in memory."""
    for pid in reversed(pids):
        total = 0
        try:
            for folder in SCRATCH:
                place = f"/proc/{pid}/root{folder}"
                if os.stat(place).st_dev != os.stat("/").st_dev:
                    space = os.statvfs(place)
                    total += (space.f_blocks - space.f_bfree) * space.f_frsize
            return total
        except OSError:
            continue
    return 0


class Stillness:
    """How long the program has printed nothing and used less than a hundredth of a processor."""

    def __init__(self, limit):
        self.least = 0.01 * limit * os.sysconf("SC_CLK_TCK")
        self.since, self.ticks, self.printed = time.monotonic(), 0, 0

    def lasts(self, ticks, printed):
        if printed != self.printed or abs(ticks - self.ticks) > self.least:
            self.since, self.ticks, self.printed = time.monotonic(), ticks, printed
        return time.monotonic() - self.since


class Losses:
    """Counts losses in a row that are no finite number: lines of the metrics file that belong to no claim."""

    def __init__(self, path):
        self.path, self.read, self.torn = path, 0, b""
        self.row = {}

    def worst(self):
        """The most in a row so far, looking at what the file gained since, 1 MiB at a time."""
        try:
            # the program may have put a link or a pipe in its place
            fd = os.open(self.path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
        except OSError:
            return 0
        with os.fdopen(fd, "rb") as file:
            if not stat.S_ISREG(os.fstat(fd).st_mode):
                return 0
            file.seek(self.read)
            data = file.read(1 << 20)
        self.read += len(data)
        *lines, torn = (self.torn + data).split(b"\n")
        self.torn = torn[:LONGEST_LINE]
        for line in lines:
            self.count(line)
        return max(self.row.values(), default=0)

    def count(self, line):
        try:
            found = json.loads(line) if b"loss" in line.lower() and len(line) < LONGEST_LINE else None
            name, value = (found["name"], found["value"]) if isinstance(found, dict) else ("", 0)
            finite = value is not None and abs(float(value)) < float("inf")
        except (ValueError, TypeError, KeyError, OverflowError, RecursionError):
            return
        if isinstance(name, str) and "loss" in name.lower() and not found.get("claim"):
            name = name[:100]
            if finite:
                self.row.pop(name, None)
            elif len(self.row) < 1000:
                self.row[name] = self.row.get(name, 0) + 1


class Run:
    def __init__(self, folder):
        self.folder = folder
        with open(self.path("job.json"), encoding="utf-8") as file:
            self.job = json.load(file)
        if self.job["schema"] != SCHEMA:
            raise ValueError("job.json has another schema")
        self.limits = {name: value for name, value in self.job["limits"].items() if value}
        self.boxed = "options" in self.job
        self.peak = 0

    def path(self, name):
        return os.path.join(self.folder, name)

    def enforced(self):
        """How each limit that was asked for is held."""
        watched = "watched" if LINUX else "no"
        held = {"wall": "watched", "cpu": "kernel", "addressSpace": "kernel" if LINUX else "no", "file": "kernel",
                "out": "watched", "memory": watched, "log": "watched", "stalled": watched, "nan": "watched",
                "processes": "kernel" if self.job.get("countedByKernel") and LINUX else watched}
        return {name: held[name] for name in self.limits}

    def set_limits(self):
        """In the child, before it becomes the sandbox or the program; the limits are inherited."""
        prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
        for sign in (signal.SIGHUP, signal.SIGINT):
            signal.signal(sign, signal.SIG_DFL)

        def limit(name, what, more=0):
            if name in self.limits:
                most = max(1, int(self.limits[name]))
                resource.setrlimit(what, (most, most + more))

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        limit("cpu", resource.RLIMIT_CPU, more=2)
        limit("file", resource.RLIMIT_FSIZE)
        if LINUX:
            limit("addressSpace", resource.RLIMIT_AS)

    def start(self):
        if "owner" in self.job:
            os.chown(self.path("out"), self.job["owner"], self.job["owner"])
        argv, pass_fds = self.job["argv"], ()
        self.status = None
        if self.boxed:
            # through a file, not as arguments: the program can read those, and need not know where things lie
            options = os.memfd_create("options")
            os.write(options, b"".join(os.fsencode(option) + b"\0" for option in self.job["options"]))
            os.lseek(options, 0, os.SEEK_SET)
            self.status, told = os.pipe()
            argv = [self.job["bubblewrap"], "--args", str(options), "--json-status-fd", str(told), "--", *argv]
            pass_fds = (options, told)
        self.tree = Tree()
        self.started, self.clock = now(), time.monotonic()
        self.child = subprocess.Popen(argv, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                      cwd=self.job["dir"], env=self.job["env"], pass_fds=pass_fds,
                                      preexec_fn=self.set_limits, start_new_session=True)
        for fd in pass_fds:
            os.close(fd)
        save(self.path("run.json"), {**self.job["record"], "schema": SCHEMA, "supervisor": identity(),
                                     "started": self.started, "enforced": self.enforced(),
                                     "tied": self.boxed and LINUX})

    def follow(self):
        """Fills the logs and watches the limits until the program ends or must end. Gives the limit that hit."""
        waker, woken = os.pipe()
        os.set_blocking(waker, False)
        os.set_blocking(woken, False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        signal.set_wakeup_fd(woken, warn_on_full_buffer=False)
        self.logs = {"stdout": Log(self.path("stdout.log"), self.limits.get("log")),
                     "stderr": Log(self.path("stderr.log"), self.limits.get("log"))}
        self.pipes = selectors.DefaultSelector()
        self.pipes.register(waker, selectors.EVENT_READ, None)
        for name in self.logs:
            pipe = getattr(self.child, name)
            os.set_blocking(pipe.fileno(), False)
            self.pipes.register(pipe, selectors.EVENT_READ, self.logs[name])
        self.next_use = self.next_size = 0
        self.stillness = Stillness(self.limits.get("stalled", 0))
        self.losses = Losses(os.path.join(self.path("out"), "metrics.jsonl"))
        while True:
            self.pump(TICK)
            self.tree.reap()
            if self.child.pid in self.tree.codes:
                return None
            hit = self.hit()
            if hit:
                return hit

    def pump(self, timeout):
        """Moves what is there from the pipes to the logs; false when nothing was."""
        moved = False
        for key, _ in self.pipes.select(timeout):
            try:
                data = os.read(key.fd, 1 << 16)
            except BlockingIOError:
                continue
            if key.data is None:
                continue
            if data:
                key.data.write(data)
                moved = True
            else:
                self.pipes.unregister(key.fileobj)
        return moved

    def hit(self):
        """The limit that is used up, or "stop"."""
        clock = time.monotonic()
        if os.path.exists(self.path("stop")):
            return "stop"
        if clock - self.clock > self.limits.get("wall", sys.maxsize):
            return "wall"
        if LINUX and clock > self.next_use:
            pids = self.tree.pids()
            memory, threads, ticks = self.tree.use(pids)
            self.next_use = time.monotonic() + max(0.1, 10 * (time.monotonic() - clock))
            scratch = scratch_size(pids) if self.boxed else 0
            memory += scratch
            if memory > self.limits.get("memory", sys.maxsize):
                shared = self.tree.proportional()
                memory = shared + scratch if shared > 0 else memory
            self.peak = max(self.peak, memory)
            if memory > self.limits.get("memory", sys.maxsize):
                return "memory"
            if threads > self.limits.get("processes", sys.maxsize) + (3 if self.boxed else 0):
                return "processes"
            printed = sum(log.taken for log in self.logs.values())
            if self.stillness.lasts(ticks, printed) > self.limits.get("stalled", sys.maxsize):
                return "stalled"
        if clock > self.next_size:
            hit = self.outgrown()
            if not hit and "nan" in self.limits and self.losses.worst() >= self.limits["nan"]:
                hit = "nan"
            self.next_size = time.monotonic() + max(0.3, 10 * (time.monotonic() - clock))
            return hit
        return None

    def outgrown(self):
        most = self.limits.get("out")
        if most is None:
            return None
        used = folder_size(self.path("out"))
        if used <= most and LINUX:
            used += unlinked_size(self.tree.pids(), os.stat(self.path("out")).st_dev)
        return "out" if used > most else None

    def end(self, hit):
        left = self.tree.kill()
        deadline = time.monotonic() + 5
        while self.pump(0) and time.monotonic() < deadline:
            pass
        for log in self.logs.values():
            log.close()
        code = self.tree.codes.get(self.child.pid, -signal.SIGKILL)
        ended = -code if code < 0 else code - 128 if self.boxed and 128 < code < 128 + signal.NSIG else None
        if hit is None:
            hit = self.explain(code, ended) or self.outgrown()
        outcome = {"stop": "STOPPED", "wall": "TIME_LIMIT", "cpu": "TIME_LIMIT", "memory": "MEMORY_LIMIT",
                   "addressSpace": "MEMORY_LIMIT", "out": "DISK_LIMIT", "file": "DISK_LIMIT",
                   "processes": "FAILED", "stalled": "STALLED", "nan": "DIVERGED"}.get(hit, "OK" if code == 0 else "FAILED")
        if self.boxed and hit is None and code > 0 and not self.sandbox_began():
            outcome = "NOT_STARTED"
        used = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * (1024 if LINUX else 1)
        result = {"schema": SCHEMA, "outcome": outcome, "code": 128 + ended if ended else code,
                  "started": self.started, "ended": now(), "wall": round(time.monotonic() - self.clock, 3),
                  "peakMemory": max(self.peak, used), "enforced": self.enforced(), "leftProcesses": left,
                  "stdoutDropped": self.logs["stdout"].dropped, "stderrDropped": self.logs["stderr"].dropped}
        if ended:
            result["signal"] = ended
        if hit not in (None, "stop"):
            result["limit"] = hit
        self.child.returncode = code
        save(self.path("exit.json"), result)

    def sandbox_began(self):
        """Whether the sandbox was set up and the program entered: else the failure is not the program's."""
        if self.logs["stderr"].tail.startswith((b"setpriv: failed to ", b"prlimit: failed to ")):
            return False
        os.set_blocking(self.status, False)
        try:
            return b'"exit-code"' in os.read(self.status, 1 << 16)
        except OSError:
            return False

    def explain(self, code, ended):
        """The limit of the kernel that a failed program ran into, as far as it can be told."""
        last = self.logs["stderr"].tail.decode("utf-8", "replace").strip().rpartition("\n")[2]
        usage = resource.getrusage(resource.RUSAGE_CHILDREN)
        if code == 0:
            return None
        if "cpu" in self.limits and (ended == signal.SIGXCPU or ended == signal.SIGKILL
                                     and usage.ru_utime + usage.ru_stime >= self.limits["cpu"]):
            return "cpu"
        if "addressSpace" in self.limits and any(word in last for word in (
                "MemoryError", "Cannot allocate memory", "can't allocate memory", "bad_alloc")):
            return "addressSpace"
        if "file" in self.limits and (ended == signal.SIGXFSZ or "[Errno 27]" in last):
            return "file"
        return None


def leave_starter(folder):
    """Goes on as a process of its own session. The starter ends as soon as the run has begun, or with what failed."""
    ready, told = os.pipe()
    if os.fork():
        os.close(told)
        with os.fdopen(ready, "rb") as pipe:
            said = pipe.read()
        sys.stderr.write(said[1:].decode("utf-8", "replace"))
        sys.stderr.flush()
        os._exit(0 if said[:1] == b"+" else 1)
    os.close(ready)
    os.setsid()
    nothing = os.open(os.devnull, os.O_RDWR)
    problems = os.open(os.path.join(folder, "supervisor.log"), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    for fd, target in ((nothing, 0), (nothing, 1), (problems, 2)):
        os.dup2(fd, target)
    os.close(nothing)
    os.close(problems)
    return told


def main():
    folder = os.path.abspath(sys.argv[1])
    told = leave_starter(folder)
    # a hang-up or a key pressed in the starter's terminal is no reason to end
    for sign in (signal.SIGHUP, signal.SIGINT):
        signal.signal(sign, signal.SIG_IGN)
    try:
        run = Run(folder)
        run.start()
    except Exception as e:
        os.write(told, f"-{type(e).__name__}: {e}".encode())
        raise
    try:
        os.write(told, b"+")
    except BrokenPipeError:
        # the starter was killed: the run is found again by its folder
        pass
    os.close(told)
    run.end(run.follow())


if __name__ == "__main__":
    main()
