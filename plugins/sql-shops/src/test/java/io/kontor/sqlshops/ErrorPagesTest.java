package io.kontor.sqlshops;

import io.kontor.api.error.ErrorCode;
import io.kontor.kit.ErrorPagesContract;
import java.util.List;

class ErrorPagesTest implements ErrorPagesContract {

  @Override
  public List<? extends ErrorCode> codes() {
    return List.of(SqlShopsError.values());
  }
}
