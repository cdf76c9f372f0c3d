// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.web;

import java.util.List;
import org.throughline.platform.identity.Account;

/// What stands beside an action on its page and is kept further up, such as the decisions of boards
/// about it. A module that has such things offers one of these as a bean.
public interface BesideAction {

  /// A thing with its page.
  ///
  /// @param label of its kind, such as `Decision`
  /// @param name such as its reference
  /// @param words what it says, in short
  record Line(String label, String name, String words, String path) {}

  /// What `viewer` may know of, for the action of this code.
  List<Line> of(String code, Account viewer);
}
