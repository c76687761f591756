# checked: no

## Dates, times and lengths of time, with the digits that are used in the United Kingdom.

time-january = جنوری
time-february = فروری
time-march = مارچ
time-april = اپریل
time-may = مئی
time-june = جون
time-july = جولائی
time-august = اگست
time-september = ستمبر
time-october = اکتوبر
time-november = نومبر
time-december = دسمبر

time-monday = پیر
time-tuesday = منگل
time-wednesday = بدھ
time-thursday = جمعرات
time-friday = جمعہ
time-saturday = ہفتہ
time-sunday = اتوار

time-month-year = { $month } { $year }
time-date = { $day } { $month } { $year }
time-weekday-date = { $weekday } { $day } { $month } { $year }
time-weekday-day = { $weekday } { $day } { $month }

time-midnight = رات 12 بجے
time-midday = دوپہر 12 بجے
time-small-hours = رات { $clock } بجے
time-morning = صبح { $clock } بجے
time-afternoon = دوپہر { $clock } بجے
time-evening = شام { $clock } بجے
time-night = رات { $clock } بجے
time-date-and-time = { $date }، { $time }
time-range = { $from } سے { $to } تک

time-minutes = { $minutes } منٹ
time-hours =
    { $hours ->
        [one] { $hours } گھنٹہ
       *[other] { $hours } گھنٹے
    }
time-days = { $days } دن
time-long-and-short = { $long } { $short }
time-ago = { $length } پہلے
time-just-now = ابھی ابھی
time-today = آج
time-tomorrow = کل
time-in-days = { $length } بعد
