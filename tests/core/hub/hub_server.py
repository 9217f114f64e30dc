"""A hub for tests: HTTPS on 127.0.0.1 that answers well, badly, slowly or without end, by the organisation asked for.

    hub_server.py CERTIFICATE KEY      prints the ports of the https server, of a second one, and of a plain http server
"""
import http.server
import json
import ssl
import sys
import threading
import time

CONFIG = {"model_type": "llama", "architectures": ["LlamaForCausalLM"], "hidden_size": 576, "num_hidden_layers": 30, "num_attention_heads": 9,
          "num_key_value_heads": 3, "intermediate_size": 1536, "vocab_size": 49152, "max_position_embeddings": 8192,
          "rms_norm_eps": 1e-5, "rope_theta": 100000, "tie_word_embeddings": True}
ports = []


class Hub(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *unused):
        pass

    def answer(self, status, body=b"", **headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        token = self.headers.get("Authorization", "")
        if self.path.startswith("/landing"):
            return self.answer(200, json.dumps({**CONFIG, "token_seen": token}).encode())
        kind, name = self.path.split("/")[1:3]
        target = {"moved": f"https://127.0.0.1:{ports[0]}/landing", "elsewhere": f"https://127.0.0.1:{ports[1]}/landing",
                  "toplain": f"http://127.0.0.1:{ports[2]}/landing", "tofile": "file:///etc/passwd",
                  "circle": self.path}.get(kind)
        if target:
            return self.answer(302, Location=target)
        if kind == "gated":
            return self.answer(403 if token else 401, X_Error_Code="GatedRepo")
        if kind == "status":
            return self.answer(int(name), **({"X_Error_Code": "RevisionNotFound"} if "/gone/" in self.path else {}))
        if kind == "noentry":
            return self.answer(404, X_Error_Code="EntryNotFound")
        if kind == "html":
            return self.answer(200, b"<html>welcome</html>")
        if kind == "list":
            return self.answer(200, b"[1, 2]")
        if kind == "deep":
            return self.answer(200, b'{"a":' * 5000 + b"1" + b"}" * 5000)
        if kind == "large":
            self.send_response(200)
            self.send_header("Content-Length", "1000000000")
            return self.end_headers()
        if kind == "endless":
            self.send_response(200)
            self.send_header("Connection", "close")
            self.end_headers()
            self.close_connection = True
            try:
                while True:
                    self.wfile.write(b" " * 65536)
            except OSError:
                return None
        if kind == "cut":
            self.send_response(200)
            self.send_header("Content-Length", "100")
            self.end_headers()
            self.wfile.write(b'{"model_type"')
            self.close_connection = True
            return None
        if kind == "slow":
            time.sleep(30)
        return self.answer(200, json.dumps({**CONFIG, "token_seen": token, "path": self.path}).encode())


def serve(context):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Hub)
    server.daemon_threads = True
    if context:
        server.socket = context.wrap_socket(server.socket, server_side=True)
    ports.append(server.server_address[1])
    threading.Thread(target=server.serve_forever, daemon=True).start()


context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(sys.argv[1], sys.argv[2])
for use in (context, context, None):
    serve(use)
print(*ports, flush=True)
sys.stdin.read()  # until the test goes away
