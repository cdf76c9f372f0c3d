// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic.casework;

/// JSON objects of plain words, whose values never need escaping.
final class Words {

  private Words() {}

  static String of(String key, String value) {
    return "{\"" + key + "\":\"" + value + "\"}";
  }

  static String of(String key, String value, String other, String otherValue) {
    return "{\"" + key + "\":\"" + value + "\",\"" + other + "\":\"" + otherValue + "\"}";
  }

  static String and(String object, String key, String value) {
    return object.substring(0, object.length() - 1) + ",\"" + key + "\":\"" + value + "\"}";
  }
}
