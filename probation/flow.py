"""An arrow of a process map: django-fsm's transition on the one state field, with permissions asked of who acts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from django_fsm import transition

from probation.accounts.acting import Acting

Method = TypeVar("Method", bound=Callable[..., None])


def step(
    source: str | Sequence[str], target: str, permission: Callable[[Any, Acting], bool]
) -> Callable[[Method], Method]:
    """From one state, or any of several, to another; ``permission`` says who may. Only the door takes the step."""
    sources: Any = source if isinstance(source, str) else list(source)
    admits: Any = permission
    arrow: Callable[[Method], Method] = transition("state", source=sources, target=target, permission=admits)
    return arrow
