package org.liangcai.provider;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Spring Authorization Server with its own sign-in page; who may sign in and which client asks is said in the arguments. */
@SpringBootApplication
public class SignInProvider {

    public static void main(String[] arguments) {
        SpringApplication.run(SignInProvider.class, arguments);
    }
}
