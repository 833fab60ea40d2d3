"""A real web server on loopback that does what servers do, good and bad; and a network that leads nowhere else."""

import gzip
import http.server
import ssl
import threading
import time
import zlib

import httpcore

MEBIBYTE = 1024 * 1024
PAGE = b"<!doctype html><html><body><p>A page.</p></body></html>"


def zeros(mebibytes):
    """So many MiB of nothing, packed without ever being there as a whole."""
    packer = zlib.compressobj(wbits=31)
    return b"".join(packer.compress(bytes(MEBIBYTE)) for _ in range(mebibytes)) + packer.flush()


class Handler(http.server.BaseHTTPRequestHandler):
    """Every method named `at_...` answers the path of that name."""

    protocol_version = "HTTP/1.1"

    def do_GET(self):
        self.server.seen.append((self.path, dict(self.headers)))
        answer = getattr(self, f"at_{self.path.strip('/').partition('?')[0].replace('-', '_')}", self.at_missing)
        try:
            answer()
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def send(self, body, status=200, **headers):
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def at_page(self):
        self.send(PAGE, Content_Type='Text/HTML; boundary=x; charset="UTF-8"', Set_Cookie="session=secret", X_One="1")

    def at_missing(self):
        self.send(b"gone", 404)

    def at_status(self):
        self.send(b"no", int(self.path.rpartition("?")[2]))

    def at_first(self):
        self.send(b"", 302, Location="/second?a=b#part")

    def at_second(self):
        self.send(b"", 307, Location=f"http://127.0.0.1:{self.server.server_port}/page#there")

    def at_loop(self):
        self.send(b"", 301, Location="/loop")

    def at_elsewhere(self):
        self.send(b"", 302, Location=self.path.partition("?")[2])

    def at_longer(self):
        self.send(b"", 302, Location=f"/longer?{self.path.partition('?')[2]}x")

    def at_packed(self):
        self.send(gzip.compress(PAGE) + gzip.compress(PAGE) + b"\0\0", Content_Encoding="gzip")

    def at_deflated(self):
        self.send(zlib.compress(PAGE), Content_Encoding="deflate")

    def at_cut(self):
        self.send(gzip.compress(PAGE)[:-9], Content_Encoding="gzip")

    def at_broken_gzip(self):
        self.send(b"this is no gzip", Content_Encoding="gzip")

    def at_bomb(self):
        self.send(zeros(200), Content_Encoding="gzip")

    def at_double_bomb(self):
        self.send(gzip.compress(zeros(200)), Content_Encoding="gzip, gzip")

    def at_large(self):
        self.send(bytes(3 * MEBIBYTE))

    def at_endless(self):
        self.send_response(200)
        self.end_headers()
        self.close_connection = True
        while True:
            self.wfile.write(b"x" * 65536)

    def at_drip(self):
        self.send_response(200)
        self.end_headers()
        self.close_connection = True
        while not self.server.stopping.wait(0.05):
            self.wfile.write(b"x")

    def at_silent(self):
        self.close_connection = True
        self.server.stopping.wait(30)

    def at_short(self):
        self.send_response(200)
        self.send_header("Content-Length", "1000")
        self.end_headers()
        self.wfile.write(b"only this")
        self.close_connection = True

    def at_garbage(self):
        self.wfile.write(b"\x00\x01 not http at all\r\n\r\n")
        self.close_connection = True

    def at_empty(self):
        self.send(b"", Content_Encoding="gzip")

    def log_message(self, *_):
        pass


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, tls=None):
        super().__init__(("127.0.0.1", 0), Handler)
        self.seen, self.stopping, self.tls = [], threading.Event(), tls

    @property
    def url(self):
        return f"http{'s' if self.tls else ''}://127.0.0.1:{self.server_port}"

    def handle_error(self, request, client_address):
        """Clients that hang up in the middle are what is tested here."""

    def finish_request(self, request, client_address):
        if self.tls:
            try:
                with self.tls.wrap_socket(request, server_side=True) as secured:
                    super().finish_request(secured, client_address)
            except (ssl.SSLError, ConnectionError):
                pass  # the client turned away, which is what is tested
        else:
            super().finish_request(request, client_address)


class Serving:
    """Starts servers and stops them."""

    def __init__(self):
        self.servers = []

    def __call__(self, tls=None):
        server = Server(tls)
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        self.servers.append(server)
        return server

    def stop(self):
        for server in self.servers:
            server.stopping.set()
            server.shutdown()
            server.server_close()


class Detour(httpcore.NetworkBackend):
    """Notes where a connection was wanted, and makes it to the server on loopback: no test reaches further."""

    def __init__(self, port, dead=()):
        self.wanted, self._port, self._dead = [], port, dead

    def connect_tcp(self, host, port, timeout=None, local_address=None, socket_options=None):
        self.wanted.append((host, port))
        if host in self._dead:
            time.sleep(0.01)
            raise httpcore.ConnectTimeout("dead") if timeout else httpcore.ConnectError("dead")
        return httpcore.SyncBackend().connect_tcp("127.0.0.1", self._port, timeout, local_address, socket_options)
