// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.throughline.platform.identity.AccountId;

/// Against a small server that takes one mail, or refuses its receiver.
class ServerCourierTest {

  private static final Letter LETTER =
      new Letter(
          "2026-11-21-mail-7",
          "Demonstration City Council",
          "plan@council.example",
          "officer@council.example",
          URI.create("https://plan.council.example"),
          Instant.parse("2026-11-21T07:00:00Z"),
          List.of(
              new Notice(
                  new AccountId(1), "2 actions are late – £", List.of("See when."), "/my-plan")));

  @Test
  void aMailReachesTheServerWithItsOwnNameAndLink() throws Exception {
    String taken = exchange(true);

    assertThat(taken)
        .contains("MAIL FROM:<plan@council.example>")
        .contains("RCPT TO:<officer@council.example>")
        .contains("Message-ID: <2026-11-21-mail-7@plan.council.example>")
        .contains("Auto-Submitted: auto-generated")
        .contains("https://plan.council.example/my-plan");
  }

  @Test
  void aServerThatRefusesTheReceiverIsAFailure() {
    assertThatThrownBy(() -> exchange(false)).isInstanceOf(MailException.class);
  }

  private static String exchange(boolean takes) throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<String> taken = CompletableFuture.supplyAsync(() -> serve(server, takes));
      JavaMailSenderImpl sender = new JavaMailSenderImpl();
      sender.setHost("127.0.0.1");
      sender.setPort(server.getLocalPort());
      new ServerCourier(sender).take(LETTER.message(), LETTER.name());
      return taken.join();
    }
  }

  private static String serve(ServerSocket server, boolean takes) {
    StringBuilder heard = new StringBuilder();
    try (Socket socket = server.accept();
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      say(socket, "220 ready");
      boolean isData = false;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        heard.append(line).append("\n");
        if (isData && !line.equals(".")) {
          continue;
        }
        isData = line.startsWith("DATA");
        if (line.startsWith("QUIT")) {
          say(socket, "221 bye");
          break;
        }
        say(socket, answer(line, takes));
      }
      return heard.toString();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String answer(String line, boolean takes) {
    if (line.startsWith("DATA")) {
      return "354 go on";
    }
    return line.startsWith("RCPT") && !takes ? "550 no such person" : "250 ok";
  }

  private static void say(Socket socket, String words) throws IOException {
    socket.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }
}
