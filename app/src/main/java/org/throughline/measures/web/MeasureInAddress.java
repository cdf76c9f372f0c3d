// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.throughline.measures.Measure;
import org.throughline.measures.MeasureCode;
import org.throughline.measures.Measures;

/// The measure that an address names, or the page that says there is none.
@Component
class MeasureInAddress {

  private final Measures measures;

  MeasureInAddress(Measures measures) {
    this.measures = measures;
  }

  Measure of(String code) {
    return MeasureCode.parse(code)
        .flatMap(measures::find)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  static String path(Measure measure) {
    return "/measures/" + measure.code();
  }
}
