// SPDX-License-Identifier: Apache-2.0
/// Internal: the words and shapes that council papers share, whichever council wrote them.
@org.jspecify.annotations.NullMarked
package org.throughline.papers.internal.words;
