package org.liangcai.station.commandline;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.util.List;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.account.AccountService;
import org.liangcai.assessment.account.CreatedAccount;

/** Creates the first accounts when there are none, and says them once. They are printed and never logged. */
@Singleton
class FirstStartAnnouncement implements ApplicationEventListener<ServerStartupEvent> {

    private static final String RULE = "=".repeat(78);

    private final AccountService accounts;

    FirstStartAnnouncement(AccountService accounts) {
        this.accounts = accounts;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        List<CreatedAccount> created = accounts.createFirstAccounts();
        if (!created.isEmpty()) {
            System.out.print(text(event.getSource(), created));
            System.out.flush();
        }
    }

    static String text(EmbeddedServer server, List<CreatedAccount> created) {
        StringBuilder text = new StringBuilder();
        text.append(RULE).append('\n');
        text.append("量才 Liangcai  ").append(address(server)).append("\n\n");
        text.append("首次启动，已建立以下账号。密码只显示这一次，请妥善保存。\n");
        text.append("First start: these accounts were created. The passwords are shown this once; keep them safe.\n\n");
        created.forEach(account -> text.append(line(account)));
        text.append(RULE).append('\n');
        return text.toString();
    }

    private static String line(CreatedAccount created) {
        return "  %-14s %-14s %s%n"
                .formatted(
                        created.account().roles().stream()
                                .map(Role::name)
                                .findFirst()
                                .orElseThrow(),
                        created.account().userName(),
                        created.password());
    }

    private static String address(EmbeddedServer server) {
        String host = server.getHost().equals("127.0.0.1") ? "localhost" : server.getHost();
        return server.getScheme() + "://" + host + ":" + server.getPort();
    }
}
