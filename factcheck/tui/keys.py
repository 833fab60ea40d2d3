"""The keys in force: the registry's, as a preset and the reader's own table of keys change them."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from textual.binding import Binding
from textual.keys import KEY_NAME_REPLACEMENTS, REPLACED_KEYS, Keys, key_to_character

from factcheck.config import Settings
from factcheck.errors import ConfigError
from factcheck.model.keys import KeyRow
from factcheck.tui import actions
from factcheck.tui.actions import Action
from factcheck.tui.actions.action import KEYS_BY_NAME
from factcheck.tui.actions.presets import PRESETS

TAKEN = {"ctrl+q": "always quits the workbench", "ctrl+p": "always opens the palette"}
"""Keys that no other action can have: whatever is on the screen, they lead out of it."""
_OF_PALETTE = "all"
_MODIFIERS = {"ctrl", "shift", "alt", "super", "hyper", "meta"}
_NAMED = {key.value for key in Keys}


@dataclass(frozen=True)
class KeyMap:
    """Every action with the keys that it has now, by id."""

    actions: Mapping[str, Action]

    def of_screen(self, screen: str) -> list[Action]:
        """Everything that can be done somewhere on a screen."""
        return [self.actions[action.id] for action in actions.of_screen(screen)]

    def here(self, screen: str, pane: str) -> list[Action]:
        """What can be done in a pane, in the order of the registry."""
        return [self.actions[action.id] for action in actions.here(screen, pane)]

    def key(self, action_id: str) -> str:
        """The first key of an action, as people read it."""
        return self.actions[action_id].key

    def bindings(self, screen: str) -> list[Binding]:
        """The bindings of a screen with these keys."""
        return actions.bindings_of(self.of_screen(screen))

    @cached_property
    def as_registered(self) -> bool:
        """Whether every key is the registry's own."""
        return all(self.actions[one.id].keys == one.keys for one in actions.ACTIONS)


REGISTERED = KeyMap(actions.BY_ID)


@dataclass(frozen=True, slots=True)
class Clash:
    """A key that means two things in one place (`review.claims`)."""

    key: str
    place: str
    first: Action
    second: Action


def key_map(settings: Settings) -> KeyMap:
    """The keys that the settings ask for: the preset's, then those of the table `[keys]`.

    Raises:
        ConfigError: there is no such preset, action or key, or a key would mean two things in one place.
    """
    found, wrong = _looked_at(settings)
    for error in wrong:
        raise error
    return found


def faults(settings: Settings) -> list[ConfigError]:
    """Everything for which `key_map` would raise, each key that means two things once."""
    return list(_looked_at(settings)[1])


def _looked_at(settings: Settings) -> tuple[KeyMap, Iterable[ConfigError]]:
    """The keys asked for, as far as they can be had, and what is wrong with them."""
    if settings.keys_preset not in PRESETS:
        hint = f"keys_preset is one of: {', '.join(PRESETS)}."
        return REGISTERED, [ConfigError(f"There is no set of keys “{settings.keys_preset}”.", hint=hint)]
    own: dict[str, str] = {}
    wrong: list[ConfigError] = []
    for action_id, typed in settings.keys:
        try:
            own[action_id] = ",".join(_keys_of(action_id, typed))
        except ConfigError as error:
            wrong.append(error)
    wanted = PRESETS[settings.keys_preset] | own
    if not wanted:
        return REGISTERED, wrong
    found = KeyMap({one.id: _remapped(one, wanted) for one in actions.ACTIONS})
    twice = {(clash.key, clash.first.id, clash.second.id): clash for clash in reversed(list(clashes(found)))}
    return found, [*wrong, *(_clashing(clash, own) for clash in reversed(twice.values()))]


def listed(settings: Settings) -> list[KeyRow]:
    """Every action with the keys in force, in the order of the registry.

    Raises:
        ConfigError: as `key_map` does.
    """
    return [
        KeyRow(one.id, tuple(map(actions.name_of, one.keys.split(","))), one.where, one.help)
        for one in key_map(settings).actions.values()
    ]


def clashes(keys: KeyMap) -> Iterator[Clash]:
    """Every key that means two things in one place; an empty map of keys has none."""
    for place in places():
        screen, _, pane = place.partition(".")
        taken: dict[str, Action] = {}
        for action in keys.here(screen, pane):
            for key in action.keys.split(","):
                if key in taken:
                    yield Clash(key, place, taken[key], action)
                taken.setdefault(key, action)


def places() -> list[str]:
    """Every place that the registry names: screens, and panes of them."""
    return sorted({place for action in actions.ACTIONS for place in action.where})


def _remapped(action: Action, wanted: Mapping[str, str]) -> Action:
    """The action with the keys wanted; the pair that it is shown as (`n/N`) stands only while both are as they were."""
    keys = wanted.get(action.id, action.keys)
    pair = [one for one in actions.ACTIONS if (one.verb, one.where) == (action.verb, action.where)]
    same = all(wanted.get(one.id, one.keys) == one.keys for one in pair)
    return replace(action, keys=keys, show=action.show if same else "")


def _keys_of(action_id: str, typed: str) -> Iterator[str]:
    if action_id not in actions.BY_ID:
        near = difflib.get_close_matches(action_id, actions.BY_ID, 1, 0)
        raise ConfigError(
            f"[keys] names “{action_id}”, which is no action.",
            hint=f"Did you mean “{near[0]}”? `factcheck keys` lists them all.",
        )
    for one in typed.split(","):
        key = _normal(one.strip())
        if not key:
            raise ConfigError(
                f"[keys] gives “{action_id}” the key “{one.strip()}”, which is no key.",
                hint="Write keys as a, A, ctrl+e, f5, pagedown or ?, several of them with commas; a comma is “comma”.",
            )
        if key in TAKEN and not (action_id == _OF_PALETTE and key == "ctrl+p"):
            raise ConfigError(f"[keys] gives {key} to “{action_id}”.", hint=f"{key} {TAKEN[key]}: take another one.")
        yield key


def _normal(typed: str) -> str:
    """A key as Textual calls it, or empty where there is no such key."""
    *modifiers, name = typed.split("+") if len(typed) > 1 else [typed]
    name = _name_of_character(name) if len(name) == 1 else KEYS_BY_NAME.get(name, name)
    modifiers = [modifier.casefold() for modifier in modifiers]
    if (
        not name
        or set(modifiers) - _MODIFIERS
        or not (name in _NAMED or key_to_character(REPLACED_KEYS.get(name, name)))
    ):
        return ""
    if modifiers == ["shift"] and len(name) == 1:
        # What a terminal sends is the capital letter itself.
        return name.upper()
    return "+".join([*sorted(modifiers), name])


def _name_of_character(character: str) -> str:
    if character.isalnum():
        return character
    name = unicodedata.name(character, "").lower().replace("-", "_").replace(" ", "_")
    return KEY_NAME_REPLACEMENTS.get(name, name)


def _clashing(clash: Clash, own: Mapping[str, str]) -> ConfigError:
    mine = clash.first if clash.first.id in own else clash.second
    other = clash.second if mine is clash.first else clash.first
    return ConfigError(
        f"The key {actions.name_of(clash.key)} would mean two things in {clash.place}: "
        f"“{clash.first.id}” ({clash.first.help}) and “{clash.second.id}” ({clash.second.help}).",
        hint=f"In [keys], give “{mine.id}” another key, or “{other.id}” one of its own.",
    )
