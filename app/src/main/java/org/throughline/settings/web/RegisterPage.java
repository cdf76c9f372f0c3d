// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings.web;

import java.util.List;
import org.throughline.platform.web.FormErrors;

/// Sending a file of the register in, saying which authority is the council's, and what was sent.
///
/// @param sentence the answer
/// @param wards how many outlines are kept
/// @param postcodes of how many the ward is kept
public record RegisterPage(
    String sentence,
    String homeCode,
    String homeName,
    int wards,
    int postcodes,
    String asAt,
    String authorities,
    boolean byMap,
    List<Sent> sent,
    FormErrors errors) {

  public RegisterPage {
    sent = List.copyOf(sent);
  }

  public record Sent(String href, String name, String what, String state, String when) {}
}
