package org.autoreproduce.lineage.source.code;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that gives one answer, and a plain client for it. */
final class WebServer implements AutoCloseable {
    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private WebText.Answer answer = new WebText.Answer(404, Map.of(), "");

    WebServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::give);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    void answer(int status, Map<String, String> with, String text) {
        answer = new WebText.Answer(status, with, text);
    }

    List<String> asked() {
        return List.copyOf(asked);
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    WebText client() {
        return (address, with, stop) -> {
            stop.check();
            HttpRequest.Builder request = HttpRequest.newBuilder(address);
            with.forEach(request::header);
            try {
                HttpResponse<String> got = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
                Map<String, String> first = new TreeMap<>();
                got.headers().map().forEach((name, values) -> first.put(name.toLowerCase(Locale.ROOT),
                        values.getFirst()));
                return new WebText.Answer(got.statusCode(), first, got.body());
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        };
    }

    private void give(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.add(exchange.getRequestURI().toString());
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] body = answer.text().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
    }
}
