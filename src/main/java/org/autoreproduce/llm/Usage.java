package org.autoreproduce.llm;

/**
 * Tokens of a call.
 *
 * @param in        in the request
 * @param out       in the reply, thoughts included
 * @param cached    of those in the request, how many the server had seen before
 * @param estimated whether the server did not count and these are characters / 4
 */
public record Usage(long in, long out, long cached, boolean estimated) {
    private static final int CHARACTERS_A_TOKEN = 4;

    /** Checks the ranges. */
    public Usage {
        if (in < 0 || out < 0 || cached < 0) {
            throw new IllegalArgumentException("tokens cannot be negative");
        }
    }

    /** An estimate for a server that does not count. */
    public static Usage estimate(ChatRequest request, String reply) {
        return new Usage(estimate(request), tokens(reply), 0, true);
    }

    /** Tokens that a request will take, estimated. */
    public static long estimate(ChatRequest request) {
        return request.messages().stream().mapToLong(message -> tokens(Measured.sent(message.text()))).sum();
    }

    /** In and out together. */
    public long total() {
        return in + out;
    }

    private static long tokens(String text) {
        return (text.length() + CHARACTERS_A_TOKEN - 1) / CHARACTERS_A_TOKEN;
    }
}
