// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.notices;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Properties;

/// A mail as it is read: what changed, in sentences, and where to look. Plain words without
/// pictures, so that every mail program shows it and nothing is fetched when it is opened.
///
/// @param name tells this mail from every other and is the same when it is tried again
/// @param council the sender's name
/// @param site where this system is reached
record Letter(
    String name,
    String council,
    String from,
    String to,
    URI site,
    Instant at,
    List<Notice> notices) {

  Letter {
    notices = List.copyOf(notices);
  }

  String subject() {
    return notices.size() == 1
        ? notices.getFirst().subject()
        : notices.size() + " things to look at in the plan";
  }

  String body() {
    StringBuilder body = new StringBuilder();
    for (Notice notice : notices) {
      body.append(notice.subject()).append("\n");
      notice.lines().forEach(line -> body.append("  - ").append(line).append("\n"));
      body.append("  ").append(site).append(notice.path()).append("\n\n");
    }
    return body.append("You get at most one mail like this a day. Nobody reads replies to it.\n")
        .toString();
  }

  MimeMessage message() throws MessagingException {
    MimeMessage message = new Named(name + "@" + host());
    try {
      message.setFrom(new InternetAddress(from, council, StandardCharsets.UTF_8.name()));
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
    message.setSubject(subject(), StandardCharsets.UTF_8.name());
    message.setSentDate(Date.from(at));
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("Content-Language", "en-GB");
    message.setText(body(), StandardCharsets.UTF_8.name());
    message.saveChanges();
    return message;
  }

  private String host() {
    return site.getHost() == null ? "localhost" : site.getHost();
  }

  /// Keeps its name, so that a mail server recognises a mail that comes a second time.
  private static final class Named extends MimeMessage {

    private final String id;

    Named(String id) {
      super(Session.getInstance(new Properties()));
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", "<" + id + ">");
    }
  }
}
