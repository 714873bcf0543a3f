package org.gleaner.domain.dataset.routing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gleaner.domain.dataset.routing.folder.EmbeddedRouting;
import org.gleaner.domain.dataset.routing.folder.RoutingFolderReader;
import org.gleaner.domain.dataset.source.CaseSource;
import org.gleaner.domain.dataset.source.FolderSource;
import org.gleaner.domain.routing.CaseReference;

/**
 * Notes which case a plan is made of: SHA-256 of the names and bytes of the files it is read of.
 */
public final class CaseReferences {

  private CaseReferences() {}

  /** Of a case on disk; empty if its files cannot be read. */
  public static Optional<CaseReference> of(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    try {
      return Optional.of(new CaseReference(absolute, hash(absolute)));
    } catch (IOException | UncheckedIOException e) {
      return Optional.empty();
    }
  }

  /** Of an embedded case. */
  public static Optional<CaseReference> embedded(String name) {
    try {
      return Optional.of(new CaseReference(null, hash(new EmbeddedRouting(name))));
    } catch (IOException | UncheckedIOException e) {
      return Optional.empty();
    }
  }

  private static String hash(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      MessageDigest digest = digest();
      add(digest, path);
      return hex(digest);
    } else if (RoutingFolderReader.fits(path)) {
      return hash(new FolderSource(path));
    }
    MessageDigest digest = digest();
    try (Stream<Path> files = Files.list(path)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        add(digest, file);
      }
    }
    return hex(digest);
  }

  private static void add(MessageDigest digest, Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      add(digest, String.valueOf(file.getFileName()), bytes);
    }
  }

  private static String hash(CaseSource source) throws IOException {
    MessageDigest digest = digest();
    List<String> files = RoutingFolderReader.files(source);
    for (String file : files) {
      try (InputStream bytes = source.open(file)) {
        add(digest, file, bytes);
      }
    }
    return hex(digest);
  }

  /** Each with its length, so that bytes cannot move from a file to the next unseen. */
  private static void add(MessageDigest digest, String name, InputStream bytes) throws IOException {
    byte[] title = name.getBytes(StandardCharsets.UTF_8);
    byte[] content = bytes.readAllBytes();
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(title.length).array());
    digest.update(title);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(content.length).array());
    digest.update(content);
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
