"""Asks one question again and again over kept connections, and counts."""

import http.client
import json
import sys
import threading
import time


def ask(port, body, seconds, done, failed):
    """Post the same callback until the time is up."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    headers = {"Content-Type": "application/json"}
    end = time.perf_counter() + seconds
    count = 0
    while time.perf_counter() < end:
        connection.request("POST", "/_dash-update-component", body, headers)
        answer = connection.getresponse()
        answer.read()
        if answer.status not in {200, 204}:
            failed.append(answer.status)
            break
        count += 1
    connection.close()
    done.append(count)


def main():
    """Port, seconds and connections as arguments, the body on standard input."""
    port, seconds, connections = (int(argument) for argument in sys.argv[1:])
    body = sys.stdin.buffer.read()
    done, failed = [], []
    threads = [
        threading.Thread(target=ask, args=(port, body, seconds, done, failed))
        for _ in range(connections)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    json.dump({"rate": sum(done) / seconds, "failed": failed}, sys.stdout)


if __name__ == "__main__":
    main()
