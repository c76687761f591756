# checked: no

## کلینک، چھٹی، جگہیں، اور لوگ وقت کیسے لیتے ہیں۔

clinics-title = کلینک
clinics-intro = ٹیم لوگوں سے کب اور کہاں ملتی ہے۔ خالی اوقات انہی اصولوں سے بنتے ہیں۔
clinics-add = کلینک شامل کریں
clinics-add-extra = اضافی سیشن شامل کریں
clinics-block = وقت روکیں یا چھٹی لکھیں
clinics-none = کوئی کلینک نہیں۔ لوگ ابھی { $name } کے ساتھ وقت نہیں لے سکتے۔
clinics-change = بدلیں
clinics-end = ختم کریں
clinics-these-of = { $name } کا کلینک: { $clinic }
clinics-extra = اضافی سیشن
clinics-leave-of = { $name } کی چھٹی اور روکا ہوا وقت
clinics-leave-none = آگے کوئی نہیں۔
clinics-leave-remove = یہ وقت دوبارہ کھولیں
clinics-leave-from-until = { $from } سے { $until } تک
clinics-leave-whole-days = { $from } سے { $to } تک، پورے دن
clinics-leave-one-day = { $day }، پورا دن
clinics-places = جگہیں
clinics-places-none = ابھی کوئی جگہ نہیں۔ لوگوں سے آمنے سامنے ملنے سے پہلے ایک جگہ شامل کریں۔
clinics-place-add = جگہ شامل کریں
clinics-place-directions = راستہ: { $text }
clinics-place-access = رسائی: { $text }
clinics-holidays = سرکاری چھٹیاں
clinics-holidays-intro = ان دنوں میں کلینک نہیں کھلتے۔ اضافی سیشن کھلتا ہے۔
clinics-holidays-source = انگلینڈ اور ویلز کی سرکاری چھٹیاں، { $year } کے آخر تک معلوم۔ ماخذ:
clinics-booking = لوگ وقت کیسے لیتے ہیں
clinics-booking-reminders = یاد دہانیاں
clinics-booking-reminders-none = کوئی نہیں
clinics-booking-notice = پہلے سے اطلاع
clinics-booking-notice-hours =
    { $hours ->
        [one] ملاقات سے { $hours } گھنٹہ پہلے
       *[other] ملاقات سے { $hours } گھنٹے پہلے
    }
clinics-booking-horizon = کتنے آگے تک
clinics-booking-longer = لمبی گفتگو
clinics-booking-missed = چھوٹ جانے والی ملاقاتیں جن پر ہم لکھتے ہیں
clinics-booking-missed-times =
    { $count ->
        [0] کوئی نہیں: ہم کال کرتے ہیں
        [one] پہلی؛ اس کے بعد ہم کال کرتے ہیں
       *[other] پہلی { $count }؛ اس کے بعد ہم کال کرتے ہیں
    }
clinics-booking-offer = جواب دینے کی مہلت
clinics-booking-offer-hours =
    { $hours ->
        [one] { $hours } گھنٹہ
       *[other] { $hours } گھنٹے
    }
clinics-booking-change = بدلیں کہ لوگ وقت کیسے لیتے ہیں

## جو کیا گیا

clinics-done-saved = محفوظ ہو گیا۔ جن کی ملاقات منتقل یا منسوخ ہوئی انہیں بتایا جائے گا، اگر انہوں نے کوئی محفوظ راستہ دیا ہے۔
clinics-done-leave-removed = یہ وقت دوبارہ کھلا ہے۔
clinics-done-place = جگہ محفوظ ہو گئی۔
clinics-done-settings = محفوظ ہو گیا کہ لوگ وقت کیسے لیتے ہیں۔ چند سیکنڈ میں ہر جگہ نظر آئے گا۔

## کلینک لفظوں میں

clinics-words = { $when }، { $open }، { $modes }
clinics-words-weekly = ہر { $weekday }
clinics-words-fortnightly = ہر دوسرے ہفتے { $weekday }، جیسے { $date } کے ہفتے میں
clinics-words-of-month = ہر مہینے کا { $which } { $weekday }
clinics-words-first = پہلا
clinics-words-second = دوسرا
clinics-words-third = تیسرا
clinics-words-fourth = چوتھا
clinics-words-fifth = پانچواں
clinics-words-last = آخری
clinics-words-at = { $place } پر { $mode }
clinics-words-or = { $list } یا { $last }
clinics-words-comma = {"، "}
clinics-words-lengths = پہلی ملاقات { $first }، بعد کی { $follow }، درمیان میں { $between }
clinics-words-lengths-only = پہلی ملاقات { $first }، بعد کی { $follow }، درمیان میں وقفہ نہیں
clinics-words-kept = ہر نشست کا { $share } ان لوگوں کے لیے رکھا جاتا ہے جنہیں آپ بلاتے یا جن کی مدد کرتے ہیں، { $days ->
        [one] { $days } دن پہلے تک
       *[other] { $days } دن پہلے تک
    }
clinics-share-quarter = آخری چوتھائی
clinics-share-third = آخری تہائی
clinics-share-half = آخری آدھا حصہ
clinics-words-from = { $first } سے
clinics-words-from-until = { $first } سے { $last } تک

## کلینک کا فارم

clinics-form-title-new = کلینک شامل کریں
clinics-form-title = کلینک بدلیں
clinics-form-of = { $name } کا کلینک
clinics-form-stale = آپ کے کھولنے کے بعد کسی اور نے اسے بدل دیا ہے۔ جو لکھا ہے اسے دیکھ لیں، اور اگر اب بھی ٹھیک ہے تو آگے بڑھیں۔
clinics-form-link-worker = لنک ورکر
clinics-form-select = چنیں
clinics-form-every = یہ کتنی بار کھلتا ہے؟
clinics-every-weekly = ہر ہفتے
clinics-every-fortnightly = ہر دوسرے ہفتے
clinics-every-first = مہینے میں اس دن کی پہلی بار
clinics-every-second = مہینے میں اس دن کی دوسری بار
clinics-every-third = مہینے میں اس دن کی تیسری بار
clinics-every-fourth = مہینے میں اس دن کی چوتھی بار
clinics-every-fifth = مہینے میں اس دن کی پانچویں بار، اگر ہو
clinics-every-last = مہینے میں اس دن کی آخری بار
clinics-every-once = صرف ایک دن: اضافی سیشن
clinics-form-anchor = کسی ایسے ہفتے کا کوئی دن جس میں یہ کھلتا ہے
clinics-form-anchor-hint = اگر خالی چھوڑیں تو یہ اپنے پہلے دن کے ہفتے میں کھلتا ہے۔
clinics-form-weekday = ہفتے کا دن
clinics-form-weekday-hint = اضافی سیشن کے لیے ہفتے کا دن نہیں، صرف نیچے تاریخ چاہیے۔
clinics-form-from = کھلنے کا وقت
clinics-form-to = بند ہونے کا وقت
clinics-form-time-hint = پندرہ منٹ پر، جیسے 9:30 یا 2:15pm
clinics-form-first = پہلا دن، یا اضافی سیشن کا دن
clinics-form-first-hint = اگر خالی چھوڑیں تو آج سے کھلتا ہے۔
clinics-form-last = آخری دن
clinics-form-last-hint = اگر ختم ہونے کا دن معلوم نہیں تو خالی چھوڑیں۔
clinics-form-modes = لوگوں سے کیسے ملا جا سکتا ہے؟
clinics-form-modes-hint = گھر پر ملاقات اور چہل قدمی لوگ آپ کے ذریعے لیتے ہیں، خود نہیں۔
clinics-form-place = جگہ
clinics-form-place-hint = لوگ کہاں آتے ہیں، اگر آمنے سامنے ملیں
clinics-form-place-none = کوئی جگہ نہیں
clinics-form-first-minutes = پہلی ملاقات
clinics-form-follow-up-minutes = بعد کی ملاقات
clinics-form-buffer-minutes = ملاقاتوں کے درمیان وقت
clinics-form-minutes = منٹ
clinics-form-minutes-hint = پندرہ پندرہ کے حساب سے
clinics-form-kept = کیا ہر نشست کا کچھ حصہ ان لوگوں کے لیے رکھیں جنہیں آپ بلاتے یا جن کی مدد کرتے ہیں؟
clinics-form-kept-hint = تاکہ سب کچھ انہی کو نہ ملے جو سب سے تیز بک کرتے ہیں۔ انتظار کی فہرست والے اور جو آپ کے ساتھ بک کرتے ہیں انہیں یہ پہلے ملتا ہے۔
clinics-form-kept-nothing = نہیں، سب لوگ پوری نشست بک کر سکتے ہیں
clinics-form-kept-days = کتنے دن پہلے تک؟
clinics-form-kept-days-hint = اس کے بعد سب بک کر سکتے ہیں، تاکہ کوئی وقت خالی نہ رہے۔
clinics-form-days = دن
clinics-form-check = دیکھیں کہ اس سے کیا ہو گا

## کلینک ختم کرنا

clinics-end-title = کلینک ختم کریں
clinics-end-when = یہ کب ختم ہوتا ہے؟
clinics-end-now = ابھی: یہ دوبارہ نہیں کھلتا
clinics-end-on = ایک آخری دن کے بعد
clinics-end-last = آخری دن

## چھٹی اور روکا ہوا وقت

clinics-leave-title = وقت روکیں یا چھٹی لکھیں
clinics-leave-kind = یہ وقت کس لیے ہے؟
clinics-leave-kind-hint = ساتھی اسے کلینکوں کی فہرست میں دیکھتے ہیں۔
clinics-leave-kind-leave = چھٹی، یا ویسے موجود نہیں
clinics-leave-kind-training = تربیت
clinics-leave-kind-meeting = میٹنگ
clinics-leave-kind-admin = لکھنے کا اور دوسرا کام
clinics-leave-kind-other = کچھ اور
clinics-leave-first = پہلا دن
clinics-leave-from-time = کس وقت سے؟
clinics-leave-from-time-hint = دن کے شروع سے ہو تو خالی چھوڑیں۔ ورنہ وقت لکھیں جیسے 9:30 یا 2:15pm۔
clinics-leave-last = آخری دن
clinics-leave-last-hint = اگر وہی دن ہے تو خالی چھوڑیں۔
clinics-leave-until-time = کس وقت تک؟
clinics-leave-until-time-hint = دن کے آخر تک ہو تو خالی چھوڑیں۔
clinics-leave-diary = { $day } کا وقت روکیں

## دوسرا قدم

clinics-review-title = محفوظ کرنے سے پہلے دیکھ لیں
clinics-review-link-worker = لنک ورکر
clinics-review-clinic = کلینک
clinics-review-kept = محفوظ حصہ
clinics-review-lengths = ملاقاتیں
clinics-review-dates = کب
clinics-review-leave = روکا ہوا
clinics-review-ends = یہ کلینک اب نہیں کھلے گا۔
clinics-review-times = اس سے بننے والے اگلے خالی اوقات
clinics-review-times-none = اگلے 9 ہفتوں میں کوئی خالی وقت نہیں۔
clinics-review-times-hint = پہلی ملاقات کے لیے۔ جو وقت لیے جا چکے ہیں وہ شامل نہیں۔
clinics-review-none-touched = کسی طے شدہ ملاقات پر اثر نہیں پڑتا۔
clinics-review-touched =
    { $count ->
        [one] { $count } طے شدہ ملاقات پر اثر پڑتا ہے
       *[other] { $count } طے شدہ ملاقاتوں پر اثر پڑتا ہے
    }
clinics-review-touched-hint = ہر ایک کے لیے بتائیں کہ کیا کرنا ہے۔ جن کی ملاقات منتقل یا منسوخ ہو انہیں بتایا جاتا ہے، اگر انہوں نے کوئی محفوظ راستہ دیا ہے۔
clinics-review-changed = آپ کے دیکھنے کے بعد یہ ملاقاتیں بدل گئی ہیں۔ ابھی کچھ محفوظ نہیں ہوا۔ ہر ایک کو دوبارہ دیکھیں۔
clinics-review-what = آپ کیا کرنا چاہتے ہیں؟
clinics-review-keep = جیسی ہے ویسی رہنے دیں
clinics-review-move = منتقل کریں، یا کوئی ساتھی اسے سنبھالے
clinics-review-move-to = نیا وقت
clinics-review-no-times = جن دنوں کے لیے وقت لیا جا سکتا ہے ان میں کوئی خالی نہیں۔
clinics-review-time = { $date }، { $time }، { $mode }، { $name } کے ساتھ
clinics-review-cancel = منسوخ کریں اور شخص کو بتائیں
clinics-review-reason = کیوں؟
clinics-review-back = جو لکھا ہے اسے بدلیں
clinics-review-save = محفوظ کریں

## جگہ

clinics-place-title-new = جگہ شامل کریں
clinics-place-title = جگہ بدلیں
clinics-place-name = نام
clinics-place-address = پتہ
clinics-place-directions-label = وہاں کیسے پہنچیں
clinics-place-directions-hint = جیسے بس سٹاپ، اور کون سا دروازہ۔ لوگ اسے اپنی ملاقات کے ساتھ دیکھتے ہیں۔
clinics-place-access-label = رسائی
clinics-place-access-hint = جیسے سیڑھیاں، لفٹ، دروازے، بیت الخلا، پارکنگ اور انتظار کی پرسکون جگہ۔ لوگ اسے اپنی ملاقات کے ساتھ دیکھتے ہیں۔
clinics-place-save = جگہ محفوظ کریں

## لوگ وقت کیسے لیتے ہیں

clinics-settings-title = لوگ وقت کیسے لیتے ہیں
clinics-settings-notice = لوگوں کو ملاقات سے کتنے گھنٹے پہلے وقت لینا ہو گا؟
clinics-settings-horizon = لوگ کتنے دن آگے تک وقت لے سکتے ہیں؟
clinics-settings-longer = لمبی گفتگو کتنی لمبی ہوتی ہے؟
clinics-settings-longer-hint = ترجمان کے لیے، یا جسے زیادہ وقت چاہیے۔ پندرہ منٹ کے حساب سے۔
clinics-settings-missed = کتنی چھوٹی ہوئی ملاقاتوں کے بعد آپ لکھنے کے بجائے کال کرتے ہیں؟
clinics-settings-missed-hint = تب تک ایک ٹیپ سے فرد کے اپنے لنک کے ساتھ نرم پیغام جاتا ہے۔ نہ آنے پر کسی کو واپس نہیں بھیجا جاتا۔
clinics-settings-times = بار
clinics-settings-offer = جب کوئی خالی وقت دیا جائے تو لوگوں کے پاس جواب کے لیے کتنا وقت ہو؟
clinics-settings-offer-hint = جن گھنٹوں میں پیغام صبح کا انتظار کرتے ہیں وہ شمار نہیں ہوتے۔ مہلت رات میں ختم نہیں ہوتی۔
clinics-settings-hours = گھنٹے
clinics-settings-days = دن
clinics-settings-reminders = ہم لوگوں کو ان کی ملاقات کی یاد دہانی کب کرائیں؟
clinics-settings-reminders-hint = ٹیکسٹ یا ای میل کے ذریعے، صبح 8 بجے سے رات 8 بجے کے درمیان۔ کچھ نہ چننے پر کوئی یاد دہانی نہیں جاتی۔
clinics-settings-reminder-week = ایک ہفتہ پہلے
clinics-settings-reminder-two-days = دو دن پہلے
clinics-settings-reminder-three-hours = تین گھنٹے پہلے
clinics-settings-save = محفوظ کریں

## سرکاری چھٹیاں

clinics-holiday = سرکاری چھٹی: { $name }
clinics-holiday-new-year = نئے سال کا دن
clinics-holiday-good-friday = گڈ فرائیڈے
clinics-holiday-easter-monday = ایسٹر منڈے
clinics-holiday-early-may = مئی کے شروع کی چھٹی
clinics-holiday-spring = بہار کی چھٹی
clinics-holiday-summer = گرمیوں کی چھٹی
clinics-holiday-christmas = کرسمس کا دن
clinics-holiday-boxing-day = باکسنگ ڈے
clinics-holiday-substitute = { $name } (متبادل دن)
