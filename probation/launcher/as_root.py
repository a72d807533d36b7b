"""PostgreSQL refuses to run as root. Started by root (a container, a build machine), it runs as another user."""

import os
import pwd
import stat
from pathlib import Path

_UNPRIVILEGED = "nobody"


def server_user(data: Path) -> int | None:
    """The user to run the server as: None is the present one; for root, the owner of the data, or nobody."""
    if os.geteuid() != 0:
        return None
    owner = data.stat().st_uid
    return owner or pwd.getpwnam(_UNPRIVILEGED).pw_uid


def give(folder: Path, user: int | None) -> None:
    """Make the user the owner of the folder and let it pass through the folders above."""
    if user is None:
        return
    os.chown(folder, user, user)
    let_through(folder)


def let_read(folder: Path) -> None:
    """Let every user run what lies in the folder, as installed under a closed umask it would not be."""
    let_through(folder)
    for path in [folder, *folder.rglob("*")]:
        mode = path.stat().st_mode
        needed = stat.S_IROTH | (stat.S_IXOTH if mode & stat.S_IXUSR else 0)
        if mode & needed != needed:
            path.chmod(mode | needed)


def let_through(folder: Path) -> None:
    """Let every user pass through the folders above (not list them)."""
    for parent in folder.parents:
        mode = parent.stat().st_mode
        if not mode & stat.S_IXOTH:
            parent.chmod(mode | stat.S_IXOTH)
