// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// The anchors, one a line, in a file beside the database. Whoever can change the database but
/// not this file cannot hide it; keep a copy of it elsewhere to say so of the machine as a whole.
final class AnchorFile {

  static final String NAME = "audit-anchors.log";

  private final Path path;

  AnchorFile(Path data) {
    path = data.resolve(NAME);
  }

  boolean isMissing() {
    return !Files.exists(path);
  }

  /// Every anchor, oldest first; none when the file was never written.
  ///
  /// @throws IOException when a line is not an anchor, naming the line
  List<Anchor> read() throws IOException {
    if (!Files.exists(path)) {
      return List.of();
    }
    String text = Files.readString(path);
    List<Anchor> anchors = new ArrayList<>();
    int number = 0;
    // A last line without its end was being written when the machine stopped.
    for (String line : text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
      number++;
      anchors.add(Anchor.parse(line).orElseThrow(unreadable(number)));
    }
    return anchors;
  }

  /// Adds an anchor; it is on the disk when this returns.
  void add(Anchor anchor) throws IOException {
    dropUnfinishedLine();
    ByteBuffer line = StandardCharsets.US_ASCII.encode(anchor.line() + "\n");
    try (FileChannel file =
        FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      while (line.hasRemaining()) {
        file.write(line);
      }
      file.force(true);
    }
  }

  private void dropUnfinishedLine() throws IOException {
    if (Files.exists(path)) {
      long whole = Files.readString(path).lastIndexOf('\n') + 1L;
      try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
        file.truncate(whole);
      }
    }
  }

  private static java.util.function.Supplier<IOException> unreadable(int number) {
    return () ->
        new IOException(
            "Line " + number + " of " + NAME + " is not an anchor: the file was changed by hand.");
  }
}
