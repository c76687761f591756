# checked: no

## What to mend. For the built-in pages by field, for questions of a network by what is wrong.

refusal-practice = کوئی جی پی پریکٹس چنیں، یا یہ چنیں کہ آپ کو یقین نہیں
refusal-given-name = اپنا پہلا نام لکھیں
refusal-given-name-helped = ان کا پہلا نام لکھیں
refusal-family-name = اپنا آخری نام لکھیں
refusal-family-name-helped = ان کا آخری نام لکھیں
refusal-called = لکھیں کہ ہم آپ کو کس نام سے پکاریں
refusal-called-helped = لکھیں کہ ہم انہیں کس نام سے پکاریں
refusal-birth = اپنی تاریخ پیدائش لکھیں
refusal-birth-helped = ان کی تاریخ پیدائش لکھیں
refusal-phone = فون نمبر، ای میل کا پتہ، یا کوئی جگہ یا شخص لکھیں جس کے ذریعے آپ سے رابطہ ہو سکے
refusal-phone-helped = فون نمبر، ای میل کا پتہ، یا کوئی جگہ یا شخص لکھیں جس کے ذریعے ان سے رابطہ ہو سکے
refusal-email = ای میل کا پتہ لکھیں
refusal-through = کوئی جگہ یا شخص لکھیں جس کے ذریعے آپ سے رابطہ ہو سکے
refusal-through-helped = کوئی جگہ یا شخص لکھیں جس کے ذریعے ان سے رابطہ ہو سکے
refusal-safe-to-text = اگر اس نمبر پر ٹیکسٹ میسج بھیجنا محفوظ ہے تو ہاں چنیں
refusal-safe-voicemail = اگر وائس میل پر پیغام چھوڑنا محفوظ ہے تو ہاں چنیں
refusal-speak-alone = اگر ہم آپ سے اکیلے میں بات کر سکتے ہیں تو ہاں چنیں
refusal-speak-alone-helped = اگر ہم ان سے اکیلے میں بات کر سکتے ہیں تو ہاں چنیں
refusal-agreed = یہ چنیں کہ انہیں اس کا علم ہے اور وہ راضی ہیں۔ ہم تبھی آگے بڑھ سکتے ہیں۔
refusal-helper-name = اپنا نام لکھیں
refusal-helper-relation = لکھیں کہ جن کی آپ مدد کر رہے ہیں ان سے آپ کا کیا تعلق ہے
refusal-helper-phone = اپنا فون نمبر لکھیں
refusal-phone-belongs = چنیں کہ یہ فون کس کا ہے
refusal-who-to-call = چنیں کہ ہم کسے کال کریں
refusal-postcode = اپنا پوسٹ کوڈ لکھیں، یا یہ چنیں کہ آپ کا کوئی مستقل پتہ نہیں
refusal-postcode-helped = ان کا پوسٹ کوڈ لکھیں، یا یہ چنیں کہ ان کا کوئی مستقل پتہ نہیں
refusal-postcode-together = یا تو پوسٹ کوڈ لکھیں، یا یہ چنیں کہ کوئی مستقل پتہ نہیں، دونوں نہیں
refusal-needs = چنیں کہ آپ کو کن باتوں میں مدد چاہیے، یا اس کے بارے میں چند لفظ لکھیں
refusal-needs-helped = چنیں کہ انہیں کن باتوں میں مدد چاہیے، یا اس کے بارے میں چند لفظ لکھیں
refusal-needs-together = چنیں کہ آپ کو کن باتوں میں مدد چاہیے، یا "ابھی یقین نہیں" چنیں
refusal-needs-together-helped = چنیں کہ انہیں کن باتوں میں مدد چاہیے، یا "ابھی یقین نہیں" چنیں
refusal-needs-other = چند لفظ لکھیں کہ کس چیز سے مدد ملے گی
refusal-already-helped = اگر کوئی پہلے سے مدد کر رہا ہے تو ہاں چنیں
refusal-already-helped-by = لکھیں کہ پہلے سے کون مدد کر رہا ہے
refusal-modes = چنیں کہ ملاقات کس طرح ہو
refusal-modes-helped = چنیں کہ ان کے ساتھ ملاقات کس طرح ہو
refusal-modes-phone = فون پر ملاقات کے لیے واپس جا کر فون نمبر دیں، یا ملاقات کا کوئی اور طریقہ چنیں
refusal-modes-contact = ویڈیو کال کے لیے واپس جا کر فون نمبر یا ای میل کا پتہ دیں، یا ملاقات کا کوئی اور طریقہ چنیں
refusal-home-address = لکھیں کہ ہم آپ سے کہاں ملیں
refusal-home-address-helped = لکھیں کہ ہم ان سے کہاں ملیں
refusal-easier = چنیں کہ کس چیز سے آسانی ہوگی
refusal-language = کوئی زبان لکھیں
refusal-interpreter = چنیں کہ ترجمان چاہیے یا نہیں
refusal-communication = چنیں کہ ہم کیا کریں کہ ایک دوسرے کی بات سمجھ سکیں
refusal-access = چنیں کہ کس چیز سے مدد ملے گی
refusal-access-other-words = لکھیں کہ اور کس چیز سے مدد ملے گی
refusal-share = چنیں کہ ہم کیا بتا سکتے ہیں
refusal-family-who = لکھیں کہ ہم کس سے بات کر سکتے ہیں
refusal-slot = ایک وقت چنیں، یا یہ چنیں کہ ان میں سے کوئی وقت آپ کے لیے مناسب نہیں
refusal-slot-helped = ایک وقت چنیں، یا یہ چنیں کہ ان میں سے کوئی وقت ان کے لیے مناسب نہیں
refusal-slot-gone = کوئی اور وقت چنیں۔ جو وقت آپ نے چنا تھا وہ ابھی ابھی کسی اور نے بک کر لیا۔
refusal-slot-not-offered = اس صفحے پر دیے گئے وقتوں میں سے ایک چنیں
refusal-days = وہ دن چنیں جو آپ کے لیے مناسب ہوں، یا "کوئی بھی دن"
refusal-days-helped = وہ دن چنیں جو ان کے لیے مناسب ہوں، یا "کوئی بھی دن"
refusal-days-together = یا تو کچھ دن چنیں، یا "کوئی بھی دن"، دونوں نہیں
refusal-parts = دن کے وہ حصے چنیں جو آپ کے لیے مناسب ہوں، یا "دن کا کوئی بھی حصہ"
refusal-parts-helped = دن کے وہ حصے چنیں جو ان کے لیے مناسب ہوں، یا "دن کا کوئی بھی حصہ"
refusal-parts-together = یا تو دن کے کچھ حصے چنیں، یا "دن کا کوئی بھی حصہ"، دونوں نہیں
refusal-knows-nhs-number = اگر آپ کو اپنا این ایچ ایس نمبر معلوم ہے تو ہاں چنیں
refusal-knows-nhs-number-helped = اگر آپ کو ان کا این ایچ ایس نمبر معلوم ہے تو ہاں چنیں
refusal-nhs-number = اپنا این ایچ ایس نمبر لکھیں
refusal-nhs-number-helped = ان کا این ایچ ایس نمبر لکھیں
refusal-address = اپنے پتے کی پہلی سطر لکھیں، یا یہ چنیں کہ آپ کا کوئی مستقل پتہ نہیں
refusal-address-helped = ان کے پتے کی پہلی سطر لکھیں، یا یہ چنیں کہ ان کا کوئی مستقل پتہ نہیں
refusal-address-together = یا تو پتہ لکھیں، یا یہ چنیں کہ کوئی مستقل پتہ نہیں، دونوں نہیں
refusal-address-line-2 = پتے کی دوسری سطر لکھیں
refusal-town = شہر یا قصبے کا نام لکھیں
refusal-anything-else = لکھیں کہ ہمیں اور کیا معلوم ہونا چاہیے
refusal-resume-code = اپنا کوڈ لکھیں
refusal-resume-code-wrong = 8 حروف اور ہندسوں کا وہ کوڈ لکھیں جو آپ کو دیا گیا تھا
refusal-sign-in-email = اپنا ای میل کا پتہ لکھیں
refusal-sign-in-password = اپنا پاس ورڈ لکھیں
refusal-sign-in-code = اپنا کوڈ لکھیں
refusal-cancel-reason = چنیں کہ آپ کیوں منسوخ کر رہے ہیں

## How fields are named within a sentence

refusal-name-given-name = پہلا نام
refusal-name-family-name = آخری نام
refusal-name-called = پکارنے کا نام
refusal-name-birth = تاریخ پیدائش
refusal-name-date = تاریخ
refusal-name-phone = فون نمبر
refusal-name-email = ای میل کا پتہ
refusal-name-through = جگہ یا شخص
refusal-name-helper = نام
refusal-name-relation = آپ کا ان سے تعلق
refusal-name-words = آپ کے الفاظ
refusal-name-who-helps = مدد کرنے والا
refusal-name-meeting-place = ملنے کی جگہ
refusal-name-language = زبان
refusal-name-access = کس چیز سے مدد ملے گی
refusal-name-family-who = جس سے ہم بات کر سکتے ہیں
refusal-name-address-line-1 = پتے کی پہلی سطر
refusal-name-address-line-2 = پتے کی دوسری سطر
refusal-name-town = شہر یا قصبہ
refusal-name-answer = جواب

## By what is wrong

refusal-missing = اس سوال کا جواب دیں
refusal-too-long =
    { $max ->
        [one] { $name }: زیادہ سے زیادہ { $max } حرف لکھیں
       *[other] { $name }: زیادہ سے زیادہ { $max } حروف لکھیں
    }
refusal-unreadable = { $name }: اس میں ایک ایسا نشان ہے جو ہم استعمال نہیں کر سکتے۔ اسے مٹا کر دوبارہ لکھیں۔
refusal-not-offered = اس صفحے پر دیے گئے جوابات میں سے ایک چنیں
refusal-not-together = یا تو جوابات چنیں، یا وہ جو اکیلا چنا جاتا ہے، دونوں نہیں

refusal-date-missing = تاریخ لکھیں
refusal-date-day = { $name }: دن بھی لکھیں
refusal-date-month = { $name }: مہینہ بھی لکھیں
refusal-date-year = { $name }: سال بھی لکھیں
refusal-date-day-month = { $name }: دن اور مہینہ بھی لکھیں
refusal-date-day-year = { $name }: دن اور سال بھی لکھیں
refusal-date-month-year = { $name }: مہینہ اور سال بھی لکھیں
refusal-date-short-year = سال 4 ہندسوں میں لکھیں
refusal-date-not-real = { $name }: کوئی اصلی تاریخ لکھیں
refusal-date-future = { $name }: گزری ہوئی تاریخ لکھیں
refusal-date-too-long-ago = { $name }: یہ بہت پرانی تاریخ ہے۔ سال دیکھ لیں۔

refusal-phone-characters = فون نمبر صرف ہندسوں میں لکھیں، جیسے 07700 900123
refusal-phone-short = فون نمبر بہت چھوٹا ہے۔ ایسا نمبر لکھیں: 07700 900123 یا 0113 496 0000
refusal-phone-long = فون نمبر بہت لمبا ہے۔ ایسا نمبر لکھیں: 07700 900123 یا 0113 496 0000
refusal-email-shape = ای میل کا پتہ درست شکل میں لکھیں، جیسے name@example.com
refusal-postcode-shape = برطانیہ کا پورا پوسٹ کوڈ لکھیں، جیسے LS1 4AP
refusal-nhs-number-characters = این ایچ ایس نمبر میں صرف ہندسے، خالی جگہیں اور ڈیش لکھیں
refusal-nhs-number-length = این ایچ ایس نمبر 10 ہندسوں کا ہونا چاہیے
refusal-nhs-number-check = اپنا این ایچ ایس نمبر دیکھ لیں۔ ایک یا زیادہ ہندسے درست نہیں۔
refusal-nhs-number-check-helped = ان کا این ایچ ایس نمبر دیکھ لیں۔ ایک یا زیادہ ہندسے درست نہیں۔
refusal-nhs-number-insurance = یہ نیشنل انشورنس نمبر ہے۔ این ایچ ایس نمبر لکھیں، جیسے 999 123 4567
refusal-number-not-a-number = کوئی عدد لکھیں، جیسے 3
refusal-number-below = عدد { $min } یا اس سے زیادہ ہونا چاہیے
refusal-number-above = عدد { $max } یا اس سے کم ہونا چاہیے

## کلینک، چھٹی اور جگہیں

refusal-link-worker = لنک ورکر چنیں
refusal-clinic-every = چنیں کہ کلینک کتنی بار کھلتا ہے
refusal-clinic-weekday = ہفتے کا دن چنیں
refusal-clinic-from = لکھیں کہ کلینک کب کھلتا ہے، جیسے 9:30
refusal-clinic-to = لکھیں کہ کلینک کب بند ہوتا ہے، جیسے 12:30pm
refusal-clinic-first = اضافی سیشن کا دن لکھیں
refusal-clinic-last = کلینک کا آخری دن لکھیں
refusal-clinic-modes = چنیں کہ لوگوں سے کیسے ملا جا سکتا ہے
refusal-clinic-place = وہ جگہ چنیں جہاں لوگ آ کر ملتے ہیں
refusal-clinic-when-it-ends = چنیں کہ کلینک کب ختم ہوتا ہے
refusal-minutes = لکھیں کہ کتنے منٹ
refusal-leave-kind = چنیں کہ یہ وقت کس لیے ہے
refusal-leave-from = پہلا دن لکھیں
refusal-place-name = جگہ کا نام لکھیں
refusal-place-address = جگہ کا پتہ لکھیں
refusal-notice-hours = لکھیں کہ کتنے گھنٹے
refusal-horizon-days = لکھیں کہ کتنے دن
refusal-touched = چنیں کہ اس ملاقات کا کیا کیا جائے
refusal-touched-slot = وہ وقت چنیں جس پر یہ ملاقات منتقل ہو
refusal-name-first-day = پہلا دن
refusal-name-last-day = آخری دن
refusal-name-address = پتہ
refusal-name-directions = راستہ
refusal-name-access-notes = رسائی کی معلومات
refusal-time = وقت لکھیں، جیسے 9:30 یا 2:15pm
refusal-time-quarter = ایسا وقت لکھیں جو پندرہ منٹ پر ہو، جیسے 9:30 یا 9:45
refusal-minutes-quarter = منٹ پندرہ پندرہ کے حساب سے لکھیں، جیسے 30 یا 45
refusal-time-left-out = اس رات گھڑیاں آگے ہوتی ہیں اور یہ وقت نہیں آتا۔ کوئی اور وقت لکھیں۔
refusal-clinic-ends = ختم ہونے کا وقت شروع کے بعد کا لکھیں۔ کلینک اسی دن ختم ہوتا ہے جس دن شروع ہو: آدھی رات کے بعد کے لیے دو کلینک بنائیں۔
refusal-leave-ends = ختم ہونے کا وقت شروع کے بعد کا لکھیں
refusal-clinic-short = کلینک اتنا لمبا ہونا چاہیے کہ ایک ملاقات ہو سکے
refusal-clinic-last-before-first = آخری دن پہلے دن سے پہلے نہیں ہو سکتا
refusal-leave-past = ختم ہونے کا ایسا وقت لکھیں جو ابھی آنا ہے
refusal-clinic-overlaps = اس لنک ورکر کا اس وقت پہلے سے کلینک ہے، پہلی بار { $date } کو۔ کوئی اور وقت لکھیں یا کوئی اور دن چنیں۔
