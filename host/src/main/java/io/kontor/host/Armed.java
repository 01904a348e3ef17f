package io.kontor.host;

import io.kontor.api.Message;
import io.kontor.host.profile.CatchUp;
import java.util.Optional;

/**
 * What came of a profile that the configuration switches on (L40).
 *
 * @param profile its id
 * @param catchUp what happens to what matches already
 * @param matched how many subjects matched already
 * @param obstacle why it is not on yet, if it is not
 */
public record Armed(String profile, CatchUp catchUp, int matched, Optional<Message> obstacle) {}
