// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What a request gave back.
final class WebAnswer {

  private WebAnswer() {}

  static String body(MvcTestResult result) {
    try {
      return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static String location(MvcTestResult result) {
    return Optional.ofNullable(result.getResponse().getRedirectedUrl()).orElseThrow();
  }
}
