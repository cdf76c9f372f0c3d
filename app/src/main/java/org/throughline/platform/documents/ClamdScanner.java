// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.documents;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// Asks a clamd over the network, by its INSTREAM command.
final class ClamdScanner implements VirusScanner {

  private static final int PIECE = 64 * 1024;
  private static final int LONGEST_ANSWER = 4096;
  private static final int PATIENCE = (int) Duration.ofSeconds(60).toMillis();

  private final String host;
  private final int port;

  /// @param address as `host:port`
  ClamdScanner(String address) {
    int colon = address.lastIndexOf(':');
    if (colon < 1 || !address.substring(colon + 1).matches("\\d{1,5}")) {
      throw new IllegalArgumentException(
          "throughline.antivirus must be host:port, such as localhost:3310");
    }
    host = address.substring(0, colon);
    port = Integer.parseInt(address.substring(colon + 1));
  }

  @Override
  public Verdict scan(Spool spool) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), PATIENCE);
      socket.setSoTimeout(PATIENCE);
      send(spool, new DataOutputStream(socket.getOutputStream()));
      return verdict(socket.getInputStream());
    }
  }

  private static void send(Spool spool, DataOutputStream out) throws IOException {
    out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
    try (InputStream in = spool.open()) {
      for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
        out.writeInt(piece.length);
        out.write(piece);
      }
    }
    out.writeInt(0);
    out.flush();
  }

  private static Verdict verdict(InputStream in) throws IOException {
    String answer = new String(in.readNBytes(LONGEST_ANSWER), StandardCharsets.US_ASCII);
    if (answer.contains(" FOUND")) {
      return Verdict.INFECTED;
    }
    if (answer.startsWith("stream: OK")) {
      return Verdict.CLEAN;
    }
    throw new IOException("The antivirus program gave no verdict");
  }
}
