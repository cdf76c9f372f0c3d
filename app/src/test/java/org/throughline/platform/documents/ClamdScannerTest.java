// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.platform.documents.VirusScanner.Verdict;

/// Against a small server that speaks clamd's INSTREAM and finds every file with `bad` in it.
class ClamdScannerTest {

  @TempDir private Path folder;

  @Test
  void theWholeFileIsSentAndTheVerdictRead() throws Exception {
    assertThat(scan("good ".repeat(50_000))).isEqualTo(Verdict.CLEAN);
    assertThat(scan("good ".repeat(50_000) + "bad")).isEqualTo(Verdict.INFECTED);
  }

  @Test
  void noAnswerIsAFailureAndNeverAPass() throws Exception {
    int port;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = closed.getLocalPort();
    }
    try (Spool spool = spool("x")) {
      assertThatThrownBy(() -> new ClamdScanner("127.0.0.1:" + port).scan(spool))
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void anAddressThatIsNoneIsSaidAtTheStart() {
    assertThatThrownBy(() -> new ClamdScanner("localhost")).hasMessageContaining("host:port");
  }

  private Verdict scan(String content) throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Spool spool = spool(content)) {
      CompletableFuture<Void> answered = CompletableFuture.runAsync(() -> answer(server));
      Verdict verdict = new ClamdScanner("127.0.0.1:" + server.getLocalPort()).scan(spool);
      answered.join();
      return verdict;
    }
  }

  private Spool spool(String content) throws IOException {
    return Spool.in(folder, new ByteArrayInputStream(content.getBytes(StandardCharsets.US_ASCII)));
  }

  private static void answer(ServerSocket server) {
    try (Socket socket = server.accept()) {
      DataInputStream in = new DataInputStream(socket.getInputStream());
      assertThat(in.readNBytes(10)).isEqualTo("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
      ByteArrayOutputStream received = new ByteArrayOutputStream();
      for (int length = in.readInt(); length > 0; length = in.readInt()) {
        received.write(in.readNBytes(length));
      }
      boolean isBad = received.toString(StandardCharsets.US_ASCII).contains("bad");
      String answer = isBad ? "stream: Test-Signature FOUND\0" : "stream: OK\0";
      socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }
}
