// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.statistics.internal;

import java.util.HashMap;
import java.util.Map;

/// Gives the same string for the same characters, so that a column of few values makes few
/// strings however many rows it has.
final class TextPool {

  private static final int MOST = 100_000;

  private final String[] recent = new String[1 << 10];
  private final Map<String, String> all = new HashMap<>();

  String text(char[] cell, int offset, int length) {
    int hash = length;
    for (int i = offset; i < offset + length; i++) {
      hash = 31 * hash + cell[i];
    }
    int slot = (hash ^ (hash >>> 10)) & (recent.length - 1);
    String found = recent[slot];
    if (found == null || !isSame(found, cell, offset, length)) {
      found = pooled(new String(cell, offset, length));
      recent[slot] = found;
    }
    return found;
  }

  private String pooled(String text) {
    String known = all.get(text);
    if (known != null) {
      return known;
    }
    if (all.size() < MOST) {
      all.put(text, text);
    }
    return text;
  }

  private static boolean isSame(String text, char[] cell, int offset, int length) {
    if (text.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (text.charAt(i) != cell[offset + i]) {
        return false;
      }
    }
    return true;
  }
}
