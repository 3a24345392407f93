package org.liangcai.assessment.norming;

import org.liangcai.assessment.Refusal;
import org.liangcai.itembank.LocalizedText;

/** Why a norm cannot be built from the station's own scores. */
public enum LocalNormRefusal implements Refusal {
    LOCAL_TOO_FEW(
            Kind.CONFLICT,
            "“%s”（%s 岁）有 %s 份完整、认真的作答，至少要 %s 份，还差 %s 份。没有编制。",
            "The group “%s” (ages %s) has %s complete, careful protocols and needs at least %s; %s are missing. Nothing was built."),
    LOCAL_CELL_TOO_SMALL(
            Kind.CONFLICT,
            "“%s”中 %s 岁这一组有 %s 份，至少要 %s 份，还差 %s 份。请把年龄段合并，或者换用连续常模。没有编制。",
            "In the group “%s” the ages %s have %s protocols and need at least %s; %s are missing. Please join age bands or choose continuous norms. Nothing was built."),
    LOCAL_BANDS_UNFIT(
            Kind.INVALID,
            "请把年龄段写成“16-25，26-40”这样，前后相接，在 %s 岁到 %s 岁之间。没有编制。",
            "Please write the age bands like “16-25, 26-40”, one beginning where the other ends, between %s and %s years. Nothing was built."),
    LOCAL_REPLICATIONS_UNFIT(
            Kind.INVALID, "重抽次数请填 0，或者 20 到 %s。没有编制。", "Please give 0 replications, or 20 to %s. Nothing was built."),
    LOCAL_PLACE_MISSING(
            Kind.INVALID,
            "请用中文和英文写明在哪里测的。没有编制。",
            "Please say in Chinese and in English where the people were tested. Nothing was built."),
    LOCAL_NO_REFERENCE(
            Kind.CONFLICT,
            "这一形式没有在用的常模，留下的分数也没有各自的标准误，无法知道测量误差。没有编制。",
            "No norm is in use for this form and the scores kept have no standard errors, so the error of measurement is not known. Nothing was built."),
    LOCAL_NOTHING_TO_SWITCH(
            Kind.CONFLICT,
            "这一形式还没有在用的常模，所以没有人会换到另一档：开始使用以后完成的人，才第一次与常模比较。",
            "No norm is in use for this form yet, so nobody changes band: people who complete it after the first day of use are compared for the first time."),
    LOCAL_METHOD_UNFIT(
            Kind.INVALID,
            "贝塔二项分布只适合整数的原始分，而“%s”的原始分有小数（例如 %s）。请换一种方法。没有编制。",
            "The beta-binomial distribution is for whole raw scores only, and those of “%s” are not (for example %s). Please choose another method. Nothing was built."),
    LOCAL_MARGIN_NOBODY(
            Kind.CONFLICT,
            "总体比例里的“%s：%s”，样本里没有人，加权补不出来。请合并类别，或者去掉这一变量。没有编制。",
            "Nobody in the sample is in the category “%s: %s” of the population's shares, and no weight can make up for that. Please join categories or leave the variable out. Nothing was built."),
    LOCAL_MARGIN_NO_SHARE(
            Kind.CONFLICT,
            "“%s：%s”在样本里有 %s 人，总体比例里没有这一类。请补上它的比例。没有编制。",
            "The category “%s: %s” has %s people in the sample and no share in the population. Please add its share. Nothing was built."),
    LOCAL_MARGINS_CONTRADICT(
            Kind.CONFLICT,
            "按这些总体比例加不出权重：加权以后仍有比例差 %s。请少用一个变量，或者合并类别。没有编制。",
            "No weights meet all these shares of the population: a share is still off by %s. Please leave a variable out or join categories. Nothing was built."),
    LOCAL_WEIGHTS_EXTREME(
            Kind.CONFLICT,
            "按这些总体比例，有人要计 %s 次，有人要计 %s 次；只允许在 0.2 到 5 之间。样本与总体差得太远，请合并类别或者去掉一个变量。没有编制。",
            "By these shares of the population some people would count %s times and others %s times; only 0.2 to 5 is allowed. The sample is too far from the population; please join categories or leave a variable out. Nothing was built."),
    LOCAL_NO_CURVE(
            Kind.CONFLICT,
            "用这种方法得不到“%s”的常模：拟合没有意义。分数的取值少时常会这样，请换一种方法。没有编制。",
            "This method gives no norm for “%s”: the fit makes no sense, as happens where scores have few values. Please choose another method. Nothing was built."),
    LOCAL_NOT_RELIABLE(
            Kind.CONFLICT,
            "“%s”的分数在这里差别太小（标准差 %s），与测量误差（%s）相比不够可靠，编不出常模。没有编制。",
            "The scores of “%s” differ too little here (SD %s) to be reliable, considering the error of measurement (%s), so there can be no norm. Nothing was built.");

    private final Kind kind;
    private final LocalizedText message;

    LocalNormRefusal(Kind kind, String zh, String en) {
        this.kind = kind;
        this.message = new LocalizedText(zh, en);
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public LocalizedText message() {
        return message;
    }
}
