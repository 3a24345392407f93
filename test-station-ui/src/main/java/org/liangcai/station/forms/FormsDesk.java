package org.liangcai.station.forms;

import jakarta.inject.Singleton;
import org.liangcai.assessment.bank.BankService;
import org.liangcai.assessment.forms.FormService;

/**
 * What the pages of forms ask.
 *
 * @param forms the kept forms and batteries
 * @param bank the kept items
 */
@Singleton
record FormsDesk(FormService forms, BankService bank) {}
