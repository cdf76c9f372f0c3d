// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.notices;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// Writes each mail as a file that any mail program opens. Written beside its place and then put
/// there in one step; a mail that is written twice is there once.
final class FolderCourier implements Courier {

  private final Path folder;

  FolderCourier(Path data) {
    folder = data.resolve("outbox");
  }

  @Override
  public String sentence() {
    return "Mail is written into the folder outbox, because no mail server is configured.";
  }

  @Override
  public void take(MimeMessage message, String name) throws IOException, MessagingException {
    Files.createDirectories(folder);
    Path part = folder.resolve(name + ".part");
    try (FileChannel file =
            FileChannel.open(
                part,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
        OutputStream out = Channels.newOutputStream(file)) {
      message.writeTo(out);
      file.force(true);
    }
    Files.move(part, folder.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE);
  }

  void forgetBefore(Instant moment) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          if (Files.getLastModifiedTime(file).toInstant().isBefore(moment)) {
            Files.deleteIfExists(file);
          }
        }
      }
    }
  }

  List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
