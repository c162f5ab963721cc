package dev.crivo.decision;

import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions of one store. Others are read in the middle of one as they are without it. */
final class Transactions extends JdbcTransactionManager {

  private static final long serialVersionUID = 1;

  private Transactions(DataSource source) {
    super(source);
    // Else Spring would keep the connections of other stores until this transaction ends.
    setTransactionSynchronization(SYNCHRONIZATION_NEVER);
  }

  static TransactionTemplate on(DataSource source) {
    return new TransactionTemplate(new Transactions(source));
  }

  /**
   * A lost connection rolls back by itself, and so does SQLite on a full disk: the news is what
   * failed, not that there is nothing left to roll back.
   */
  @Override
  protected void doRollback(DefaultTransactionStatus status) {
    try {
      super.doRollback(status);
    } catch (DataAccessException | TransactionException e) {
      logger.debug("rolled back by the database", e);
    }
  }
}
