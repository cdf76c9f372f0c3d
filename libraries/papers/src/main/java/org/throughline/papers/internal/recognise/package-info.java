// SPDX-License-Identifier: Apache-2.0
/// Internal: what an outline is. Every recogniser claims the words that it took, so that the
/// words
/// nobody took can be listed.
@org.jspecify.annotations.NullMarked
package org.throughline.papers.internal.recognise;
