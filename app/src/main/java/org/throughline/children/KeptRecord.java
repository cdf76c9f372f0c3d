// SPDX-License-Identifier: Apache-2.0
package org.throughline.children;

import java.util.List;

/// Says which kinds of record another module keeps about a child, by the codes of the retention
/// rules, such as `SEN_FILE`. A module declares its own as a bean; the longest rule counts.
public interface KeptRecord {

  /// The codes of the rules that apply; empty when the module keeps nothing about the child.
  List<String> kinds(ChildId child);
}
