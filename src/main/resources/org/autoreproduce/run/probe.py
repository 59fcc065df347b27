"""Tries to get out of the sandbox. Prints one JSON object: what was tried, and whether it was refused."""

import ctypes
import json
import os
import socket
import subprocess
import sys

home, secret, beside, port = sys.argv[1:5]


def writes(path):
    with open(path, "w", encoding="ascii") as file:
        file.write("out")


def reads(path):
    with open(path, "rb") as file:
        file.read(1)


def connects():
    socket.create_connection(("127.0.0.1", int(port)), timeout=2).close()


def sees_other_processes():
    # ours, its parent and what set up the sandbox; a whole machine has more
    if len([name for name in os.listdir("/proc") if name.isdigit()]) < 6:
        raise OSError("only our own")


def remounts(prefix):
    command = [*prefix, "sh", "-c", "mount -o remount,rw,bind /usr && : > /usr/autoreproduce-probe"]
    subprocess.run(command, check=True, capture_output=True, timeout=10)


def has_capabilities():
    with open("/proc/self/status", encoding="ascii") as file:
        held = [line.split()[1] for line in file if line.startswith(("CapPrm", "CapEff", "CapInh", "CapAmb"))]
    if all(int(value, 16) == 0 for value in held):
        raise OSError("none")


def becomes_root():
    os.setuid(0)
    if os.getuid() == 0 and ctypes.CDLL(None).getuid() == 0:
        return
    raise OSError("still another user")


def finds_host_keys():
    if not [name for name in os.environ if any(word in name for word in ("KEY", "TOKEN", "SECRET", "PASSW"))]:
        raise OSError("none")


attempts = {
    "list the user's home": lambda: os.listdir(home),
    "read a file of the user": lambda: reads(secret),
    "write beside the out folder": lambda: writes(beside),
    "write to the program's folder": lambda: writes("/work/code/escaped"),
    "write above": lambda: writes("/work/out/../escaped"),
    "write to /usr": lambda: writes("/usr/autoreproduce-probe"),
    "write to /": lambda: writes("/escaped"),
    "write to /etc": lambda: writes("/etc/escaped"),
    "read the shadow file": lambda: reads("/etc/shadow"),
    "connect to the machine": connects,
    "see other processes": sees_other_processes,
    "read host interfaces": lambda: os.listdir("/sys/class/net"),
    "remount": lambda: remounts([]),
    "remount in a user namespace": lambda: remounts(["unshare", "-Urm"]),
    "hold capabilities": has_capabilities,
    "become root": becomes_root,
    "find keys": finds_host_keys,
    "change the kernel": lambda: writes("/proc/sys/kernel/hostname"),
}
results = {}
for name, attempt in attempts.items():
    try:
        attempt()
        results[name] = "succeeded"
    except (OSError, subprocess.SubprocessError):
        results[name] = "refused"
results["write to the out folder"] = "refused"
try:
    writes("/work/out/allowed")
    results["write to the out folder"] = "succeeded"
except OSError:
    pass
print(json.dumps(results))
