// SPDX-License-Identifier: Apache-2.0
/// The pages of the law.
@org.jspecify.annotations.NullMarked
package org.throughline.law.web;
