"""`make run`: the services, the database, the demonstration data, then web server, worker and beat until Ctrl-C."""

import os
import signal
import subprocess
import sys
import time
import urllib.request
from contextlib import AbstractContextManager

from . import lock, port
from .child import Child
from .places import LOGS, ROOT, VAR
from .services import Services
from .telling import CannotGoOn, complain, end_of, say
from .waiting import until

_SETTINGS = "probation.settings.local"
_SECONDS_TO_ANSWER = 60
_SECONDS_BETWEEN_LOOKS = 0.5


def only_run_here() -> AbstractContextManager[None]:
    """Hold the folder against a second run. Raises CannotGoOn when there is one."""
    return lock.held(
        VAR / "run.lock", otherwise="make run is already running in this folder. Stop that one first.", wait=False
    )


def serve() -> int:
    """Serve the application with demonstration data until Ctrl-C; return the exit code. Raises CannotGoOn."""
    with only_run_here():
        number = port.chosen()
        os.environ["DJANGO_SETTINGS_MODULE"] = _SETTINGS
        services = Services(VAR, logs=LOGS)
        children: list[Child] = []
        try:
            for line in services.announcement():
                say(line)
            services.start()
            os.environ.update(services.environment)
            _prepare_data()
            _start_application(children, number)
            _tell(number)
            return _watch([*services.children, *children])
        except KeyboardInterrupt:
            say("\nStopping…")
            return 0
        finally:
            _stop_all(children, services)


def _prepare_data() -> None:
    say("Bringing the database up to date…")
    _manage("migrate", "--verbosity=0")
    _manage("load_reference")
    _manage("load_demo")


def _manage(*command: str) -> None:
    """Run a management command, its output on the terminal. Raises CannotGoOn."""
    ended = subprocess.run([sys.executable, "manage.py", *command], cwd=ROOT, stdin=subprocess.DEVNULL, check=False)
    if ended.returncode:
        raise CannotGoOn(f"manage.py {' '.join(command)} failed; what went wrong stands above.")


def _start_application(children: list[Child], number: int) -> None:
    """Start web server, worker and beat, adding each to `children`, and wait for the first page."""
    say("Starting the web server, the Celery worker and Celery beat…")
    celery = ["celery", "-A", "probation.celery"]
    beat = ["beat", "--loglevel=INFO", f"--schedule={VAR / 'beat-schedule'}", "--pidfile="]
    web = ["gunicorn", "probation.wsgi", f"--bind={port.ADDRESS}:{number}", "--threads=4", "--no-control-socket"]
    for name, log, module in (
        ("The web server", "web", web),
        ("The Celery worker", "worker", [*celery, "worker", "--loglevel=INFO", "--concurrency=2"]),
        ("Celery beat", "beat", [*celery, *beat]),
    ):
        children.append(Child(name, [sys.executable, "-m", *module], log=LOGS / f"{log}.log"))
    _wait_for_the_first_page(children[0], number)


def _wait_for_the_first_page(web: Child, number: int) -> None:
    """Raises CannotGoOn when the web server ends or does not answer."""
    if not until(lambda: web.has_ended or _is_healthy(number), seconds=_SECONDS_TO_ANSWER):
        raise CannotGoOn(f"The web server does not answer. {end_of(web.log)}")
    if web.has_ended:
        raise CannotGoOn(web.obituary())


def _is_healthy(number: int) -> bool:
    try:
        with urllib.request.urlopen(f"http://{port.ADDRESS}:{number}/health/", timeout=10) as answer:
            return bool(answer.status == 200)
    except OSError:
        return False


def _tell(number: int) -> None:
    say("")
    _manage("demo_accounts")
    say(f"\nOpen http://localhost:{number}/ and sign in as one of these. Logs are in var/log. Ctrl-C stops everything.")


def _watch(children: list[Child]) -> int:
    """Look after the processes until one ends by itself (or Ctrl-C interrupts)."""
    while True:
        for child in children:
            if child.has_ended:
                complain(child.obituary())
                return 1
        time.sleep(_SECONDS_BETWEEN_LOOKS)


def _stop_all(children: list[Child], services: Services) -> None:
    """Stop everything that was started; a second Ctrl-C does not leave half of it running."""
    for name in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(name, signal.SIG_IGN)
    for child in children:
        child.ask_to_stop()
    for child in children:
        child.stop()
    services.stop()
    say("Everything is stopped. The data is kept in var.")
