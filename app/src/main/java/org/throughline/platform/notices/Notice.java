// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.notices;

import java.util.List;
import org.throughline.platform.identity.AccountId;

/// Something that one person should know. Says how many and where to look, never who: mail is
/// read on shared screens and kept for years.
///
/// @param subject a line of at most 150 characters
/// @param lines sentences with counts and codes; no names, no words that people typed
/// @param path the page that shows the rest, such as `/my-plan`; begins with `/`
public record Notice(AccountId to, String subject, List<String> lines, String path) {

  public Notice {
    lines = List.copyOf(lines);
    if (subject.isBlank() || subject.length() > 150 || subject.lines().count() > 1) {
      throw new IllegalArgumentException("A notice's subject is one line of 1 to 150 characters");
    }
    if (!path.startsWith("/") || path.startsWith("//")) {
      throw new IllegalArgumentException("A notice's path begins with one slash");
    }
  }
}
