package org.autoreproduce.llm.wire;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Hands langchain4j the wire that was made for it; its timeouts are not used, because they do not bound a stream. */
final class WireBuilder implements HttpClientBuilder {
    private final Wire wire;

    WireBuilder(Wire wire) {
        this.wire = wire;
    }

    @Override
    public @Nullable Duration connectTimeout() {
        return null;
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration timeout) {
        return this;
    }

    @Override
    public @Nullable Duration readTimeout() {
        return null;
    }

    @Override
    public HttpClientBuilder readTimeout(Duration timeout) {
        return this;
    }

    @Override
    public HttpClient build() {
        return wire;
    }
}
