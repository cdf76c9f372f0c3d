// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases;

import java.util.List;
import java.util.Map;

/// Knows to whom a letter of some kind goes. A module that stands on cases declares one as a bean;
/// then the form of such a letter offers these by name, and the event that the letter shows says
/// which of them it was.
public interface LetterRecipients {

  /// The event that such a letter shows, such as `advice-requested`.
  String shows();

  /// Whom it may go to in this case, those to whom it is still to be written first.
  List<Recipient> of(CaseSummary summary);

  /// Somebody to whom the letter may go.
  ///
  /// @param key as an address names it
  /// @param label in which capacity, such as `Educational psychologist`
  /// @param name of the person or service; empty where the officer must write it
  /// @param address where the post goes; may be empty
  /// @param details what the event says besides, once the name is known under `whom`
  record Recipient(
      String key, String label, String name, String address, Map<String, String> details) {
    public Recipient {
      details = Map.copyOf(details);
    }
  }
}
