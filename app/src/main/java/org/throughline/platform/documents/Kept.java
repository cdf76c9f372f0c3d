// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.documents;

/// Where a content is kept.
enum Kept {
  DATABASE,
  FOLDER
}
