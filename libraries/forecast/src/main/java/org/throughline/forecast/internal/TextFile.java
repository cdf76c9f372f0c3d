// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file of text in UTF-8 or Windows-1252, which are told apart.
public final class TextFile {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private TextFile() {}

  public static Reader reader(Path file) throws IOException {
    return new InputStreamReader(open(file), charset(file));
  }

  private static InputStream open(Path file) throws IOException {
    InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    bytes.mark(3);
    byte[] start = bytes.readNBytes(3);
    boolean hasMark =
        start.length == 3
            && start[0] == (byte) 0xEF
            && start[1] == (byte) 0xBB
            && start[2] == (byte) 0xBF;
    if (!hasMark) {
      bytes.reset();
    }
    return bytes;
  }

  private static Charset charset(Path file) throws IOException {
    char[] buffer = new char[1 << 16];
    try (Reader strict = new InputStreamReader(open(file), StandardCharsets.UTF_8.newDecoder())) {
      while (strict.read(buffer) >= 0) {
        // Reading to the end is the test.
      }
      return StandardCharsets.UTF_8;
    } catch (CharacterCodingException notUtf8) {
      return WINDOWS;
    }
  }
}
