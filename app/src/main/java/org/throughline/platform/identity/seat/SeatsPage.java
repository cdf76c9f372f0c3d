// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.seat;

import java.util.List;
import org.throughline.platform.identity.people.PersonRow;
import org.throughline.platform.web.FormErrors;

/// As whom the demonstration may be seen.
///
/// @param isDemonstration whether there is one
public record SeatsPage(List<PersonRow> people, boolean isDemonstration, FormErrors errors) {
  public SeatsPage {
    people = List.copyOf(people);
  }
}
