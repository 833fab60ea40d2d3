"""Moments in the words a reader uses, told from a given now so that screens can be tested."""

from __future__ import annotations

from datetime import date, datetime

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day(value: date) -> str:
    """`3 Apr 2024`, in every locale."""
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"


def when(moment: datetime, now: datetime) -> str:
    """`moment` as seen from `now`, both aware: `today 14:05`, `yesterday 9:30` or a date, in `now`'s time zone."""
    local = moment.astimezone(now.tzinfo)
    days = (now.date() - local.date()).days
    clock = f"{local.hour}:{local.minute:02}"
    if days == 0:
        return f"today {clock}"
    if days == 1:
        return f"yesterday {clock}"
    return day(local.date())
