"""The language model's endpoint: a real server on loopback, with everything that such servers do wrong."""

import gzip
import json
import logging
import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import httpx
import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked
from model_server import by_form, claims, dripping, dying, flooding, message, serving, silence, status, words

from factcheck.config import Settings
from factcheck.errors import ConfigError, FetchError, ModelError
from factcheck.sources.llm import Endpoint, LanguageModel, look_at
from factcheck.text.llm.prompt import SCHEMA

KEY = "sk-very-secret-0123456789"
ASKED = [{"role": "user", "content": "{}"}]
NOTHING = claims()


@pytest.fixture
def slept():
    """How long was slept, slice by slice; nobody really sleeps."""
    return []


def model(server, slept, *, key=KEY, timeout=5.0, **options):
    return LanguageModel(Endpoint(httpx.URL(server.url), "small-model", key, timeout), sleep=slept.append, **options)


def ask(server, slept, **options):
    return model(server, slept, **options).ask(ASKED, SCHEMA)


def failure(server, slept, **options):
    with pytest.raises(ModelError) as caught:
        ask(server, slept, **options)
    assert caught.value.hint
    return caught.value


def test_the_question_goes_out_as_the_protocol_has_it(slept):
    with serving(claims(("a", "b"))) as server:
        assert json.loads(ask(server, slept)) == {"claims": [{"quote": "a", "text": "b"}]}
    ((path, headers, payload),) = server.seen
    assert path == "/v1/chat/completions"
    assert headers["Authorization"] == f"Bearer {KEY}"
    assert payload["model"] == "small-model"
    assert payload["messages"] == ASKED
    assert payload["response_format"]["json_schema"]["schema"] == SCHEMA
    assert payload["temperature"] == 0
    assert slept == []


def test_without_a_key_no_authorization_is_sent(slept):
    with serving(NOTHING) as server:
        ask(server, slept, key="")
    assert "Authorization" not in server.seen[0][1]


def test_an_answer_may_come_packed(slept):
    body = gzip.compress(message('{"claims": []}'))
    with serving(status(200, body, Content_Encoding="gzip")) as server:
        assert ask(server, slept) == '{"claims": []}'


@pytest.mark.parametrize(
    ("allowed", "asked"),
    [
        ("json_schema", ["json_schema"]),
        ("json_object", ["json_schema", "json_object"]),
        ("plain", ["json_schema", "json_object", "plain"]),
    ],
)
def test_a_form_that_the_server_refuses_gives_way_to_a_simpler_one_and_is_not_tried_again(slept, allowed, asked):
    with serving(by_form(allowed)) as server:
        patient = model(server, slept)
        patient.ask(ASKED, SCHEMA)
        patient.ask(ASKED, SCHEMA)
    forms = [payload.get("response_format", {"type": "plain"})["type"] for payload in server.questions]
    assert forms == [*asked, allowed]
    assert slept == []


def test_a_server_that_refuses_every_form_is_quoted(slept):
    with serving(by_form()) as server:
        error = failure(server, slept)
    assert "no plain here" in error.message
    assert not error.gone
    assert slept == []


PASSING = {
    "a server's fault": status(503),
    "too many questions": status(429),
    "an answer cut short": words('{"claims": [{"quo', finish_reason="length"),
    "no JSON": words("Certainly! Here are the claims:"),
    "JSON of another form": words('{"claims": [{"quote": 1, "text": null}]}'),
    "nested without end": words('{"claims": ' + "[" * 100_000),
    "a refusal": words(None, message={"content": None, "refusal": "I cannot help with that."}),
    "a filter": words("", finish_reason="content_filter"),
    "nothing": words("  "),
    "no choice": status(200, b'{"choices": []}'),
    "another protocol": status(200, b"<html>It works!</html>"),
    "a broken connection": dying,
}


@pytest.mark.parametrize("fault", PASSING.values(), ids=PASSING)
def test_what_may_pass_is_tried_again_after_a_pause(slept, fault):
    with serving(fault, NOTHING) as server:
        assert ask(server, slept) == '{"claims": []}'
    assert len(server.questions) == 2
    assert sum(slept) == pytest.approx(1.0)


@pytest.mark.parametrize("fault", PASSING.values(), ids=PASSING)
def test_what_does_not_pass_is_given_up_after_three_tries_with_longer_pauses(slept, fault):
    with serving(fault) as server:
        failure(server, slept)
    assert len(server.questions) == 3
    assert sum(slept) == pytest.approx(3.0)


@pytest.mark.parametrize("fault", [silence, dripping])
def test_an_answer_must_come_in_full_in_its_time(slept, fault):
    with serving(fault) as server:
        began = time.monotonic()
        error = failure(server, slept, timeout=0.3)
    assert time.monotonic() - began < 3
    assert "0.3 seconds" in error.message
    assert "llm_timeout" in error.hint
    assert error.gone


def test_an_answer_without_end_is_cut_off(slept):
    with serving(flooding) as server:
        assert "4 MB" in failure(server, slept).message


def test_the_server_is_left_alone_for_as_long_as_it_asks(slept):
    with serving(status(429, Retry_After="7"), NOTHING) as server:
        ask(server, slept)
    assert sum(slept) == pytest.approx(7.0)


def test_the_time_to_wait_may_be_a_date(slept):
    until = format_datetime(datetime.now(UTC) + timedelta(seconds=20), usegmt=True)
    with serving(status(503, Retry_After=until), NOTHING) as server:
        ask(server, slept)
    assert 15 < sum(slept) <= 21


@pytest.mark.parametrize("after", ["3600", "Fri, 31 Dec 9999 23:59:59 GMT"])
def test_a_server_that_wants_an_hour_is_given_up_at_once(slept, after):
    with serving(status(429, Retry_After=after)) as server:
        assert failure(server, slept).gone
    assert len(server.questions) == 1
    assert slept == []


@pytest.mark.parametrize("after", ["soon", "-5", "", f"Fri, 01 Jan {10**20} 00:00:00 GMT"])
def test_a_time_to_wait_that_makes_no_sense_is_not_heeded(slept, after):
    with serving(status(429, Retry_After=after), NOTHING) as server:
        ask(server, slept)
    assert sum(slept) == pytest.approx(1.0)


@pytest.mark.parametrize(("code", "named"), [(401, "key"), (403, "key"), (404, "404"), (402, "402")])
def test_what_will_not_pass_is_not_tried_again(slept, code, named):
    with serving(status(code)) as server:
        error = failure(server, slept)
    assert named in error.message
    assert error.gone
    assert len(server.questions) == 1


def test_a_redirect_is_not_followed_and_the_key_not_carried_along(slept):
    with serving(NOTHING) as elsewhere, serving(status(307, Location=elsewhere.url)) as server:
        assert "not followed" in failure(server, slept).message
        assert elsewhere.seen == []


def test_nothing_that_listens_is_said_so(slept):
    with serving(NOTHING) as server:
        url = server.url
    error = None
    with pytest.raises(ModelError) as caught:
        LanguageModel(Endpoint(httpx.URL(url), "m"), sleep=slept.append).ask(ASKED, SCHEMA)
    error = caught.value
    assert "nothing answers" in error.message
    assert error.gone


def test_waiting_for_an_answer_can_be_cancelled(slept):
    with serving(silence) as server, pytest.raises(FetchError) as caught:
        ask(server, slept, cancelled=lambda: bool(server.seen))
    assert not isinstance(caught.value, ModelError)
    assert len(server.seen) == 1


def test_a_pause_can_be_cancelled(slept):
    with serving(status(429, Retry_After="50")) as server, pytest.raises(FetchError) as caught:
        ask(server, slept, cancelled=lambda: len(slept) > 3)
    assert not isinstance(caught.value, ModelError)
    assert sum(slept) < 2


def test_the_key_is_nowhere_but_in_its_header(slept, caplog):
    caplog.set_level(logging.DEBUG)
    echo = json.dumps({"error": {"message": f"Incorrect key {KEY} for \x1b[31mthis"}}).encode()
    said = []
    for step in (status(401, echo), status(500, echo), status(400, echo), words("no JSON"), dying):
        with serving(step) as server:
            error = failure(server, slept)
        said += [repr(error), error.message, error.hint]
    endpoint = Endpoint(httpx.URL(server.url), "m", KEY)
    said += [repr(endpoint), repr(Settings(db="", llm_key=KEY)), caplog.text]
    assert KEY not in "\n".join(said)
    assert "\x1b" not in "\n".join(said)
    assert KEY not in str(server.questions)


@pytest.mark.parametrize(
    ("settings", "named"),
    [
        ({"llm_model": "m"}, "llm_url"),
        ({"llm_url": "http://127.0.0.1/v1"}, "llm_model"),
        ({"llm_url": "127.0.0.1:11434", "llm_model": "m"}, "llm_url"),
        ({"llm_url": "ftp://127.0.0.1/v1", "llm_model": "m"}, "llm_url"),
        ({"llm_url": "http://[::1", "llm_model": "m"}, "llm_url"),
        ({"llm_url": f"http://me:{KEY}@127.0.0.1/v1", "llm_model": "m"}, "llm_url"),
        ({"llm_url": "http://127.0.0.1/v1", "llm_model": "m", "llm_key": f"{KEY}\nX-Other: 1"}, "key"),
        ({"llm_url": "http://127.0.0.1/v1", "llm_model": "m", "llm_key": f"{KEY}ß"}, "key"),
    ],
)
def test_an_endpoint_that_cannot_be_used_is_one_clear_error_without_the_key(settings, named):
    with pytest.raises(ConfigError) as caught:
        Endpoint.of(Settings(db="", **settings))
    assert named in caught.value.message
    assert caught.value.hint
    assert KEY not in caught.value.message + caught.value.hint


@pytest.mark.parametrize("written", ["/v1", "/v1/", "/v1/chat/completions"])
def test_the_address_may_be_written_as_servers_document_it(slept, written):
    with serving(NOTHING) as server:
        url = server.url.removesuffix("/v1") + written + "?api-version=1"
        endpoint = Endpoint.of(Settings(db="", llm_url=url, llm_model="m", llm_key="k"))
        LanguageModel(endpoint, sleep=slept.append).ask(ASKED, SCHEMA)
    assert server.seen[0][0] == "/v1/chat/completions?api-version=1"
    assert "api-version" not in endpoint.shown


class Kept(KeyringBackend):
    """A keyring in memory."""

    priority = 1

    def __init__(self, secret=None, *, locked=False):
        super().__init__()
        self._secret, self._locked = secret, locked

    def get_password(self, service, username):
        if self._locked:
            raise KeyringLocked(KEY)
        return self._secret if (service, username) == ("factcheck", "llm") else None

    def set_password(self, service, username, password):
        raise NotImplementedError

    def delete_password(self, service, username):
        raise NotImplementedError


@pytest.fixture
def kept():
    """Puts a keyring in place of the system's, and the system's back."""
    before = keyring.get_keyring()
    yield lambda *secret, **options: keyring.set_keyring(Kept(*secret, **options))
    keyring.set_keyring(before)


def configured(**more):
    return Settings(db="", llm_url="http://127.0.0.1/v1", llm_model="m", **more)


def test_the_key_may_be_kept_in_the_keyring(kept):
    kept(KEY)
    assert Endpoint.of(configured()).key == KEY


def test_a_key_from_the_settings_comes_before_the_keyrings(kept):
    kept("another")
    assert Endpoint.of(configured(llm_key=f" {KEY}\n")).key == KEY


def test_a_keyring_without_the_key_is_no_trouble(kept):
    kept()
    assert Endpoint.of(configured()).key == ""


def test_a_locked_keyring_is_said_so(kept):
    kept(locked=True)
    with pytest.raises(ConfigError) as caught:
        Endpoint.of(configured())
    assert "FACTCHECK_LLM_KEY" in caught.value.hint
    assert KEY not in str(caught.value)


def test_looking_at_an_endpoint_sends_no_text():
    with serving(NOTHING) as server:
        assert look_at(Endpoint(httpx.URL(server.url), "small-model", KEY))
        assert not look_at(Endpoint(httpx.URL(server.url), "large-model", KEY))
    assert [path for path, _, _ in server.seen] == ["/v1/models", "/v1/models"]


@pytest.mark.parametrize("body", [b'{"data": null}', b"[]", b"no JSON", b'{"models": []}'])
def test_an_endpoint_that_lists_no_models_may_have_any(body):
    with serving(NOTHING) as server:
        server.listing = lambda handler: handler.send(200, body)
        assert look_at(Endpoint(httpx.URL(server.url), "m"))
        server.listing = lambda handler: handler.send(404, b"")
        assert look_at(Endpoint(httpx.URL(server.url), "m"))


@pytest.mark.parametrize(("code", "named"), [(401, "key"), (500, "500")])
def test_an_endpoint_that_refuses_says_so_when_looked_at(code, named):
    with serving(NOTHING) as server:
        server.listing = lambda handler: handler.send(code, b"")
        with pytest.raises(ModelError) as caught:
            look_at(Endpoint(httpx.URL(server.url), "m"))
    assert named in caught.value.message


def test_a_key_that_would_travel_unencrypted_is_noticed():
    assert not Endpoint(httpx.URL("http://127.0.0.1/v1"), "m", KEY).in_the_clear
    assert not Endpoint(httpx.URL("http://models.example/v1"), "m").in_the_clear
    assert not Endpoint(httpx.URL("https://models.example/v1"), "m", KEY).in_the_clear
    assert Endpoint(httpx.URL("http://models.example/v1"), "m", KEY).in_the_clear
