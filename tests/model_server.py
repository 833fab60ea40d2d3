"""A real server on loopback that speaks the chat-completions protocol, well and badly: the script says how."""

import http.server
import json
import threading
from contextlib import contextmanager


class Handler(http.server.BaseHTTPRequestHandler):
    """Answers each question with the next step of the script; the last step stays."""

    protocol_version = "HTTP/1.1"

    def do_POST(self):
        payload = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        server = self.server
        server.seen.append((self.path, dict(self.headers), payload))
        step = server.script.pop(0) if len(server.script) > 1 else server.script[0]
        self._through(lambda: step(self, payload))

    def do_GET(self):
        self.server.seen.append((self.path, dict(self.headers), None))
        self._through(lambda: self.server.listing(self))

    def _through(self, answer):
        try:
            answer()
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def send(self, status, body, **headers):
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


class ModelServer(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, *script):
        super().__init__(("127.0.0.1", 0), Handler)
        self.script, self.seen, self.stopping = list(script), [], threading.Event()
        self.listing = lambda handler: handler.send(200, json.dumps({"data": [{"id": "small-model"}]}).encode())

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server_port}/v1"

    @property
    def questions(self):
        """What was asked of the model, oldest first."""
        return [payload for _, _, payload in self.seen if payload]


@contextmanager
def serving(*script):
    """A server while it is needed."""
    server = ModelServer(*script)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    try:
        yield server
    finally:
        server.stopping.set()
        server.shutdown()
        server.server_close()


def message(content, **more):
    """An answer of the protocol around the model's words."""
    choice = {"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": content}}
    return json.dumps({"object": "chat.completion", "choices": [{**choice, **more}]}).encode()


def words(content, **more):
    """The step in which the model says these words."""
    return lambda handler, _payload: handler.send(200, message(content, **more))


def claims(*pairs):
    """The step in which the model proposes claims, each a quote and a wording."""
    return words(json.dumps({"claims": [{"quote": quote, "text": text} for quote, text in pairs]}))


def status(code, body=b"{}", **headers):
    """The step in which the server answers with a status."""
    return lambda handler, _payload: handler.send(code, body, **headers)


def by_form(*allowed):
    """The step of a server that refuses every form of output but these (`json_schema`, `json_object`, `plain`)."""

    def answer(handler, payload):
        form = payload.get("response_format", {"type": "plain"})["type"]
        fine = form in allowed and (form != "plain" or "temperature" in payload)
        said = message('{"claims": []}') if fine else json.dumps({"error": {"message": f"no {form} here"}}).encode()
        handler.send(200 if fine else 400, said)

    return answer


def silence(handler, _payload):
    """Never answers."""
    handler.close_connection = True
    handler.server.stopping.wait(30)


def dripping(handler, _payload):
    """Answers byte by byte, without end."""
    handler.send_response(200)
    handler.end_headers()
    handler.close_connection = True
    while not handler.server.stopping.wait(0.02):
        handler.wfile.write(b" ")


def dying(handler, _payload):
    """Breaks off in the middle of the answer."""
    handler.send_response(200)
    handler.send_header("Content-Length", "100000")
    handler.end_headers()
    handler.wfile.write(b'{"choices": [')
    handler.close_connection = True


def flooding(handler, _payload):
    """Answers with more than anybody wants."""
    handler.send(200, b" " * 5_000_000)
