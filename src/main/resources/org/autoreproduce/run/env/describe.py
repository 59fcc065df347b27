"""Run by a Python that was found on this machine: says in one line of JSON what it is. Also understood by Python 2."""
import sys

sys.path[:] = [p for p in sys.path if p]  # never the current folder

import glob
import json
import os

said = {"version": "%d.%d.%d" % sys.version_info[:3], "executable": sys.executable, "prefix": sys.prefix}
said.update(venv=False, pip=False)


def there(name):
    try:
        return importlib.util.find_spec(name) is not None
    except (ImportError, ValueError):
        return False


def wheels():
    """Where Python, or the distribution instead, keeps the pip that ensurepip would install."""
    folders = [sysconfig.get_config_var("WHEEL_PKG_DIR")]
    if there("ensurepip"):
        import ensurepip

        folders += [os.path.join(os.path.dirname(ensurepip.__file__), "_bundled"), "/usr/share/python-wheels"]
    return [w for f in folders if f for w in sorted(glob.glob(os.path.join(f, "pip-*.whl")))]


if sys.version_info >= (3, 8):
    import importlib.util
    import sysconfig
    from importlib import metadata

    packages = [p for p in sys.path if os.path.basename(p) in ("site-packages", "dist-packages") and os.path.isdir(p)]
    paths = sysconfig.get_paths()
    libraries = [paths[k] for k in ("stdlib", "platstdlib", "purelib", "platlib")] + sys.path
    if sysconfig.get_config_var("Py_ENABLE_SHARED"):
        libraries.append(sysconfig.get_config_var("LIBDIR"))
    found = [(d.metadata["Name"], d.version) for d in metadata.distributions()]
    said.update(
        base=sys.base_prefix,
        packages=packages,
        libraries=sorted({p for p in libraries if p and os.path.exists(p)}),
        installed=[{"name": n, "version": v} for n, v in found if n and v],
        venv=there("venv"),
        pip=there("pip"),
        wheels=wheels(),
    )

print(json.dumps(said))
