package org.autoreproduce.lineage.source.code;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.net.URL;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jgit.transport.http.HttpConnection;
import org.eclipse.jgit.transport.http.HttpConnectionFactory;
import org.eclipse.jgit.transport.http.JDKHttpConnection;

/** Connections whose answers end with an error when together they are longer than allowed. */
final class CountedHttp implements HttpConnectionFactory {
    private final AtomicLong left;

    CountedHttp(long most) {
        this.left = new AtomicLong(most);
    }

    @Override
    public HttpConnection create(URL url) throws IOException {
        return new Counted(url);
    }

    @Override
    public HttpConnection create(URL url, Proxy proxy) throws IOException {
        return new Counted(url, proxy);
    }

    /** Whether it was too much. */
    boolean exceeded() {
        return left.get() < 0;
    }

    private final class Counted extends JDKHttpConnection {
        Counted(URL url) throws IOException {
            super(url);
        }

        Counted(URL url, Proxy proxy) throws IOException {
            super(url, proxy);
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return new FilterInputStream(super.getInputStream()) {
                @Override
                public int read() throws IOException {
                    int read = super.read();
                    count(read < 0 ? 0 : 1);
                    return read;
                }

                @Override
                public int read(byte[] buffer, int from, int length) throws IOException {
                    int read = super.read(buffer, from, length);
                    count(Math.max(0, read));
                    return read;
                }
            };
        }
    }

    private void count(int bytes) throws IOException {
        if (left.addAndGet(-bytes) < 0) {
            throw new IOException("the repository is larger than allowed");
        }
    }
}
