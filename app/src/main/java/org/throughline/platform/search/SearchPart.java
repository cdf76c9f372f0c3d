// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.search;

import java.util.List;
import org.throughline.platform.identity.Account;

/// A kind of thing that can be found from anywhere. A module declares its own as beans.
public interface SearchPart {

  /// What its things are called, such as `Commitments`.
  String heading();

  /// Its place on the page; smaller stands higher.
  int order();

  /// What matches, best first, at most `most`; only what `viewer` may open.
  List<Found> find(SearchWords words, Account viewer, int most);
}
