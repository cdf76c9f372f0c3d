// SPDX-License-Identifier: Apache-2.0
/// The pages of strategies and of importing papers.
@org.jspecify.annotations.NullMarked
package org.throughline.strategy.web;
