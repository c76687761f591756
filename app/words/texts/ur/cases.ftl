# checked: no

## کیسز کی فہرست، اور کسی کو تلاش کرنا۔

cases-title = کیسز
cases-search = کسی شخص کو تلاش کریں
cases-search-hint = نام، تاریخ پیدائش جیسے 17/5/1980، این ایچ ایس نمبر یا حوالہ۔ آپ نام اور تاریخ پیدائش ایک ساتھ لکھ سکتے ہیں۔
cases-search-button = تلاش کریں
cases-search-empty = نام، تاریخ پیدائش، این ایچ ایس نمبر یا حوالہ درج کریں
cases-search-none = کوئی نہیں ملا۔ ہجے دیکھیں یا کم الفاظ آزمائیں۔ نام پورے الفاظ سے ملتا ہے۔
cases-search-found =
    { $count ->
        [one] { $count } ریفرل ملا۔
       *[other] { $count } ریفرل ملے۔
    }
cases-search-all = سب کیسز دکھائیں
cases-search-title = کون ملا
cases-ways = کون سے کیسز
cases-open = کھلے
cases-closed = بند
cases-team = پوری ٹیم
cases-of = { $name } ({ $count })
cases-for-practices = پریکٹسوں کے لیے
cases-none-open = یہاں کوئی کھلا کیس نہیں۔ کیس تب شروع ہوتا ہے جب فارم قبول کیا جائے۔
cases-none-closed = یہاں کوئی بند کیس نہیں۔
cases-more = مزید دکھائیں
cases-before = پہلے والے دکھائیں
cases-caption = جن سے سب سے زیادہ عرصے سے رابطہ نہیں ہوا وہ پہلے
cases-person = شخص
cases-holder = لنک ورکر
cases-contacts = رابطے
cases-contacts-guide = 6 سے 12 میں سے { $count }
cases-last = آخری رابطہ
cases-last-none = ابھی کوئی نہیں
cases-next = اگلا
cases-next-none = کچھ بک نہیں
cases-next-review = جائزہ { $date }
cases-closed-on = { $date } کو بند
cases-tasks =
    { $count ->
        [one] { $count } کام باقی
       *[other] { $count } کام باقی
    }
cases-flags =
    { $count ->
        [one] { $count } کھلی نشاندہی
       *[other] { $count } کھلی نشاندہیاں
    }
cases-is-intake = کیس نہیں: { $state }
