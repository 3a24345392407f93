package org.liangcai.station.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.eclipse.jetty.util.URIUtil;
import org.eclipse.jetty.util.resource.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Files of the class path below one folder, read through the class loader. Jetty's own way is to mount the program's jar as a file
 * system, whose index of thirty thousand entries takes eight megabytes each time; the class loader has one already.
 */
final class ClassPathResource extends Resource {

    private final ClassLoader loader;
    private final String name;
    private final URI uri;

    private ClassPathResource(ClassLoader loader, String name, URI uri) {
        this.loader = loader;
        this.name = name;
        this.uri = uri;
    }

    /**
     * A folder of the class path.
     *
     * @param name without a slash before, with a slash after
     * @throws IllegalArgumentException if there is no such folder
     */
    static Resource folder(ClassLoader loader, String name) {
        Resource folder = at(loader, name);
        if (folder == null) {
            throw new IllegalArgumentException("The class path has no folder (%s).".formatted(name));
        }
        return folder;
    }

    private static @Nullable Resource at(ClassLoader loader, String name) {
        URL url = loader.getResource(name);
        try {
            return url == null ? null : new ClassPathResource(loader, name, url.toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public @Nullable Resource resolve(String subPath) {
        String clean = URIUtil.normalizePath(URIUtil.encodePath(subPath));
        if (clean == null) {
            return null;
        }
        String below = URIUtil.decodePath(clean);
        String relative = below.startsWith("/") ? below.substring(1) : below;
        return relative.isEmpty() ? this : at(loader, (isDirectory() ? name : name + "/") + relative);
    }

    @Override
    public @Nullable Path getPath() {
        return null;
    }

    @Override
    public boolean isDirectory() {
        return name.endsWith("/");
    }

    @Override
    public boolean isReadable() {
        return true;
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public URI getURI() {
        return uri;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getFileName() {
        String path = isDirectory() ? name.substring(0, name.length() - 1) : name;
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Override
    public Instant lastModified() {
        return Instant.ofEpochMilli(connection().getLastModified());
    }

    @Override
    public long length() {
        return isDirectory() ? 0 : connection().getContentLengthLong();
    }

    @Override
    public InputStream newInputStream() throws IOException {
        return uri.toURL().openStream();
    }

    @Override
    public List<Resource> list() {
        return List.of();
    }

    private URLConnection connection() {
        try {
            URLConnection connection = uri.toURL().openConnection();
            connection.setUseCaches(true);
            return connection;
        } catch (IOException failure) {
            throw new UncheckedIOException("The file (%s) of the class path cannot be read.".formatted(uri), failure);
        }
    }
}
