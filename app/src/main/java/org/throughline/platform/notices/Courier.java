// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.notices;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;

/// Takes a finished mail away.
interface Courier {

  /// Where mail goes, for administrators.
  String sentence();

  /// @param name tells this mail from every other and is the same when it is tried again
  void take(MimeMessage message, String name) throws IOException, MessagingException;
}
