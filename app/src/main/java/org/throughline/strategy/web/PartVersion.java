// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/// A part as somebody saw it, written `12.3` in the value of a button.
record PartVersion(long part, long version) {

  static PartVersion of(String value) {
    int dot = value.indexOf('.');
    if (dot < 1) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    return new PartVersion(number(value.substring(0, dot)), number(value.substring(dot + 1)));
  }

  static long number(String digits) {
    if (!digits.matches("\\d{1,18}")) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    return Long.parseLong(digits);
  }
}
