package org.liangcai.itembank.generator;

import java.util.List;
import java.util.stream.Stream;
import org.liangcai.itembank.LocalizedText;

/**
 * The stories that word problems are told by, each with the relations it declares between its quantities. What stands in braces in a
 * text is a name, a thing or a quantity. Mistakes and other readings are worked out from left to right.
 */
enum WordStory {
    /** Pay by the hour. */
    WAGE(
            WordScene.COINS,
            WordUnit.YUAN,
            "pay",
            1,
            "",
            "rate 18..36/1, hours 4..9/1",
            "{person}在超市做小时工，每小时{rate}元，今天做了{hours}小时。{person}今天挣了多少元？",
            "{person} works by the hour in a supermarket for {rate} yuan an hour and worked {hours} hours today. How many yuan did {person} earn today?",
            "pay = rate * hours",
            "COUNTED_ONE_OFF: pay + rate; COUNTED_ONE_OFF: pay - rate; COUNTED_ONE_OFF: rate + 1 * hours; COUNTED_ONE_OFF: rate - 1 * hours; SLIP_IN_CALCULATING: pay + 10; SLIP_IN_CALCULATING: pay - 10",
            ""),
    /** Boxes of the same content. */
    PARTS_IN_BOXES(
            WordScene.PARCEL,
            WordUnit.PIECES,
            "total",
            1,
            "",
            "boxes 6..28/1, each 6..36/1",
            "车间里有{boxes}箱零件，每箱{each}个。一共有多少个零件？",
            "There are {boxes} boxes of machine parts in the workshop, {each} in each box. How many parts are there altogether?",
            "total = boxes * each",
            "COUNTED_ONE_OFF: total + each; COUNTED_ONE_OFF: total - each; COUNTED_ONE_OFF: total + boxes; COUNTED_ONE_OFF: total - boxes; SLIP_IN_CALCULATING: total + 10; SLIP_IN_CALCULATING: total - 10",
            ""),
    /** Change from a banknote. */
    CHANGE(
            WordScene.COINS,
            WordUnit.YUAN,
            "change",
            2,
            "",
            "count 3..7/1, price 3..15/0.5, paid 100..100/1",
            "{person}买了{count}{measure}{goods}，每{measure}{price}元，付了一张{paid}元的钞票。应该找回多少元？",
            "{person} buys {count} {goods} at {price} yuan each and pays with a {paid}-yuan note. How many yuan is the change?",
            "cost = count * price; paid = cost + change",
            "INTERMEDIATE_RESULT: cost; STEP_LEFT_OUT: paid - price; STEP_LEFT_OUT: paid - count; COUNTED_ONE_OFF: change + count; COUNTED_ONE_OFF: change - count; COUNTED_ONE_OFF: change + price; COUNTED_ONE_OFF: change - price; SLIP_IN_CALCULATING: change + 10; SLIP_IN_CALCULATING: change - 10",
            ""),
    /** A time of day and a duration. */
    BUS_ARRIVAL(
            WordScene.CLOCK,
            WordUnit.CLOCK,
            "arrival",
            1,
            "CLOCK UNIT_CHANGE",
            "start 425..580/5 CLOCK, ride 35..95/5",
            "{person}早上{start}从家里出发，坐车要{ride}分钟。{person}几点到单位？",
            "{person} leaves home at {start} in the morning, and the bus ride takes {ride} minutes. At what time does {person} get to work?",
            "arrival = start + ride",
            "UNIT_NOT_CONVERTED: arrival + 40; UNIT_NOT_CONVERTED: arrival - 40; COUNTED_ONE_OFF: arrival + 60; COUNTED_ONE_OFF: arrival - 60; OPPOSITE_OPERATION: start - ride; SLIP_IN_CALCULATING: arrival + 10; SLIP_IN_CALCULATING: arrival - 10",
            ""),
    /** Weighing with and without the boxes. */
    NET_WEIGHT(
            WordScene.SCALES,
            WordUnit.KILOGRAMS,
            "net",
            2,
            "",
            "boxes 4..12/1, gross 60..180/1, tare 1..3/0.5",
            "{person}把{boxes}箱水果放在地秤上，一共重{gross}千克。每个空箱重{tare}千克。水果净重多少千克？",
            "{person} puts {boxes} boxes of fruit on the scales; together they weigh {gross} kg. Each empty box weighs {tare} kg. How many kilograms does the fruit alone weigh?",
            "empty = boxes * tare; gross = empty + net",
            "STEP_LEFT_OUT: gross - tare; OPPOSITE_OPERATION: gross + empty; STEP_LEFT_OUT: gross - boxes; FACT_LEFT_OUT: gross; COUNTED_ONE_OFF: net - tare; COUNTED_ONE_OFF: net + tare; SLIP_IN_CALCULATING: net - 10; SLIP_IN_CALCULATING: net + 10",
            ""),
    /** A price reduced. */
    DISCOUNT(
            WordScene.TAG,
            WordUnit.YUAN,
            "now",
            1,
            "PERCENT",
            "price 40..400/10, share 60..95/5 REDUCED",
            "一件工作服原价{price}元，现在打{share}折。现在卖多少元？",
            "A work jacket that cost {price} yuan is now sold at {share}% off. How many yuan does it cost now?",
            "scaled = price * share; scaled = now * 100; share = tenth * 10",
            "COMPLEMENT_TAKEN: price - now; PERCENTAGE_AS_AMOUNT: price - 100 + share; PERCENTAGE_AS_AMOUNT: price - tenth; PERCENTAGE_AS_AMOUNT: price - share; WRONG_BASE: price - 100; SLIP_IN_CALCULATING: now + 10; SLIP_IN_CALCULATING: now - 10; SLIP_IN_CALCULATING: now + 20; SLIP_IN_CALCULATING: now - 20",
            ""),
    /** The length of a shift less its break. */
    SHIFT(
            WordScene.CLOCK,
            WordUnit.MINUTES,
            "work",
            2,
            "CLOCK UNIT_CHANGE",
            "start 450..540/5 CLOCK, end 960..1110/5 CLOCK, rest 30..75/15",
            "{person}上午{start}上班，下午{end}下班，中间休息{rest}分钟。这一天{person}工作了多少分钟？",
            "{person} starts work at {start}, finishes at {end} and has a break of {rest} minutes in between. How many minutes did {person} work that day?",
            "end = start + whole; whole = rest + work",
            "FACT_LEFT_OUT: whole; OPPOSITE_OPERATION: whole + rest; UNIT_NOT_CONVERTED: whole / 60 * 100 - rest; COUNTED_ONE_OFF: work + 60; COUNTED_ONE_OFF: work - 60; STEP_LEFT_OUT: whole - 60; UNIT_NOT_CONVERTED: work - 40; SLIP_IN_CALCULATING: work + 10; SLIP_IN_CALCULATING: work - 10",
            ""),
    /** A price for 500 grams and a weight in kilograms. */
    PER_500_GRAMS(
            WordScene.SCALES,
            WordUnit.YUAN,
            "pay",
            2,
            "UNIT_CHANGE",
            "price 3..9/0.5, weight 1.5..8/0.5",
            "苹果每500克{price}元，{person}买了{weight}千克。要付多少元？",
            "Apples cost {price} yuan per 500 grams, and {person} buys {weight} kg. How many yuan is that?",
            "kilogram = price * 2; pay = kilogram * weight",
            "UNIT_NOT_CONVERTED: price * weight; UNIT_NOT_CONVERTED: price * weight / 2; UNIT_NOT_CONVERTED: price * weight * 5; STEP_LEFT_OUT: price * weight + price; COUNTED_ONE_OFF: pay + kilogram; COUNTED_ONE_OFF: pay - kilogram; SLIP_IN_CALCULATING: pay + 10; SLIP_IN_CALCULATING: pay - 10",
            ""),
    /** What is left of a month's pay. */
    RENT_AND_FOOD(
            WordScene.COINS,
            WordUnit.YUAN,
            "left",
            3,
            "",
            "pay 3800..6500/100, rent 600..1500/50, food 30..60/5",
            "{person}每月工资{pay}元，房租{rent}元，每天吃饭{food}元。一个月按30天算，付完房租和饭钱还剩多少元？",
            "{person} is paid {pay} yuan a month, the rent is {rent} yuan, and food costs {food} yuan a day. Counting a month as 30 days, how many yuan are left after rent and food?",
            "meals = food * 30; out = rent + meals; pay = out + left",
            "STEP_LEFT_OUT: pay - rent - food; FACT_LEFT_OUT: pay - meals; FACT_LEFT_OUT: pay - rent; INTERMEDIATE_RESULT: out; OPPOSITE_OPERATION: pay - meals + rent; OPPOSITE_OPERATION: pay - rent + meals; SLIP_IN_CALCULATING: left + 100; SLIP_IN_CALCULATING: left - 100",
            ""),
    /** Sharing in a ratio. */
    BONUS_SHARE(
            WordScene.COINS,
            WordUnit.YUAN,
            "share",
            3,
            "REVERSED",
            "one 2..7/1, other 2..7/1, part 60..400/20",
            "{person}和{colleague}按{one}比{other}分{sum}元奖金。{person}分到多少元？",
            "{person} and {colleague} share a bonus of {sum} yuan in the ratio {one} to {other}, {person} first. How many yuan does {person} get?",
            "parts = one + other; sum = parts * part; share = part * one",
            "COMPLEMENT_TAKEN: part * other; INTERMEDIATE_RESULT: part; WRONG_BASE: sum / one; WRONG_BASE: sum / other; STEP_LEFT_OUT: sum / 2; COUNTED_ONE_OFF: share + part; COUNTED_ONE_OFF: share - part; SLIP_IN_CALCULATING: share + 100; SLIP_IN_CALCULATING: share - 100",
            ""),
    /** Pay by the piece, with deductions. */
    PIECEWORK(
            WordScene.TOOLS,
            WordUnit.YUAN,
            "pay",
            4,
            "",
            "made 80..150/5, faulty 3..9/1, rate 2..5/0.5, fine 1..4/1",
            "{person}按件拿工资，每个合格零件{rate}元，每个次品倒扣{fine}元。今天一共做了{made}个，其中{faulty}个是次品。今天应得多少元？",
            "{person} is paid by the piece: {rate} yuan for each good part, less {fine} yuan for each faulty one. Today {person} made {made} parts in all, {faulty} of them faulty. How many yuan is today's pay?",
            "made = good + faulty; earned = good * rate; lost = faulty * fine; earned = pay + lost",
            "FACT_LEFT_OUT: earned; STEP_LEFT_OUT: made * rate - lost; OPPOSITE_OPERATION: earned + lost; FACT_LEFT_OUT: made * rate; FACT_LEFT_OUT: earned - fine; COUNTED_ONE_OFF: pay - rate; OPPOSITE_OPERATION: pay - lost; SLIP_IN_CALCULATING: pay - 10; SLIP_IN_CALCULATING: pay + 10",
            ""),
    /** Pay after deductions. */
    NET_PAY(
            WordScene.COINS,
            WordUnit.YUAN,
            "net",
            3,
            "PERCENT",
            "gross 4500..9000/500, rate 8..12/1, dormitory 150..600/50",
            "{person}每月工资{gross}元，扣掉工资的{rate}%交保险，再扣{dormitory}元宿舍费。实际拿到多少元？",
            "{person}'s monthly wage is {gross} yuan. Of this wage {rate}% is kept for insurance, and then {dormitory} yuan for the dormitory. How many yuan does {person} receive?",
            "scaled = gross * rate; scaled = insurance * 100; gross = insurance + rest; rest = dormitory + net; 100 = rate + keep",
            "FACT_LEFT_OUT: rest; STEP_LEFT_OUT: gross - dormitory; OPPOSITE_OPERATION: rest + dormitory; PERCENTAGE_AS_AMOUNT: gross - rate - dormitory; OPPOSITE_OPERATION: net - dormitory; UNIT_NOT_CONVERTED: gross - dormitory - rate * 10; SLIP_IN_CALCULATING: net + 100; SLIP_IN_CALCULATING: net - 100",
            "gross - dormitory * keep / 100"),
    /** A price reduced twice. */
    TWO_DISCOUNTS(
            WordScene.TAG,
            WordUnit.YUAN,
            "now",
            2,
            "PERCENT PERCENT",
            "price 100..800/50, first 60..90/10 REDUCED, second 75..95/5 REDUCED",
            "一台电饭锅原价{price}元，先打{first}折，用会员卡再打{second}折。最后要付多少元？",
            "A rice cooker that cost {price} yuan is sold at {first}% off, and members get a further {second}% off the reduced price. How many yuan does a member pay?",
            "a = price * first; a = once * 100; b = once * second; b = now * 100",
            "WRONG_BASE: first + second - 100 * price / 100; INTERMEDIATE_RESULT: once; FACT_LEFT_OUT: price * second / 100; COMPLEMENT_TAKEN: price - now; PERCENTAGE_AS_AMOUNT: once - 100 + second; SLIP_IN_CALCULATING: now + 20; SLIP_IN_CALCULATING: now - 20; SLIP_IN_CALCULATING: now - 10",
            ""),
    /** The same work by fewer people. */
    FEWER_PEOPLE(
            WordScene.TOOLS,
            WordUnit.DAYS,
            "time",
            2,
            "REVERSED",
            "left 3..12/1, gone 2..8/1, days 4..18/1",
            "一项工程，{people}个人做要{days}天。现在只有{left}个人，每人做得一样快。做完要多少天？",
            "A job takes {people} people {days} days. Now there are only {left} people, each as fast as the others. How many days will the job take?",
            "people = left + gone; work = people * days; work = left * time",
            "OPPOSITE_OPERATION: days * left / people; FACT_LEFT_OUT: days + gone; OPPOSITE_OPERATION: days - gone; STEP_LEFT_OUT: days * 2; COUNTED_ONE_OFF: time + 1; COUNTED_ONE_OFF: time - 1; WRONG_BASE: work / gone; SLIP_IN_CALCULATING: time + 2; SLIP_IN_CALCULATING: time - 2",
            ""),
    /** Lamps along a road. */
    LAMP_POSTS(
            WordScene.ROUTE,
            WordUnit.LAMPS,
            "lamps",
            2,
            "FENCE_POST",
            "gaps 8..40/1, gap 15..50/5",
            "厂区有一条{length}米长的路，在路的一边每隔{gap}米装一盏灯，两头都装。一共要装多少盏灯？",
            "A works road is {length} metres long. Along one side of it lamps are put up every {gap} metres, at both ends as well. How many lamps are needed?",
            "length = gaps * gap; lamps = gaps + 1",
            "COUNTED_ONE_OFF: gaps; COUNTED_ONE_OFF: gaps - 1; COUNTED_ONE_OFF: lamps + 1; WRONG_BASE: lamps * 2; WRONG_BASE: gaps * 2; COUNTED_ONE_OFF: lamps + 2; SLIP_IN_CALCULATING: lamps + 10; SLIP_IN_CALCULATING: lamps - 10",
            ""),
    /** Pay before a rise. */
    RAISE(
            WordScene.COINS,
            WordUnit.YUAN,
            "before",
            2,
            "PERCENT REVERSED",
            "before 3000..6400/100, raise 5..25/5",
            "{person}的月工资涨了{raise}%，现在是{now}元。涨以前是多少元？",
            "{person}'s monthly wage has gone up by {raise}% and is now {now} yuan. How many yuan was it before the rise?",
            "factor = 100 + raise; scaled = before * factor; scaled = now * 100; 100 = raise + keep",
            "WRONG_BASE: now * keep / 100; OPPOSITE_OPERATION: now * factor / 100; PERCENTAGE_AS_AMOUNT: now - raise; STEP_LEFT_OUT: now * raise / 100; WRONG_BASE: now - 100; SLIP_IN_CALCULATING: before + 100; SLIP_IN_CALCULATING: before - 100; SLIP_IN_CALCULATING: before + 50; SLIP_IN_CALCULATING: before - 50",
            ""),
    /** What the fourth day has to bring. */
    AVERAGE(
            WordScene.TOOLS,
            WordUnit.PIECES,
            "need",
            4,
            "REVERSED",
            "one 40..70/1, two 40..70/1, three 40..70/1, need 35..80/1",
            "{person}前三天分别做了{one}个、{two}个和{three}个零件。要使四天平均每天做{average}个，第四天要做多少个？",
            "In the first three days {person} made {one}, {two} and {three} parts. To reach an average of {average} parts a day over four days, how many parts must {person} make on the fourth day?",
            "a = one + two; b = a + three; total = average * 4; total = b + need; b = mean * 3",
            "INTERMEDIATE_RESULT: mean; FACT_LEFT_OUT: average; WRONG_BASE: average + average - mean; WRONG_BASE: average + average - three; COUNTED_ONE_OFF: need + 4; COUNTED_ONE_OFF: need - 4; SLIP_IN_CALCULATING: need + 10; SLIP_IN_CALCULATING: need - 10",
            ""),
    /** A basic wage and a commission. */
    COMMISSION(
            WordScene.COINS,
            WordUnit.YUAN,
            "pay",
            3,
            "PERCENT",
            "base 2000..4000/200, limit 10000..30000/5000, rate 2..8/1, over 2000..14000/1000",
            "销售员{person}每月底薪{base}元，销售额超过{limit}元的部分按{rate}%提成。这个月{person}的销售额是{sold}元。一共应得多少元？",
            "{person} is a sales clerk with a basic wage of {base} yuan a month and a commission of {rate}% on the part of the sales above {limit} yuan. This month's sales are {sold} yuan. How many yuan does {person} get altogether?",
            "sold = limit + over; scaled = over * rate; scaled = bonus * 100; pay = base + bonus",
            "FACT_LEFT_OUT: sold * rate / 100 + base; INTERMEDIATE_RESULT: bonus; STEP_LEFT_OUT: over + base; WRONG_BASE: limit * rate / 100 + base; UNIT_NOT_CONVERTED: over * rate / 10 + base; UNIT_NOT_CONVERTED: over * rate / 1000 + base; OPPOSITE_OPERATION: base - bonus; SLIP_IN_CALCULATING: pay + 100; SLIP_IN_CALCULATING: pay - 100",
            ""),
    /** A day with overtime. */
    OVERTIME(
            WordScene.CLOCK,
            WordUnit.YUAN,
            "pay",
            4,
            "",
            "rate 20..40/2, normal 8..8/1, extra 1..4/1, factor 1.5..2/0.5",
            "{person}每小时工资{rate}元，一天超过{normal}小时的部分按{factor}倍计算。昨天{person}一共工作了{hours}小时。昨天应得多少元？",
            "{person} is paid {rate} yuan an hour, and {factor} times as much for each hour above {normal} in a day. Yesterday {person} worked {hours} hours in all. How many yuan is the pay for yesterday?",
            "hours = normal + extra; basic = rate * normal; raised = rate * factor; more = raised * extra; pay = basic + more",
            "FACT_LEFT_OUT: rate * hours; WRONG_BASE: rate * hours * factor; INTERMEDIATE_RESULT: basic; STEP_LEFT_OUT: basic + raised; COUNTED_ONE_OFF: pay + raised; COUNTED_ONE_OFF: pay - raised; WRONG_BASE: raised * normal; SLIP_IN_CALCULATING: pay + 10; SLIP_IN_CALCULATING: pay - 10",
            ""),
    /** When a delivery arrives. */
    DELIVERY(
            WordScene.ROUTE,
            WordUnit.CLOCK,
            "arrival",
            3,
            "CLOCK UNIT_CHANGE",
            "start 420..570/5 CLOCK, speed 40..80/10, drive 45..210/3, rest 15..40/5",
            "{person}开车送货，上午{start}出发，路程{distance}公里，行驶时平均每小时{speed}公里，中途休息{rest}分钟。几点到达？",
            "{person} leaves on a delivery round at {start}. The way is {distance} km, the average speed while driving is {speed} km an hour, and there is a break of {rest} minutes. At what time does {person} arrive?",
            "way = speed * drive; way = distance * 60; travel = drive + rest; arrival = start + travel",
            "OPPOSITE_OPERATION: start + drive - rest; UNIT_NOT_CONVERTED: distance * 100 / speed + start + rest; COUNTED_ONE_OFF: arrival + 60; COUNTED_ONE_OFF: arrival - 60; UNIT_NOT_CONVERTED: arrival - 40; UNIT_NOT_CONVERTED: arrival + 40; SLIP_IN_CALCULATING: arrival + 10; SLIP_IN_CALCULATING: arrival - 10",
            "start + drive"),
    /** Two vans meet. */
    MEETING(
            WordScene.ROUTE,
            WordUnit.MINUTES,
            "minutes",
            3,
            "UNIT_CHANGE REVERSED",
            "one 40..75/5, other 45..80/5, minutes 24..120/6",
            "两个仓库相距{distance}公里，两辆货车同时从两个仓库相对开出，平均时速分别是{one}公里和{other}公里。多少分钟后相遇？",
            "Two warehouses are {distance} km apart. Two vans leave them at the same time towards each other, at average speeds of {one} km and {other} km an hour. After how many minutes do they meet?",
            "speed = one + other; way = speed * minutes; way = distance * 60",
            "FACT_LEFT_OUT: way / one; FACT_LEFT_OUT: way / other; UNIT_NOT_CONVERTED: distance * 100 / speed; STEP_LEFT_OUT: minutes * 2; STEP_LEFT_OUT: minutes / 2; INTERMEDIATE_RESULT: distance; INTERMEDIATE_RESULT: speed; SLIP_IN_CALCULATING: minutes + 10; SLIP_IN_CALCULATING: minutes - 10; SLIP_IN_CALCULATING: minutes + 6; SLIP_IN_CALCULATING: minutes - 6",
            ""),
    /** Two purchases that differ in one thing. */
    PRICE_OF_TWO(
            WordScene.TAG,
            WordUnit.YUAN,
            "cup",
            3,
            "TWO_UNKNOWNS",
            "towel 8..25/1, cup 6..30/1, towels 2..5/1, cups 2..5/1, more 2..4/1",
            "{person}买了{towels}条毛巾和{cups}个杯子，一共{sum}元。{colleague}买了一样多的毛巾和{cupsThen}个杯子，一共{sumThen}元。一个杯子多少元？",
            "{person} buys {towels} towels and {cups} cups for {sum} yuan. {colleague} buys as many towels and {cupsThen} cups for {sumThen} yuan. How many yuan does one cup cost?",
            "cupsThen = cups + more; cost = more * cup; sumThen = sum + cost; inCups = cups * cup; sum = inTowels + inCups; inTowels = towels * towel",
            "INTERMEDIATE_RESULT: cost; COMPLEMENT_TAKEN: towel; WRONG_BASE: sumThen / cupsThen; WRONG_BASE: sum / cups; WRONG_BASE: cost / cups; COUNTED_ONE_OFF: cup + more; COUNTED_ONE_OFF: cup - more; SLIP_IN_CALCULATING: cup + 1; SLIP_IN_CALCULATING: cup - 1",
            ""),
    /** Two machines at the same work. */
    TWO_MACHINES(
            WordScene.TOOLS,
            WordUnit.HOURS,
            "time",
            4,
            "SHARED_WORK",
            "first 3..36/1, second 3..36/1",
            "一批零件，甲机器单独做要{first}小时，乙机器单独做要{second}小时。两台机器一起做，要多少小时？",
            "A batch of parts takes machine A alone {first} hours and machine B alone {second} hours. How many hours does it take both machines together?",
            "1 = rateA * first; 1 = rateB * second; rate = rateA + rateB; 1 = rate * time; both = first + second",
            "STEP_LEFT_OUT: both / 2; OPPOSITE_OPERATION: second - first; OPPOSITE_OPERATION: first - second; INTERMEDIATE_RESULT: both; FACT_LEFT_OUT: first / 2; FACT_LEFT_OUT: second / 2; WRONG_BASE: both / 4; COUNTED_ONE_OFF: time + 1; COUNTED_ONE_OFF: time - 1; SLIP_IN_CALCULATING: time + 2; SLIP_IN_CALCULATING: time - 2",
            ""),
    /** Large and small boxes. */
    TWO_BOX_SIZES(
            WordScene.PARCEL,
            WordUnit.BOXES,
            "large",
            4,
            "TWO_UNKNOWNS",
            "count 12..32/1, few 4..7/1, gap 2..6/1, large 4..16/1",
            "{count}个箱子一共装了{total}个零件，大箱每箱装{many}个，小箱每箱装{few}个，箱子都装满了。大箱有多少箱？",
            "{count} boxes hold {total} parts altogether. A large box holds {many} parts and a small one {few}, and all the boxes are full. How many large boxes are there?",
            "lowest = count * few; total = lowest + above; many = few + gap; above = large * gap; count = large + small",
            "COMPLEMENT_TAKEN: small; STEP_LEFT_OUT: above / many; STEP_LEFT_OUT: above / few; WRONG_BASE: total / many; FACT_LEFT_OUT: count / 2; COUNTED_ONE_OFF: large + 1; COUNTED_ONE_OFF: large - 1; SLIP_IN_CALCULATING: large + 2; SLIP_IN_CALCULATING: large - 2",
            ""),
    /** A cost price from a reduced selling price. */
    MARK_UP(
            WordScene.TAG,
            WordUnit.YUAN,
            "cost",
            4,
            "PERCENT PERCENT REVERSED",
            "cost 80..800/20, up 20..60/10, share 70..95/5 REDUCED",
            "一种商品按进价加{up}%定价，后来打{share}折，每件卖{sale}元。进价是每件多少元？",
            "A shop adds {up}% to the cost price of an article to set its price, and later sells it at {share}% off for {sale} yuan. How many yuan was the cost price?",
            "factor = 100 + up; a = cost * factor; a = tag * 100; b = tag * share; b = sale * 100; 100 = up + keep",
            "INTERMEDIATE_RESULT: tag; WRONG_BASE: sale * 100 / factor; WRONG_BASE: tag * keep / 100; FACT_LEFT_OUT: sale * keep / 100; WRONG_BASE: sale * share / 100; PERCENTAGE_AS_AMOUNT: tag - up; PERCENTAGE_AS_AMOUNT: sale - up; FACT_LEFT_OUT: sale; SLIP_IN_CALCULATING: cost + 20; SLIP_IN_CALCULATING: cost - 20; SLIP_IN_CALCULATING: cost + 10; SLIP_IN_CALCULATING: cost - 10",
            ""),
    /** A journey at two speeds. */
    LAST_PART_OF_THE_WAY(
            WordScene.ROUTE,
            WordUnit.MINUTES,
            "rest",
            5,
            "UNIT_CHANGE REVERSED",
            "slow 20..40/5, gain 20..45/5, first 18..60/6, rest 18..90/6",
            "{person}送货的路程一共{distance}公里，前{first}分钟在市区，平均时速{slow}公里；后来上了公路，平均时速{fast}公里。在公路上走了多少分钟才到？",
            "{person}'s delivery is {distance} km away. For the first {first} minutes, in town, the average speed is {slow} km an hour; after that, on the main road, it is {fast} km an hour. How many minutes are spent on the main road before arriving?",
            "fast = slow + gain; town = slow * first; whole = distance * 60; whole = town + road; road = fast * rest; travel = first + rest",
            "INTERMEDIATE_RESULT: travel; FACT_LEFT_OUT: whole / fast; WRONG_BASE: road / slow; OPPOSITE_OPERATION: rest - first; STEP_LEFT_OUT: whole / fast + first; SLIP_IN_CALCULATING: rest + 10; SLIP_IN_CALCULATING: rest - 10; SLIP_IN_CALCULATING: rest + 6; SLIP_IN_CALCULATING: rest - 6",
            ""),
    /** A stock sold at two prices. */
    STOCK_SALE(
            WordScene.TAG,
            WordUnit.YUAN,
            "profit",
            6,
            "PERCENT PERCENT",
            "count 20..60/5, cost 20..80/10, up 20..50/10, share 60..90/10 REDUCED, early 10..50/5",
            "一家小店进了{count}件衬衫，每件进价{cost}元，按进价加{up}%定价。按定价卖出{early}件，剩下的打{share}折全部卖完。一共赚了多少元？",
            "A small shop buys {count} shirts at {cost} yuan each and adds {up}% to set the price. It sells {early} at this price and all the others at {share}% off it. How many yuan is the profit altogether?",
            "factor = 100 + up; a = cost * factor; a = tag * 100; b = tag * share; b = low * 100; count = early + late; full = early * tag; reduced = late * low; takings = full + reduced; spent = count * cost; takings = spent + profit",
            "FACT_LEFT_OUT: count * tag - spent; INTERMEDIATE_RESULT: full - spent; STEP_LEFT_OUT: tag - cost * early; INTERMEDIATE_RESULT: reduced; WRONG_BASE: count * low - spent; COUNTED_ONE_OFF: profit + tag; COUNTED_ONE_OFF: profit - tag; COUNTED_ONE_OFF: profit + low; COUNTED_ONE_OFF: profit - low; SLIP_IN_CALCULATING: profit + 100; SLIP_IN_CALCULATING: profit - 100",
            ""),
    /** One works alone first, the other joins. */
    JOINED_LATER(
            WordScene.TOOLS,
            WordUnit.DAYS,
            "more",
            6,
            "SHARED_WORK",
            "first 8..40/1, second 8..40/1, alone 2..12/1",
            "一项工程，{person}单独做要{first}天，{colleague}单独做要{second}天。{person}先做{alone}天，然后两人一起做。还要多少天才能做完？",
            "A job takes {person} alone {first} days and {colleague} alone {second} days. {person} works alone for {alone} days, then both work together. How many more days does it take to finish the job?",
            "1 = rateA * first; 1 = rateB * second; done = rateA * alone; 1 = done + left; rate = rateA + rateB; left = rate * more; 1 = rate * together; total = alone + more",
            "FACT_LEFT_OUT: together; OPPOSITE_OPERATION: first - alone; STEP_LEFT_OUT: together - alone; INTERMEDIATE_RESULT: total; FACT_LEFT_OUT: second - alone; COUNTED_ONE_OFF: more + 1; COUNTED_ONE_OFF: more - 1; SLIP_IN_CALCULATING: more + 2; SLIP_IN_CALCULATING: more - 2",
            ""),
    /** How much of the time was overtime. */
    OVERTIME_HOURS(
            WordScene.CLOCK,
            WordUnit.HOURS,
            "over",
            4,
            "TWO_UNKNOWNS REVERSED",
            "rate 20..40/2, hours 40..60/1, over 3..16/1, factor 1.5..2/0.5",
            "{person}每小时工资{rate}元，加班按{factor}倍计算。上周{person}一共工作了{hours}小时，应得{pay}元。其中加班多少小时？",
            "{person} is paid {rate} yuan an hour, and {factor} times as much for overtime. Last week {person} worked {hours} hours in all and earned {pay} yuan. How many of the hours were overtime?",
            "basic = hours * rate; pay = basic + above; factor = 1 + gap; extra = rate * gap; above = extra * over; raised = rate * factor; hours = over + usual",
            "COMPLEMENT_TAKEN: usual; STEP_LEFT_OUT: above / rate; WRONG_BASE: above / raised; WRONG_BASE: pay / raised; COUNTED_ONE_OFF: over + 1; COUNTED_ONE_OFF: over - 1; FACT_LEFT_OUT: hours - 40; WRONG_BASE: over * 2; SLIP_IN_CALCULATING: over + 2; SLIP_IN_CALCULATING: over - 2",
            "");

    private final WordScene scene;
    private final WordUnit unit;
    private final String asked;
    private final int steps;
    private final List<String> features;
    private final List<WordQuantity> drawn;
    private final LocalizedText text;
    private final List<WordRelation> relations;
    private final List<WordMistake> mistakes;
    private final List<String> readings;

    WordStory(
            WordScene scene,
            WordUnit unit,
            String asked,
            int steps,
            String features,
            String drawn,
            String zh,
            String en,
            String relations,
            String mistakes,
            String readings) {
        this.scene = scene;
        this.unit = unit;
        this.asked = asked;
        this.steps = steps;
        this.features = split(features, " ");
        this.drawn = WordQuantity.parse(drawn);
        this.text = new LocalizedText(zh, en);
        this.relations = WordRelation.parse(relations);
        this.mistakes = split(mistakes, "; ").stream().map(WordMistake::parse).toList();
        this.readings = split(readings, "; ");
    }

    private static List<String> split(String text, String separator) {
        return text.isEmpty() ? List.of() : Stream.of(text.split(separator, -1)).toList();
    }

    WordScene scene() {
        return scene;
    }

    WordUnit unit() {
        return unit;
    }

    /** The quantity asked for. */
    String asked() {
        return asked;
    }

    /** How many things have to be worked out one after the other. */
    int steps() {
        return steps;
    }

    /** What else makes it harder, each as often as it does. */
    List<String> features() {
        return features;
    }

    /** The quantities the maker draws; those of them that the text names are given. */
    List<WordQuantity> drawn() {
        return drawn;
    }

    LocalizedText text() {
        return text;
    }

    List<WordRelation> relations() {
        return relations;
    }

    List<WordMistake> mistakes() {
        return mistakes;
    }

    /** Results of other readings of the text that could be defended; none may be among the options. */
    List<String> readings() {
        return readings;
    }

    /** The quantities that the text gives, in the order of the Chinese text. */
    List<WordQuantity> given() {
        return WordText.placeholders(text.zh()).stream()
                .filter(name -> !WordCast.NAMES.contains(name))
                .distinct()
                .map(this::quantity)
                .toList();
    }

    private WordQuantity quantity(String name) {
        return drawn.stream()
                .filter(quantity -> quantity.name().equals(name))
                .findFirst()
                .orElseGet(() -> new WordQuantity(
                        name, Fraction.of(1), Fraction.of(1), Fraction.of(1), WordQuantity.Kind.NUMBER));
    }
}
