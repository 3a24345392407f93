package org.liangcai.assessment.privacy;

/** The station's key file is missing, wrong or unreadable, so that the station must not go on. The message says in both languages what to do. */
public final class StationKeyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StationKeyException(String message) {
        super(message);
    }

    StationKeyException(String message, Throwable cause) {
        super(message, cause);
    }

    static StationKeyException missing(String file) {
        return new StationKeyException("""
                找不到密钥文件 %s，而数据库里有用它加密的个人资料。测评站没有启动，也没有改动任何内容。
                请把备份的密钥文件放回原处（或用 STATION_KEY_FILE 指明它的位置）再启动。不要新建密钥文件：没有原来的密钥，加密的资料谁也读不出来。
                The key file %s is missing, and the database holds personal data sealed with it. The station was not started and nothing was changed.
                Put the key file back from its backup (or say with STATION_KEY_FILE where it is) and start again. Do not make a new one: without the original key nobody can read what was sealed.""".formatted(file, file));
    }

    static StationKeyException wrong(String file, Object lacking) {
        return new StationKeyException("""
                密钥文件 %s 不是这个数据库的：其中没有编号为 %s 的密钥。测评站没有启动，也没有改动任何内容。
                请换回与这个数据库一起备份的密钥文件（或用 STATION_KEY_FILE 指明它的位置）再启动。
                The key file %s does not belong to this database: it lacks the key %s. The station was not started and nothing was changed.
                Put back the key file that was kept with this database (or say with STATION_KEY_FILE where it is) and start again.""".formatted(file, lacking, file, lacking));
    }

    static StationKeyException unreadable(String file, int line) {
        return new StationKeyException("""
                密钥文件 %s 第 %d 行无法读懂。测评站没有启动，也没有改动任何内容。请从备份恢复这个文件。
                Line %d of the key file %s cannot be read. The station was not started and nothing was changed. Restore the file from its backup.""".formatted(file, line, line, file));
    }
}
