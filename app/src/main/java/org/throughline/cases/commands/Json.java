// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.commands;

import tools.jackson.databind.json.JsonMapper;

/// How the commands write JSON: indented, in the order of the keys as given.
final class Json {

  private Json() {}

  static String write(Object value) {
    return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(value);
  }
}
