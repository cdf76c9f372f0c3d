// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.notices;

import jakarta.mail.internet.MimeMessage;
import org.springframework.mail.javamail.JavaMailSender;

/// Gives each mail to the configured mail server.
final class ServerCourier implements Courier {

  private final JavaMailSender server;

  ServerCourier(JavaMailSender server) {
    this.server = server;
  }

  @Override
  public String sentence() {
    return "Mail goes to the council's mail server.";
  }

  @Override
  public void take(MimeMessage message, String name) {
    server.send(message);
  }
}
