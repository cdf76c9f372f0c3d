// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings;

import static org.throughline.testing.People.csrf;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.platform.identity.Account;
import org.throughline.platform.web.Once;
import org.throughline.testing.People;

/// The pages of settings, as somebody who is signed in reads and sends them.
record SettingsWeb(MockMvcTester web, Account account) {

  String read(String path) {
    MvcTestResult result = get(path);
    if (result.getResponse().getStatus() != 200) {
      throw new AssertionError(path + " answered " + result.getResponse().getStatus());
    }
    return body(result);
  }

  MvcTestResult get(String path) {
    return web.get().uri(path).with(People.as(account)).exchange();
  }

  /// A form; a key of its own is added unless it has one.
  MvcTestResult send(String path, Map<String, String> fields) {
    var request = web.post().uri(path).with(People.as(account)).with(csrf());
    fields.forEach((name, value) -> request.param(name, value));
    if (!fields.containsKey(Once.FIELD)) {
      request.param(Once.FIELD, Once.newKey());
    }
    return request.exchange();
  }

  MvcTestResult send(
      String path, String field, String file, byte[] content, Map<String, String> with) {
    var request =
        web.post()
            .uri(path)
            .multipart()
            .file(new MockMultipartFile(field, file, "text/csv", content));
    with.forEach((name, value) -> request.param(name, value));
    return request
        .param(Once.FIELD, Once.newKey())
        .with(People.as(account))
        .with(csrf())
        .exchange();
  }

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
