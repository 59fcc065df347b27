package org.autoreproduce.llm.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A server on a real socket that does what the test says, byte for byte: one act for each request, the last again and again. */
public final class Loopback implements AutoCloseable {
    private final ServerSocket socket;
    private final Queue<Act> acts;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    public final List<Asked> asked = new CopyOnWriteArrayList<>();
    public final CountDownLatch hungUp = new CountDownLatch(1);

    /** How a request is answered. */
    public interface Act {
        void play(Line line) throws Exception;
    }

    /** A request as it came. */
    public record Asked(String method, String path, Map<String, String> headers, String body) {
        public JsonNode json() {
            try {
                return new ObjectMapper().readTree(body);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** The way back to the client. */
    public record Line(OutputStream out, InputStream in, CountDownLatch hungUp) {
        public void write(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }

        public void answer(int status, String type, String body, String... headers) throws IOException {
            write("HTTP/1.1 " + status + " Spoken\r\nContent-Type: " + type
                    + "\r\nConnection: close\r\nContent-Length: "
                    + body.getBytes(StandardCharsets.UTF_8).length + "\r\n"
                    + Arrays.stream(headers).map(h -> h + "\r\n").reduce("", String::concat) + "\r\n" + body);
        }

        public void stream() throws IOException {
            write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n");
        }

        public void piece(String text) throws IOException {
            event("{\"id\":\"1\",\"model\":\"answering-model\",\"choices\":[{\"index\":0,\"delta\":{\"role\":\"assistant\",\"content\":"
                    + new ObjectMapper().writeValueAsString(text) + "},\"finish_reason\":null}]}");
        }

        public void finish(String reason) throws IOException {
            event("{\"id\":\"1\",\"model\":\"answering-model\",\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\""
                    + reason + "\"}]}");
        }

        public void usage(int in, int out, int cached) throws IOException {
            event(("{\"id\":\"1\",\"model\":\"answering-model\",\"choices\":[],\"usage\":{\"prompt_tokens\":%d,\"completion_tokens\":%d,"
                    + "\"total_tokens\":%d,\"prompt_tokens_details\":{\"cached_tokens\":%d}}}")
                    .formatted(in, out, in + out, cached));
        }

        public void event(String data) throws IOException {
            write("data: " + data + "\n\n");
        }

        /** Stays silent until the client hangs up, and notes that it did. */
        public void untilHungUp() throws IOException {
            try {
                while (in.read() >= 0) {
                    continue;
                }
            } finally {
                hungUp.countDown();
            }
        }
    }

    public Loopback(Act... acts) throws IOException {
        this.acts = new ConcurrentLinkedQueue<>(List.of(acts));
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /** A whole reply, with usage and [DONE]. */
    public static Act reply(String... pieces) {
        return line -> {
            line.stream();
            for (String piece : pieces) {
                line.piece(piece);
            }
            line.finish("stop");
            line.usage(11, 20, 5);
            line.event("[DONE]");
        };
    }

    /** An error in OpenAI's form. */
    public static Act error(int status, String code, String message, String... headers) {
        return line -> line.answer(status, "application/json",
                new ObjectMapper().writeValueAsString(Map.of("error", Map.of("message", message, "code", code))),
                headers);
    }

    public String address() {
        return "http://127.0.0.1:" + socket.getLocalPort() + "/v1";
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                open.add(client);
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client; InputStream in = client.getInputStream(); OutputStream out = client.getOutputStream()) {
            String[] first = line(in).split(" ");
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            for (String header = line(in); !header.isEmpty(); header = line(in)) {
                headers.put(header.substring(0, header.indexOf(':')),
                        header.substring(header.indexOf(':') + 1).strip());
            }
            byte[] body = in.readNBytes(Integer.parseInt(headers.getOrDefault("Content-Length", "0")));
            asked.add(new Asked(first[0], first[1], headers, new String(body, StandardCharsets.UTF_8)));
            (acts.size() > 1 ? acts.remove() : acts.element()).play(new Line(out, in, hungUp));
        } catch (Exception e) {
            return; // the client went away, which is often what the test wants
        }
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("no request");
            }
            if (c != '\r') {
                line.write(c);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket client : open) {
            client.close();
        }
    }
}
