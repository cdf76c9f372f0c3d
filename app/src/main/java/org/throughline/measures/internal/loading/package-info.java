// SPDX-License-Identifier: Apache-2.0
/// Takes files of statistics in from the browser and loads them in the background.
@org.jspecify.annotations.NullMarked
package org.throughline.measures.internal.loading;
