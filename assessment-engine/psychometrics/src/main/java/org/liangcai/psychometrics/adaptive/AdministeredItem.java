package org.liangcai.psychometrics.adaptive;

import org.liangcai.psychometrics.ability.Response;

/**
 * An item of the pool that was shown, with its response.
 *
 * @param index the item's place in the pool, from 0
 * @param response the scored response, or missing when the person gave none; a missing response is not shown again and does not count
 */
public record AdministeredItem(int index, Response response) {}
