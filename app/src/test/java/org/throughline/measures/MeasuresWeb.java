// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import static org.throughline.testing.People.csrf;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.platform.identity.Account;
import org.throughline.platform.web.Once;
import org.throughline.testing.People;

/// The pages about measures, as somebody who is signed in sends to them.
final class MeasuresWeb {

  private final MockMvcTester web;
  private final Account account;

  MeasuresWeb(MockMvcTester web, Account account) {
    this.web = web;
    this.account = account;
  }

  MvcTestResult get(String path) {
    return web.get().uri(path).with(People.as(account)).exchange();
  }

  /// @param fields names and values, one after the other
  MvcTestResult post(String path, String... fields) {
    MockMvcTester.MockMvcRequestBuilder request =
        web.post().uri(path).with(People.as(account)).with(csrf());
    boolean hasKey = false;
    for (int at = 0; at < fields.length; at += 2) {
      request.param(fields[at], fields[at + 1]);
      hasKey |= fields[at].equals(Once.FIELD);
    }
    if (!hasKey) {
      request.param(Once.FIELD, Once.newKey());
    }
    return request.exchange();
  }

  MvcTestResult send(String path, String key, MockMultipartFile... files) {
    var request = web.post().uri(path).multipart();
    for (MockMultipartFile file : files) {
      request.file(file);
    }
    return request.param(Once.FIELD, key).with(People.as(account)).with(csrf()).exchange();
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
