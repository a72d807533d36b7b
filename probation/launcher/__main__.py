"""`python3 -m probation.launcher COMMAND`. Written so that an old Python can read it far enough to be told so."""

import sys

OLDEST = (3, 11)


def main():
    # type: () -> int
    """Run the command named on the command line; return the exit code."""
    if sys.version_info[:2] < OLDEST:
        sys.stderr.write(
            "Python 3.11 or newer is needed, and {} is Python {}.{}. "
            "Install a newer one and name it: make run PYTHON=python3.12\n".format(
                sys.executable, sys.version_info[0], sys.version_info[1]
            )
        )
        return 1
    from probation.launcher.commands import main as command

    return command(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
