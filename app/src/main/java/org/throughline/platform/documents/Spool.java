// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.documents;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// A file on its way in: a temporary copy with its size and SHA-256, gone when closed. Never held
/// in memory.
///
/// @param isTooLarge whether reading stopped at the largest size that any kind of file may have
record Spool(Path path, long size, String sha256, boolean isTooLarge) implements AutoCloseable {

  private static final int PIECE = 64 * 1024;

  /// Where files wait while they are judged.
  static Path folder(Path data) {
    return data.resolve("incoming");
  }

  /// Copies a file into `folder`.
  ///
  /// @throws NotKept when the copy cannot be written
  static Spool in(Path folder, InputStream content) throws IOException {
    return of(content, place(folder));
  }

  /// @param path where the copy is made; removed when the copy fails
  static Spool of(InputStream content, Path path) throws IOException {
    MessageDigest digest = sha256Digest();
    try (OutputStream out = opened(path)) {
      long size = copy(new DigestInputStream(content, digest), out, largest());
      String sha256 = HexFormat.of().formatHex(digest.digest());
      return new Spool(path, size, sha256, size > largest());
    } catch (IOException failure) {
      if (Files.isRegularFile(path)) {
        Files.delete(path);
      }
      throw failure;
    }
  }

  private static Path place(Path folder) throws NotKept {
    try {
      return Files.createTempFile(Files.createDirectories(folder), "upload-", ".part");
    } catch (IOException full) {
      throw new NotKept(full);
    }
  }

  private static OutputStream opened(Path path) throws NotKept {
    try {
      return Files.newOutputStream(path);
    } catch (IOException full) {
      throw new NotKept(full);
    }
  }

  private static void write(OutputStream out, byte[] piece, int length) throws NotKept {
    try {
      out.write(piece, 0, length);
    } catch (IOException full) {
      throw new NotKept(full);
    }
  }

  InputStream open() throws IOException {
    return new BufferedInputStream(Files.newInputStream(path), PIECE);
  }

  /// The first bytes, fewer when the file is shorter.
  byte[] start(int length) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes(length);
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }

  private static long copy(InputStream in, OutputStream out, long largest) throws IOException {
    byte[] piece = new byte[PIECE];
    long size = 0;
    int read = in.read(piece);
    while (read >= 0 && size <= largest) {
      write(out, piece, read);
      size += read;
      read = in.read(piece);
    }
    return size;
  }

  private static long largest() {
    return Arrays.stream(DocumentType.values()).mapToLong(DocumentType::limit).max().orElseThrow();
  }

  static MessageDigest sha256Digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
