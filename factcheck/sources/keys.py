"""The key of a language model's endpoint: from the settings, else from the system's keyring where that is installed."""

from __future__ import annotations

from factcheck.config import Settings
from factcheck.errors import ConfigError

SERVICE, NAME = "factcheck", "llm"
"""Under which the key is kept: `keyring set factcheck llm`."""


def key_of(settings: Settings) -> str:
    """The key to use, or empty: servers on one's own machine mostly want none.

    Raises:
        ConfigError: the keyring is locked or broken, or the key holds what no header may.
    """
    key = (settings.llm_key or _kept()).strip()
    if not (key.isascii() and key.isprintable()) or " " in key:
        raise ConfigError(
            "The language model's key holds characters that no key has.",
            hint="Copy it again into FACTCHECK_LLM_KEY or the keyring.",
        )
    return key


def _kept() -> str:
    # The extra `keyring` is rarely installed, and importing it looks for every store of secrets there is.
    try:
        import keyring
        from keyring.errors import KeyringError, NoKeyringError
    except ImportError:
        return ""
    try:
        return keyring.get_password(SERVICE, NAME) or ""
    except NoKeyringError:
        return ""
    except KeyringError as error:
        raise ConfigError(
            f"The keyring cannot be read: {type(error).__name__}.",
            hint="Unlock it, or set FACTCHECK_LLM_KEY instead.",
        ) from None
