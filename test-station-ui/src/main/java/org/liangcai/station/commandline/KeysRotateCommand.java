package org.liangcai.station.commandline;

import io.micronaut.context.ApplicationContext;
import java.util.concurrent.Callable;
import org.liangcai.assessment.privacy.KeyRotation;
import org.liangcai.assessment.privacy.StationKeys;
import org.liangcai.assessment.retention.KeyService;
import picocli.CommandLine.Command;

/** {@code station keys rotate}: a new station key, with which the key of every visit is wrapped anew. */
@Command(
        name = "rotate",
        mixinStandardHelpOptions = true,
        description = {
            "Puts a new station key in use and wraps the key of every visit with it. What is sealed stays as it is.",
            "启用新的测评站密钥，并用它重新包裹每次来访的密钥。已加密的内容不变。"
        })
public final class KeysRotateCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        return StationDatabase.with(KeysRotateCommand::rotate);
    }

    private static int rotate(ApplicationContext context) {
        KeyRotation.Done done = context.getBean(KeyService.class).rotateAtTheServer();
        String file =
                context.getBean(StationKeys.class).path().map(Object::toString).orElse("—");
        System.out.printf(
                """
                已启用新密钥 %s（原为 %s），重新包裹了 %d 次来访的密钥。请现在备份密钥文件 %s；旧的备份只能打开旧的数据库备份。
                The key %s is in use now (before: %s); the keys of %d visits were wrapped anew. Back up the key file %s now; older copies of it open older backups of the database only.
                """, done.to(), done.from(), done.visits(), file, done.to(), done.from(), done.visits(), file);
        return 0;
    }
}
