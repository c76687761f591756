## Dates, times and lengths of time (NHS service manual: content style guide, "Dates and times").

time-january = January
time-february = February
time-march = March
time-april = April
time-may = May
time-june = June
time-july = July
time-august = August
time-september = September
time-october = October
time-november = November
time-december = December

time-monday = Monday
time-tuesday = Tuesday
time-wednesday = Wednesday
time-thursday = Thursday
time-friday = Friday
time-saturday = Saturday
time-sunday = Sunday

time-month-year = { $month } { $year }
time-date = { $day } { $month } { $year }
time-weekday-date = { $weekday } { $day } { $month } { $year }
time-weekday-day = { $weekday } { $day } { $month }

time-midnight = midnight
time-midday = midday
time-small-hours = { $clock }am
time-morning = { $clock }am
time-afternoon = { $clock }pm
time-evening = { $clock }pm
time-night = { $clock }pm
time-date-and-time = { $date } at { $time }
time-range = { $from } to { $to }

time-minutes =
    { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }
time-hours =
    { $hours ->
        [one] { $hours } hour
       *[other] { $hours } hours
    }
time-days =
    { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
time-long-and-short = { $long } { $short }
time-ago = { $length } ago
time-just-now = just now
time-today = today
time-tomorrow = tomorrow
time-in-days = in { $length }
